import {expect, it} from "vitest";
import {createDraws} from "../../../../loaders/synthetic/draws/random.js";
import {roughen} from "../../../../loaders/synthetic/register/roughen.js";

const planted = "a passage of £5 and a café that must stand as it is";
const clean = `Seen at home.\n${"Mood low, sleeps badly, eats little. ".repeat(6)}${planted} ${"x".repeat(100)} end.`;
const extent = [clean.indexOf(planted), clean.indexOf(planted) + planted.length] as const;
const draws = createDraws(4, 0);
const written = Array.from({length: 2000}, () => roughen(clean, extent, {wrapped: true}, draws));

it("never changes the length or the letters of a passage", () => {
  for (const {text, passage} of written) {
    expect(text).toHaveLength(clean.length);
    expect(text.slice(...extent)).toBe(passage);
    expect(passage?.replaceAll("\n", " ").toLowerCase()).toBe(planted.toLowerCase());
  }
});

it("swaps letters in some, breaks lines of others, and puts a few in capitals", () => {
  const count = (kept: (text: string) => boolean) => written.filter(({text}) => kept(text)).length;
  const folded = (text: string) => text.replaceAll("\n", " ").toLowerCase();
  expect(count((text) => folded(text) !== folded(clean))).toBeGreaterThan(60);
  expect(count((text) => text.split("\n").length > 3)).toBeGreaterThan(300);
  expect(count((text) => text === text.toUpperCase())).toBeGreaterThan(1);
});

it("breaks lines at 76 characters where a space lets it", () => {
  const wrapped = written.find(({text}) => text.split("\n").length > 3)?.text.split("\n") ?? [];
  expect(wrapped.filter((line) => line.length > 76 && !line.startsWith("xxx"))).toEqual([]);
});
