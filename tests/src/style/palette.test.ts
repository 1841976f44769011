import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {mostGroups} from "../../../src/model/groups.js";

const source = readFileSync("src/style/colours.css", "utf8");

/** The colours that a part of the palette file sets. */
function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])
  );
}

const [light = "", dark = ""] = source.split(/@media[^{]*prefers-color-scheme: dark\)/);
const themes = [
  {theme: "light", colours: coloursIn(light)},
  {theme: "dark", colours: {...coloursIn(light), ...coloursIn(dark)}}
];

type Colour = [number, number, number];

function parse(hex: string | undefined): Colour {
  if (hex === undefined) throw new Error("the palette lacks a colour");
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
}

/** A colour of some opacity on a ground. */
function over(colour: Colour, ground: Colour, opacity: number): Colour {
  return colour.map((part, i) => opacity * part + (1 - opacity) * (ground[i] ?? 0)) as Colour;
}

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

it("measures contrast as WCAG does: black on white is 21, #777777 on white 4.48", () => {
  expect(contrast(parse("#000000"), parse("#ffffff"))).toBeCloseTo(21);
  expect(contrast(parse("#777777"), parse("#ffffff"))).toBeCloseTo(4.48, 2);
});

const groups = Array.from({length: mostGroups}, (_, i) => `group-${i + 1}`);

describe.each(themes)("the $theme palette", ({colours}) => {
  const of = (name: string) => parse(colours[name]);

  it("has a colour of its own for everything that the other has", () => {
    expect(Object.keys(coloursIn(dark)).sort()).toEqual(Object.keys(coloursIn(light)).sort());
  });

  it.each([...groups, "everyone", "heat", "ink", "link"])(
    "has marks of the colour %s that stand out by 3:1 from cards and from the page",
    (mark) => {
      expect(contrast(of(mark), of("ground"))).toBeGreaterThanOrEqual(3);
      expect(contrast(of(mark), of("paper"))).toBeGreaterThanOrEqual(3);
    }
  );

  it.each(groups)("has invented bars of the colour %s, a fifth paler, that still do", (mark) => {
    expect(contrast(over(of(mark), of("ground"), 0.8), of("ground"))).toBeGreaterThanOrEqual(3);
  });

  it.each(["ink", "ink-soft", "link", "good", "bad"])(
    "has words of the colour %s that can be read",
    (words) => {
      expect(contrast(of(words), of("ground"))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of(words), of("paper"))).toBeGreaterThanOrEqual(4.5);
    }
  );

  it.each(["warning", "synthetic"])("has words on the %s ground that can be read", (kind) => {
    expect(contrast(of(`${kind}-ink`), of(`${kind}-ground`))).toBeGreaterThanOrEqual(4.5);
  });

  it("has words that can be read on the strongest shade of a heat map", () => {
    expect(contrast(of("ink"), over(of("heat"), of("ground"), 0.7))).toBeGreaterThanOrEqual(4.5);
  });
});
