import type {Draws} from "../draws/random.js";
import {firstDay, lastDay, startOfYear, yearOf} from "./calendar.js";
import type {Phrase} from "./phrase.js";
import {readPhrases} from "./phrase.js";
import {coordination} from "./phrases/background/coordination.js";
import {dailyLife} from "./phrases/background/daily-life.js";
import {type ClinicalProblem, diagnoses} from "./phrases/background/diagnoses.js";
import {family} from "./phrases/background/family.js";
import {housingBenefits} from "./phrases/background/housing-benefits.js";
import {lookalikes} from "./phrases/background/lookalikes.js";
import {medication} from "./phrases/background/medication.js";
import {mentalState} from "./phrases/background/mental-state.js";
import {mood} from "./phrases/background/mood.js";
import {memory} from "./phrases/background/older-people.js";
import {physicalHealth} from "./phrases/background/physical-health.js";
import {policeCourts} from "./phrases/background/police-courts.js";
import {psychosis} from "./phrases/background/psychosis.js";
import {risk} from "./phrases/background/risk.js";
import {schoolWork} from "./phrases/background/school-work.js";
import {sleep} from "./phrases/background/sleep.js";
import {debt, immigration, travel, violenceAtHome} from "./phrases/background/social-threads.js";
import {substances} from "./phrases/background/substances.js";
import {therapy} from "./phrases/background/therapy.js";
import type {LifeStage, Subject} from "./phrases/grammar/subject.js";
import type {Planted} from "./plan-parts.js";

const pools = new Map<Subject, Map<LifeStage, readonly Phrase[]>>();

/** A person of the register, before their notes are written. */
export interface Person {
  readonly sex: string;
  readonly yearOfBirth: number;
  /** The first and the last day on which they can be seen. */
  readonly days: readonly [first: number, last: number];
  readonly diagnosis: string;
  readonly subjects: readonly Subject[];
  /** Whether some of their notes are a ward's. */
  readonly inpatient: boolean;
}

const shared: readonly Subject[] = [
  mood,
  sleep,
  mentalState,
  risk,
  medication,
  family,
  coordination,
  coordination
];

const byProblem: Readonly<Record<ClinicalProblem, readonly Subject[]>> = {
  low: [mood, mood, sleep, risk],
  anxious: [mood, sleep, mood, physicalHealth],
  psychotic: [psychosis, psychosis, medication, psychosis],
  "self-harm": [risk, risk, mood, substances],
  substances: [substances, substances, physicalHealth, policeCourts],
  conduct: [schoolWork, family, schoolWork],
  memory: [memory, memory, memory, physicalHealth]
};

/** How many people in a hundred have notes on a subject beyond those of their problem. */
const threads: readonly (readonly [subject: Subject, percent: number])[] = [
  [housingBenefits, 55],
  [schoolWork, 45],
  [physicalHealth, 40],
  [dailyLife, 40],
  [therapy, 30],
  [substances, 25],
  [policeCourts, 10],
  [debt, 7],
  [violenceAtHome, 5],
  [travel, 4],
  [immigration, 3],
  [lookalikes, 0.01]
];

/** The life stage at an age in years. */
export function stageAt(age: number): LifeStage {
  if (age < 18) return "child";
  return age < 65 ? "adult" : "older";
}

/** Draws a person. A person with planted passages has the ages and sex that these need. */
export function drawPerson(draws: Draws, planted?: Planted): Person {
  const born = planted?.ages === undefined ? drawAges(draws) : fitAges(planted.ages, draws);
  const sex = planted?.sex ?? drawSex(draws);
  const stage = stageAt(yearOf(born.days[0]) - born.yearOfBirth);
  const [problem, diagnosis] = draws.pick(diagnoses[stage]);
  const extra = threads.filter(([, percent]) => draws.chance(percent / 100)).map(([subject]) => subject);
  if (planted?.kind === "case" && draws.chance(0.6)) extra.push(immigration);
  return {
    sex,
    ...born,
    diagnosis,
    subjects: [...shared, ...byProblem[problem], ...extra, ...extra],
    inpatient: draws.chance(problem === "psychotic" ? 0.55 : stage === "child" ? 0.05 : 0.2)
  };
}

/** A subject's phrases that fit a life stage, read once. */
export function poolOf(subject: Subject, stage: LifeStage): readonly Phrase[] {
  const known = pools.get(subject)?.get(stage);
  if (known !== undefined) return known;
  const pool = readPhrases([...(subject.every ?? []), ...(subject[stage] ?? [])]);
  pools.set(subject, (pools.get(subject) ?? new Map<LifeStage, readonly Phrase[]>()).set(stage, pool));
  return pool;
}

function drawSex(draws: Draws): string {
  const at = draws.uniform();
  if (at < 0.003) return "Unknown";
  return at < 0.51 ? "Female" : "Male";
}

type Ages = Pick<Person, "yearOfBirth" | "days">;

/** Ages as in a trust that serves all of them: a sixth under 18, a sixth of 65 and over. */
function drawAges(draws: Draws): Ages {
  const at = draws.uniform();
  const age = at < 0.17 ? draws.between(5, 17) : at < 0.84 ? adultAge(draws) : draws.between(65, 94);
  const first = draws.between(firstDay, lastDay - 30);
  return {yearOfBirth: yearOf(first) - age, days: [first, lastDay]};
}

function adultAge(draws: Draws): number {
  return 18 + Math.floor(47 * draws.uniform() ** 1.2);
}

/** Draws a year of birth and days on which the age stays within the bounds. */
function fitAges([youngest, oldest]: readonly [number, number], draws: Draws): Ages {
  const [firstYear, lastYear] = [yearOf(firstDay), yearOf(lastDay)];
  const span = Math.max(0, Math.min(oldest - youngest - 1, 4));
  const from = draws.between(firstYear, lastYear - Math.min(span, lastYear - firstYear));
  const to = Math.min(lastYear, from + span);
  const slack = Math.max(0, Math.min(oldest, youngest + 30) - youngest - 1 - span);
  return {
    yearOfBirth: from - youngest - 1 - draws.between(0, slack),
    days: [startOfYear(from), Math.min(lastDay, startOfYear(to + 1) - 1)]
  };
}
