import {describe, expect, it} from "vitest";
import {fitting} from "../../../../src/components/filters/one-row.js";

describe("fitting", () => {
  const three = [100, 50, 50]; // 212 pixels with two gaps of 6

  it("takes all fields where they have room without a button", () => {
    expect(fitting(three, {width: 212, button: 80})).toBe(3);
    expect(fitting([], {width: 0, button: 80})).toBe(0);
  });

  it("leaves room for the button where they have none", () => {
    expect(fitting(three, {width: 211, button: 80})).toBe(1); // 100 + 6 + 50 + 6 + 80 is 242
    expect(fitting(three, {width: 211, button: 49})).toBe(2); // 211
    expect(fitting(three, {width: 185, button: 80})).toBe(0);
  });
});
