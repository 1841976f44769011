import {describe, expect, it} from "vitest";
import {gather, readRows} from "./extract.js";

const patients = readRows("patients.csv");
const excerpts = readRows("excerpts.csv");
const codings = readRows("codings.csv");
const codebook = readRows("codebook.csv");
const texts = excerpts.map(({text}) => text ?? "");
const byExcerpt = gather(codings, "excerpt_id");

describe("excerpts", () => {
  it("are about 900, unevenly spread, with about ten patients who have none", () => {
    const counts = [...gather(excerpts, "patient_id").values()].map((rows) => rows.length);
    expect(excerpts.length).toBeGreaterThan(850);
    expect(excerpts.length).toBeLessThan(950);
    expect(patients.length - counts.length).toBe(10);
    expect(Math.max(...counts)).toBeGreaterThan(20);
    expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(15);
  });

  it("have no text twice, and no sentence more than twelve times", () => {
    expect(new Set(texts).size).toBe(texts.length);
    const sentences = new Map<string, number>();
    for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?!]) /)))
      sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
    expect(Math.max(...sentences.values())).toBeLessThanOrEqual(12);
    expect(sentences.size).toBeGreaterThan(1500);
  });

  it("have one to four sentences and 15 to 80 words", () => {
    for (const text of texts) {
      const words = text.split(" ").length;
      expect(words >= 15 && words <= 80, text).toBe(true);
      expect(text.split(/(?<=[.?!]) /).length, text).toBeLessThanOrEqual(4);
    }
  });

  it("are well formed: no slot left open, no double space, a capital first and a full stop last", () => {
    for (const text of texts) {
      expect(text).not.toMatch(/[{}[\]|]| {2}| [.,;:]|undefined/);
      expect(text).toMatch(/^[A-Z].*[.?]$/s);
      for (const sentence of text.split(/(?<=[.?!]) /)) expect(sentence, text).toMatch(/^[A-Z]/);
    }
  });

  it("hold no figures, month or weekday that could be a date", () => {
    const dates =
      /\d|\b(January|February|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
    expect(texts.filter((text) => dates.test(text))).toEqual([]);
  });
});

describe("codings", () => {
  it("are about 1,800 and cover every excerpt with one to four codes", () => {
    expect(codings.length).toBeGreaterThan(1700);
    expect(codings.length).toBeLessThan(1900);
    expect([...byExcerpt.keys()]).toEqual(excerpts.map(({excerpt_id}) => excerpt_id));
    for (const rows of byExcerpt.values()) {
      const codes = gather(rows, "code").size;
      expect(codes >= 1 && codes <= 4).toBe(true);
    }
  });

  it("come from both coders for a fifth of the excerpts, who agree on 80 to 85 per cent of the codes", () => {
    const twice = [...byExcerpt.values()].filter((rows) => gather(rows, "coder").size === 2);
    expect(twice.length / excerpts.length).toBeGreaterThan(0.18);
    expect(twice.length / excerpts.length).toBeLessThan(0.22);
    const codes = twice.flatMap((rows) => [...gather(rows, "code").values()]);
    const agreed = codes.filter((rows) => rows.length === 2).length / codes.length;
    expect(agreed).toBeGreaterThanOrEqual(0.8);
    expect(agreed).toBeLessThanOrEqual(0.85);
  });

  it("use every theme and subtheme of the codebook, themes directly too, and no other code", () => {
    const coded = codebook.filter(({kind}) => kind === "theme" || kind === "subtheme").map(({code}) => code);
    expect([...gather(codings, "code").keys()].sort()).toEqual(coded.sort());
  });

  it("never repeat a code by the same coder on the same excerpt", () => {
    const keys = codings.map((row) => `${row.excerpt_id} ${row.code} ${row.coder}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
