import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {createDraws} from "../../../../loaders/synthetic/draws/random.js";
import {voiceOf} from "../../../../loaders/synthetic/register/patient-voice.js";
import {poolOf} from "../../../../loaders/synthetic/register/person.js";
import {readPhrases, writePhrase} from "../../../../loaders/synthetic/register/phrase.js";
import {caseForms, onlyImplied} from "../../../../loaders/synthetic/register/phrases/cases/case-forms.js";
import {nearMissForms} from "../../../../loaders/synthetic/register/phrases/near-misses/near-miss-forms.js";

const background = join(import.meta.dirname, "../../../../loaders/synthetic/register/phrases/background");
const own = {
  age: ["30"],
  today: ["01/02/2008"],
  next: ["09/02/08"],
  diagnosis: ["F32"],
  purpose: ["for exploitation"]
};
const draws = createDraws(1, 1);
const stages = ["child", "adult", "older"] as const;

describe("forms", () => {
  it("of cases are twelve or more, of near misses fourteen or more, each with eight sentences or more", () => {
    expect(caseForms.length).toBeGreaterThanOrEqual(12);
    expect(nearMissForms.length).toBeGreaterThanOrEqual(14);
    for (const {name, phrases} of [...caseForms, onlyImplied, ...nearMissForms]) {
      expect(new Set(phrases.every).size, name).toBeGreaterThanOrEqual(8);
    }
  });

  it("have names of their own", () => {
    const names = [...caseForms, onlyImplied, ...nearMissForms].map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("say the word where they claim to, and only there", () => {
    for (const {name, phrases, saysWord = false} of [...caseForms, onlyImplied]) {
      const said = Object.values(phrases)
        .flat()
        .filter((words) => /tra[fv][\s-]*f|traf/i.test(words));
      expect(said.length, name).toBe(saysWord ? Object.values(phrases).flat().length : 0);
    }
  });
});

it.each(["Female", "Male", "Unknown"])(
  "every phrase can be written of a patient of sex %s at any age",
  async (sex) => {
    const subjects = await allSubjects();
    for (const stage of stages) {
      const voice = new Map(voiceOf(sex, stage));
      for (const [slot, words] of Object.entries(own)) voice.set(slot, readPhrases(words));
      for (const subject of subjects) {
        for (const phrase of poolOf(subject, stage)) {
          for (let turn = 0; turn < 5; turn++)
            expect(writePhrase(phrase, voice, draws)).toMatch(/^[^{}[\]|]+$/);
        }
      }
    }
  }
);

it("no phrase of the background says the word", async () => {
  for (const {every = [], child = [], adult = [], older = []} of await backgroundSubjects())
    for (const words of [...every, ...child, ...adult, ...older]) expect(words).not.toMatch(/traf/i);
});

type Subject = Parameters<typeof poolOf>[0];

async function backgroundSubjects(): Promise<Subject[]> {
  const modules: Record<string, unknown>[] = await Promise.all(
    readdirSync(background).map((name) => import(join(background, name)))
  );
  const exported = modules.flatMap((module) => Object.values(module));
  return exported.flatMap((value) =>
    Array.isArray(value) ? [{every: value as string[]}] : isSubject(value) ? [value] : []
  );
}

async function allSubjects(): Promise<Subject[]> {
  return [
    ...(await backgroundSubjects()),
    ...[...caseForms, onlyImplied, ...nearMissForms].map(({phrases}) => phrases)
  ];
}

function isSubject(value: unknown): value is Subject {
  return typeof value === "object" && value !== null && "every" in value;
}
