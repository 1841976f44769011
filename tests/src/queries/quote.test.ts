import {describe, expect, it} from "vitest";
import {quoteIdentifier, quoteLiteral} from "../../../src/queries/quote.js";

describe("quoteIdentifier", () => {
  it("keeps a name one name, whatever it holds", () => {
    expect(quoteIdentifier("age group")).toBe('"age group"');
    expect(quoteIdentifier('a"; DROP TABLE patients; --')).toBe('"a""; DROP TABLE patients; --"');
  });
});

describe("quoteLiteral", () => {
  it("keeps a text one text, whatever it holds", () => {
    expect(quoteLiteral("it's")).toBe("'it''s'");
    expect([1, -2.5, true].map(quoteLiteral)).toEqual(["1", "-2.5", "true"]);
  });

  it.each([
    [["1); DROP TABLE patients; --"]],
    [{toString: () => "1); DROP TABLE patients; --"}],
    [Number.NaN]
  ])("refuses what is no text, number or truth value: %o", (value) => {
    expect(() => quoteLiteral(value as unknown as string)).toThrow("no literal");
  });
});
