import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chooseReading} from "../../../../../src/import/formats/offsets/choose-reading.js";
import {isWordEdge} from "../../../../../src/import/formats/offsets/score-reading.js";
import type {OffsetReading, Project, ProjectCoding} from "../../../../../src/import/project/coded-project.js";
import {source, tinyProject} from "../../tiny-project.js";

const text =
  "\ufeffÉtienne said: “😀 no”.\r\nThe nurse wrote it down.\r\n\r\nNaïve hope 🙏 left her.\r\nShe slept.\r\n";

/** The length of the text before an index, by a reading: counted the slow way, character by character. */
function positionOf(stored: string, index: number, {unit, lineEnds, byteOrderMark}: OffsetReading): number {
  let before = stored.slice(0, index);
  if (byteOrderMark === "not counted") before = before.replace(/^\ufeff/, "");
  if (lineEnds === "LF") before = before.replaceAll("\r\n", "\n");
  if (unit === "UTF-16 units") return before.length;
  return unit === "code points" ? [...before].length : new TextEncoder().encode(before).length;
}

/** A project in which every word of a text is coded, its positions counted by a reading. */
function codedBy(
  reading: OffsetReading,
  changes: (coding: ProjectCoding, words: string) => ProjectCoding = (coding) => coding
): Project {
  const codings = [...text.matchAll(/[\p{L}]+/gu)].map(({0: words, index}) =>
    changes(
      {
        code: "t1",
        source: "one",
        span: {start: positionOf(text, index, reading), end: positionOf(text, index + words.length, reading)},
        selection: String(index),
        user: "anna",
        quote: undefined,
        case: undefined
      },
      words
    )
  );
  return tinyProject({sources: [source("one", text)], codings});
}

const units = ["code points", "UTF-16 units", "UTF-8 bytes"] as const;
const all = units.flatMap((unit) =>
  (["as stored", "LF"] as const).flatMap((lineEnds) =>
    (["counted", "not counted"] as const).map(
      (byteOrderMark): OffsetReading => ({unit, lineEnds, byteOrderMark})
    )
  )
);

describe("the reading of positions", () => {
  it.each(all)("is found from the edges of words: $unit, $lineEnds, mark $byteOrderMark", (reading) => {
    const {account, refusal} = chooseReading(codedBy(reading));
    expect(refusal).toBeUndefined();
    expect(account).toMatchObject({chosen: reading, score: 1, quotes: {stored: 0, equal: 0}});
    expect(account?.tried).toHaveLength(12);
  });

  it("is found from stored quotes where there are any, line ends aside", () => {
    const reading = all[2] as OffsetReading;
    const {account} = chooseReading(codedBy(reading, (coding, words) => ({...coding, quote: words})));
    expect(account).toMatchObject({chosen: reading, score: 1, quotes: {stored: 14, equal: 14}});
  });

  it("is the standard's, without a warning, where all readings give the same passages", () => {
    const {account, warnings} = chooseReading(tinyProject());
    expect(account?.chosen).toEqual({
      unit: "code points",
      lineEnds: "as stored",
      byteOrderMark: "not counted"
    });
    expect(account?.tried.every(({score}) => score === 1)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it("is told to be in doubt where another fits as well and gives other passages", () => {
    const one = source("one", "患者は😀話した");
    const span = {start: 1, end: 2};
    const codings = [
      {...(tinyProject().codings[1] as ProjectCoding), span},
      {...(tinyProject().codings[1] as ProjectCoding), span: {start: 5, end: 7}}
    ];
    const {warnings} = chooseReading(tinyProject({sources: [one], codings}));
    expect(warnings[0]).toMatch(/^Other readings of the positions fit as well as code points/);
  });

  it("stops below 95 % with five examples of each reading, and the next step", () => {
    const shifted = codedBy(all[0] as OffsetReading, (coding) => ({
      ...coding,
      span: {start: (coding.span?.start ?? 0) + 1, end: (coding.span?.end ?? 0) + 1}
    }));
    const {refusal, account} = chooseReading(shifted);
    const lines = refusal?.split("\n") ?? [];
    expect(account?.score).toBeLessThan(0.95);
    expect(lines[0]).toMatch(
      /^No reading of the positions fits: the best, .* fits \d+(\.\d)? % of the 28 starts and ends of passages; at least 95 % must fit\.$/
    );
    expect(lines.filter((line) => line.endsWith("%):"))).toHaveLength(12);
    const block = lines.findIndex((line) =>
      line.startsWith("  code points, CRLF as 2, byte order mark not counted")
    );
    expect(lines.slice(block + 1, block + 6)).toEqual([
      "    one.txt, 81 to 86: ope 🙏 left her.  She sl[ept. ] ",
      "    one.txt, 77 to 80: ve hope 🙏 left her.  Sh[e s]lept.  ",
      expect.stringContaining("left he[r. ] She"),
      expect.stringContaining("🙏 le[ft h]er."),
      expect.stringContaining("ho[pe 🙏] left")
    ]);
    expect(lines.at(-1)).toContain('name it under "offsets" in the mapping');
  });

  it("is the one that a person has decided, told where it fits badly", () => {
    const decided = all[11] as OffsetReading;
    const {account, refusal, warnings} = chooseReading(codedBy(all[1] as OffsetReading), decided);
    expect(account?.chosen).toEqual(decided);
    expect(refusal).toBeUndefined();
    expect(warnings[0]).toMatch(/as the mapping says, though that fits only/);
  });

  it("is scored, and not exchanged, where the kind of file settles it", () => {
    const project = {...codedBy(all[1] as OffsetReading), offsets: all[9] as OffsetReading};
    expect(chooseReading(project)).toMatchObject({account: {chosen: all[9]}, refusal: expect.any(String)});
  });

  it("is not needed where nothing is coded by position", () => {
    expect(chooseReading(tinyProject({codings: []}))).toEqual({
      account: undefined,
      refusal: undefined,
      warnings: []
    });
  });

  it("is always the one that positions were counted by, or one that gives the same passages", () => {
    const piece = fc.constantFrom("word", "é", "😀", " ", "\r\n", "\n", "שלום", ". ", "e\u0301 ");
    fc.assert(
      fc.property(
        fc.array(piece, {minLength: 1, maxLength: 60}),
        fc.constantFrom(...all),
        (pieces, reading) => {
          const stored = pieces.join("");
          const found = [...stored.matchAll(/[\p{L}\p{M}]+/gu)];
          const codings = found.map(
            ({0: words, index}): ProjectCoding => ({
              code: "t1",
              source: "one",
              span: {
                start: positionOf(stored, index, reading),
                end: positionOf(stored, index + words.length, reading)
              },
              selection: String(index),
              user: undefined,
              quote: words,
              case: undefined
            })
          );
          const {account} = chooseReading(tinyProject({sources: [source("one", stored)], codings}));
          return found.length === 0 || account?.quotes.equal === account?.quotes.stored;
        }
      ),
      {numRuns: 300}
    );
  });
});

describe("the edge of a word", () => {
  it.each([
    ["a word", 0, true],
    ["a word", 1, true],
    ["a word", 3, false],
    ["end. Next", 3, true],
    ["end. Next", 4, true],
    ["don't", 3, true],
    ["e\u0301a", 1, false],
    ["👩\u200d👧", 2, false],
    ["患者", 1, true],
    ["שלום", 2, false],
    ["word", 4, true]
  ])("in %j at %i: %s", (words, index, edge) => {
    expect(isWordEdge(words, index)).toBe(edge);
  });
});
