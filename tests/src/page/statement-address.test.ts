import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {
  addressInThisTab,
  addressOfStatement,
  readStatementPlace
} from "../../../src/page/statement-address.js";

const page = "https://example.org/study/check.html?sex=Female&verdict=differs";
const awkward = "SELECT 'a & b + 100 % = “x”' -- why?\nFROM patients WHERE a = '#&sql=1'";

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value)
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the address of a statement", () => {
  it("names the query where it is not edited, beside the filters", () => {
    const place = {start: "informants", card: "identification.html#informants"};
    const address = addressOfStatement(page, place);
    expect(address).toBe(`${page}&query=informants&card=identification.html%23informants#editor`);
    expect(readStatementPlace(address ?? "")).toEqual({...place, sql: undefined});
  });

  it("holds an edited statement in the part that no host is sent", () => {
    const address = new URL(addressOfStatement(page, {start: "sample", sql: awkward}) ?? "");
    expect(address.search).toBe("?sex=Female&verdict=differs&query=sample");
    expect(readStatementPlace(address.href).sql).toBe(awkward);
  });

  it("replaces the statement that it had", () => {
    const edited = addressOfStatement(page, {start: "sample", sql: "SELECT 1"}) ?? "";
    expect(readStatementPlace(addressOfStatement(edited, {start: "codebook"}) ?? "")).toEqual({
      start: "codebook",
      sql: undefined,
      card: undefined
    });
  });

  it("is none where the statement makes it longer than 8,000 characters; the tab keeps such a statement", () => {
    const long = `SELECT '${"x".repeat(8000)}'`;
    expect(addressOfStatement(page, {sql: long})).toBeUndefined();
    const address = addressInThisTab(page, {start: "sample", sql: long});
    expect(address).toBe(`${page}&query=sample#editor&kept`);
    expect(readStatementPlace(address)).toMatchObject({start: "sample", sql: long});
  });

  it.each([
    "https://elsewhere.example/#x",
    "javascript:alert(1)#x",
    "//elsewhere.example/a.html#x",
    "a.html"
  ])("leads back to cards of the site only, not to %s", (card) => {
    expect(readStatementPlace(`${page}&card=${encodeURIComponent(card)}`).card).toBeUndefined();
  });
});
