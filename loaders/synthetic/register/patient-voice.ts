import {capital} from "../../../src/model/sentence-case.js";
import {type Phrase, readPhrases, type Voice} from "./phrase.js";
import {sharedSlots} from "./phrases/grammar/shared-slots.js";
import type {LifeStage} from "./phrases/grammar/subject.js";

type Templates = Readonly<Record<string, readonly string[]>>;

const bySex: Readonly<
  Record<string, readonly [subject: string, object: string, possessive: string, self: string]>
> = {
  Female: ["she", "her", "her", "herself"],
  Male: ["he", "him", "his", "himself"]
};

const byStage: Readonly<Record<LifeStage, Templates>> = {
  child: {
    pt: ["pt", "the young person", "YP", "ZZZZZ", "patient"],
    Pt: ["Pt", "The young person", "YP", "ZZZZZ", "Patient"],
    team: ["CAMHS", "CAMHS team", "the team", "tier 3 CAMHS"],
    worker: ["social worker", "key worker", "school nurse", "SENCO", "learning mentor", "personal adviser"],
    home: ["foster placement", "family home", "children's home", "mum's", "semi-independent unit"],
    relative: [
      "mother",
      "mum",
      "father",
      "dad",
      "grandmother",
      "aunt",
      "foster carer",
      "stepfather",
      "older brother"
    ]
  },
  adult: {
    pt: ["pt", "the patient", "patient", "ZZZZZ", "client"],
    Pt: ["Pt", "The patient", "Patient", "ZZZZZ", "Client"],
    team: [
      "CMHT",
      "the CMHT",
      "home treatment team",
      "HTT",
      "the team",
      "assertive outreach",
      "early intervention team"
    ],
    worker: [
      "support worker",
      "key worker",
      "housing officer",
      "social worker",
      "probation officer",
      "advocate"
    ],
    home: [
      "flat",
      "hostel",
      "temporary accommodation",
      "supported housing",
      "bedsit",
      "shared house",
      "council flat"
    ],
    relative: [
      "mother",
      "partner",
      "sister",
      "brother",
      "father",
      "husband's family",
      "friend",
      "ex-partner",
      "cousin"
    ]
  },
  older: {
    pt: ["pt", "the patient", "patient", "ZZZZZ", "this lady/gentleman"],
    Pt: ["Pt", "The patient", "Patient", "ZZZZZ"],
    team: ["CMHT for older adults", "MHOA team", "the team", "memory service"],
    worker: ["carer", "home help", "warden", "social worker", "district nurse", "support worker"],
    home: [
      "sheltered flat",
      "care home",
      "own house",
      "residential home",
      "ground floor flat",
      "extra care flat"
    ],
    relative: ["daughter", "son", "spouse", "niece", "neighbour", "daughter-in-law", "sister", "grandson"]
  }
};

const read = (templates: Templates) =>
  Object.entries(templates).map(([slot, words]): [string, readonly Phrase[]] => [slot, readPhrases(words)]);

const shared = read(sharedSlots);
const voices = new Map<string, Voice>();

/**
 * What fills the slots of a note on a patient of this sex (`Female`, `Male`; else `pt` stands for the pronoun) and
 * life stage: {she}, {She}, {her}, {his}, {His}, {herself}, {pt}, {Pt}, {team}, {worker}, {home}, {relative}, and
 * the shared slots. The caller adds {age}, {today}, {next} and what is the patient's own.
 */
export function voiceOf(sex: string, stage: LifeStage): Voice {
  const key = `${sex} ${stage}`;
  const known = voices.get(key);
  if (known !== undefined) return known;
  const [she, her, his, herself] = bySex[sex] ?? ["pt", "pt", "pt's", "self"];
  const pronouns = {
    she: [she],
    She: [capital(she)],
    her: [her],
    his: [his],
    His: [capital(his)],
    herself: [herself]
  };
  const voice = new Map([...shared, ...read(byStage[stage]), ...read(pronouns)]);
  voices.set(key, voice);
  return voice;
}
