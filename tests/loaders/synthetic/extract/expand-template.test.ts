import {describe, expect, it} from "vitest";
import {createRandom} from "../../../../loaders/synthetic/draws/random.js";
import {expandTemplate} from "../../../../loaders/synthetic/extract/expand-template.js";

describe("expand", () => {
  const random = createRandom(1);

  it("chooses one of the alternatives", () => {
    const expanded = new Set(Array.from({length: 40}, () => expandTemplate("[seen|met] today", {}, random)));
    expect([...expanded].sort()).toEqual(["met today", "seen today"]);
  });

  it("fills slots, also those inside a choice or inside another slot's filling", () => {
    const slots = {who: ["{role}"], role: ["the nurse"]};
    expect(expandTemplate("[{who}|{who}] called.", slots, random)).toBe("the nurse called.");
  });

  it("leaves no space where a choice was empty", () => {
    expect(expandTemplate("slept badly [|] .", {}, random)).toBe("slept badly.");
  });

  it("names a slot that nothing fills", () => {
    expect(() => expandTemplate("{who} called.", {}, random)).toThrow("{who}");
  });

  it("refuses slots that hold each other", () => {
    expect(() => expandTemplate("{one}", {one: ["{other}"], other: ["{one}"]}, random)).toThrow("never ends");
  });
});
