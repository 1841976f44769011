import {describe, expect, it} from "vitest";
import {quoteIdentifier} from "../../../src/queries/quote.js";

describe("quoteIdentifier", () => {
  it("keeps a name one name, whatever it holds", () => {
    expect(quoteIdentifier("age group")).toBe('"age group"');
    expect(quoteIdentifier('a"; DROP TABLE patients; --')).toBe('"a""; DROP TABLE patients; --"');
  });
});
