import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {dayWords, siteVersion} from "../../../src/text/site-version.js";

const versionOf = (head: string) => siteVersion(new JSDOM(`<head>${head}</head>`).window.document);

describe("siteVersion", () => {
  it("reads commit and day from the head of a published page", () => {
    const head =
      '<meta name="casebook-commit" content="abc1234"><meta name="casebook-date" content="2026-11-22">';
    expect(versionOf(head)).toEqual({commit: "abc1234", date: "2026-11-22"});
  });

  it("knows neither in a preview", () => {
    expect(versionOf("")).toEqual({});
    expect(versionOf('<meta name="casebook-commit" content="">')).toEqual({});
  });
});

it.each([
  ["2026-11-22", "22 November 2026"],
  ["2027-01-01", "1 January 2027"]
])("the day %s is in words %s", (day, words) => {
  expect(dayWords(day)).toBe(words);
});
