import {describe, expect, it} from "vitest";
import {classify} from "../classify.js";
import {tinyStrategy} from "../tiny-strategy.js";

const strategy = await tinyStrategy();

/** The hits of one text as `term@start+length context`. */
async function hits(text: string): Promise<string[]> {
  const found = await classify(strategy, [text]);
  return found.map(({term, start, length, context}) => `${term}@${start}+${length} ${context}`);
}

/** The contexts of one text's hits, with their triggers. */
async function contexts(text: string): Promise<[string, string | null][]> {
  return (await classify(strategy, [text])).map(({context, trigger}) => [context, trigger]);
}

describe("terms", () => {
  it("find a stem with any ending, in either case, at a word's beginning only", async () => {
    expect(await hits("Apple, apples, APPLETREES, pineapple.")).toEqual([
      "stem apple@0+5 counted",
      "stem apple@7+6 counted",
      "stem apple@15+10 counted"
    ]);
  });

  it("find a word with one letter missing, added, changed or swapped, or split, and no further away", async () => {
    const texts = ["mandarin", "mandrin", "manddarin", "mandorin", "mandairn", "man darin", "mand-\narin"];
    for (const text of texts)
      expect(await hits(text)).toEqual([`word mandarin, loosely spelt@0+${text.length} counted`]);
    for (const text of ["mandrn", "mandarine", "andarin", "mandarins", "mandarim"])
      expect(await hits(text)).toEqual([]);
  });

  it("find a phrase with its choices, over a line break or a hyphen, but not over a sentence's end", async () => {
    expect(await hits("Sweet cherry, sweet-red cherries, sweet\ngreen cherry.")).toEqual([
      "cherries@0+12 counted",
      "cherries@14+18 counted",
      "cherries@34+18 counted"
    ]);
    expect(await hits("It was sweet. Cherry pie.")).toEqual([]);
  });

  it("find two phrases near each other, in either order where told, as far as told and not further", async () => {
    expect(await hits("a pear in the basket")).toEqual(["pear basket@2+18 counted"]);
    expect(await hits("a basket with one pear")).toEqual(["pear basket@2+20 counted"]);
    expect(await hits("a pear not in the basket")).toEqual([]);
  });

  it("are each found where they overlap", async () => {
    const changed = await tinyStrategy((yaml) =>
      yaml.replace(
        "terms:\n      - stem: apple",
        "terms:\n      - phrase: apple pear\n        reason: Both.\n      - stem: apple"
      )
    );
    const found = await classify(changed, ["apple pear basket"]);
    expect(found.map(({term, start, match}) => [term, start, match])).toEqual([
      ["phrase apple pear", 0, "apple pear"],
      ["stem apple", 0, "apple"],
      ["pear basket", 6, "pear basket"]
    ]);
  });

  it("are no part of a longer word that goes on beyond ASCII", async () => {
    expect(await hits("éapple and apple")).toEqual(["stem apple@11+5 counted"]);
    expect(await hits("nach Übersee, übersee. äÜbersee")).toEqual([
      "word Übersee@5+7 counted",
      "word Übersee@14+7 counted"
    ]);
  });
});

describe("offsets", () => {
  it("count code points: accents, emoji and line breaks are one each", async () => {
    const text = "Zoë 😀😀 ate.\r\n\r\nÇa va? Später: apple";
    expect(await hits(text)).toEqual([`stem apple@${[...text].length - 5}+5 counted`]);
  });

  it("are right for the last of many hits, also far into a long text", async () => {
    const text = `${"Ünïcode wörds. ".repeat(2000)}apple ${"é ".repeat(900)}apple`;
    const [first, second] = await classify(strategy, [text]);
    expect([first?.start, second?.start]).toEqual([30000, 30000 + 6 + 1800]);
  });

  it("are the places of what was found, for every hit of a muddle", async () => {
    const text =
      "no apple😀apples\u0001 sister's apple.Apple? none. \u00a0garden\u2028orchardgarden é\u0301 apple\n\napple";
    const characters = [...text];
    const found = await classify(strategy, [text]);
    expect(found.length).toBe(9);
    for (const {start, length, match} of found)
      expect(characters.slice(start, start + length).join("")).toBe(match);
  });
});

describe("unless", () => {
  it("excludes a hit that its words stand around, and names them", async () => {
    expect(await contexts("a road apple, the apple of the computer, an apple")).toEqual([
      ["excluded", "road apple"],
      ["excluded", "apple of the computer"],
      ["counted", null]
    ]);
  });
});

describe("contexts", () => {
  it("hold forward, as far as their scope", async () => {
    expect(await contexts("no one has any apple")).toEqual([["negated", "no"]]);
    expect(await contexts("no one ever has any apple")).toEqual([["counted", null]]);
  });

  it("end at a terminator and at the end of a sentence", async () => {
    expect(await contexts("denies pain but apple")).toEqual([["counted", null]]);
    expect(await contexts("Denies pain. Apple")).toEqual([["counted", null]]);
    expect(await contexts("Denies pain\nApple")).toEqual([["counted", null]]);
    expect(await contexts("denies\nany apple")).toEqual([["negated", "denies"]]);
    expect(await contexts("Denies Dr. Who's apple")).toEqual([["negated", "Denies"]]);
  });

  it("take what looks like a trigger for none where told", async () => {
    expect(await contexts("no doubt an apple")).toEqual([["counted", null]]);
  });

  it("hold backward, up to the end of a clause where told", async () => {
    expect(await contexts("Apples: none.")).toEqual([["negated", "none"]]);
    expect(await contexts("apples? None")).toEqual([["negated", "None"]]);
    expect(await contexts("apples none too good")).toEqual([["counted", null]]);
  });

  it("bear on their concepts only, and not where their own exception stands", async () => {
    expect(await contexts("her sister has an apple garden")).toEqual([
      ["another person", "sister"],
      ["counted", null]
    ]);
    expect(await contexts("my brother got an apple for me")).toEqual([["counted", null]]);
  });

  it("come in the order of the strategy", async () => {
    expect(await contexts("sister denies apple")).toEqual([["negated", "denies"]]);
  });
});

describe("snippets", () => {
  it("hold about sixty characters on each side, whole words, with white space folded", async () => {
    const words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu";
    const [hit] = await classify(strategy, [`${words} \n\t ${words}. The apple\nfell. ${words} ${words}`]);
    const {snippet = "", match_start = 0} = hit ?? {};
    expect(snippet).toBe(
      "delta epsilon zeta eta theta iota kappa lambda mu. The apple fell. alpha beta gamma delta epsilon zeta eta theta iota"
    );
    expect(snippet.slice(match_start, match_start + 5)).toBe("apple");
  });
});
