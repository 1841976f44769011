import {describe, expect, it} from "vitest";
import {unbroken} from "../../../src/text/numbers.js";

describe("unbroken", () => {
  it("keeps a number with its per cent sign and with the word behind it", () => {
    expect(unbroken("Told: 41 of 95 adults (43 %), each with a 95 % interval")).toBe(
      "Told: 41\u00a0of 95\u00a0adults (43\u00a0%), each with a 95\u00a0% interval"
    );
  });

  it("leaves other spaces: before a number, a name or a bracket", () => {
    const text = "Age, 18-25: from 2015 (Wilson 1927, JASA 22:209)";
    expect(unbroken(text)).toBe(text);
  });
});
