import {createDraws, type Draws} from "../draws/random.js";
import type {Purpose} from "./phrases/grammar/subject.js";
import type {CohortPerson} from "./read-cohort.js";

/** True cases among a thousand people, near misses beside each case. */
const casesPerThousand = 0.65;
const nearMissesPerCase = 6.5;
/** Of a hundred cases, how many are only ever implied. */
const impliedPercent = 1;
/** Documents in a part, about, where nothing else is asked for. */
const usualDocumentsPerPart = 100_000;

/** A person of the register with planted passages: a true case or a near miss. */
export interface Planted {
  readonly kind: "case" | "near miss";
  /** Their place in the register, from 0. */
  readonly index: number;
  /** For cases: whether the passages are so vague that a search can hardly find them. */
  readonly implied: boolean;
  readonly purpose: Purpose;
  /** Set where the person comes from a cohort. */
  readonly id?: string;
  readonly sex?: string;
  /** The youngest and the oldest age in years that fits, on every document's date. */
  readonly ages?: readonly [youngest: number, oldest: number];
}

/** A part of a register: people who follow each other, written together. */
export interface RegisterPart {
  readonly number: number;
  readonly seed: number;
  readonly firstIndex: number;
  readonly people: number;
  readonly documentsPerPerson: number;
  readonly planted: readonly Planted[];
}

/** A register's size, its seed, and the people that it must hold. */
export interface RegisterSize {
  readonly people: number;
  readonly seed: number;
  readonly documentsPerPerson: number;
  /** About how many documents stand in a part. */
  readonly documentsPerPart?: number | undefined;
  /** The true cases, where they are given. */
  readonly cohort: readonly CohortPerson[] | undefined;
}

/** Plans who is a case or a near miss, and how the register is cut into parts; the same for the same size and seed. */
export function planParts({
  people,
  seed,
  documentsPerPerson,
  documentsPerPart = usualDocumentsPerPart,
  cohort
}: RegisterSize): readonly RegisterPart[] {
  const draws = createDraws(seed, -1);
  const cases = cohort ?? inventCases(Math.max(1, Math.round((people * casesPerThousand) / 1000)), draws);
  const misses = Math.min(Math.round(cases.length * nearMissesPerCase), people - cases.length);
  const places = drawPlaces(cases.length + misses, people, draws);
  const implied = Math.floor((cases.length * impliedPercent) / 100);
  const planted = places.map((index, order): Planted => {
    const carrier = cases[order];
    if (carrier === undefined) return {kind: "near miss", index, implied: false, purpose: "unknown"};
    return {kind: "case", index, implied: order < implied, ...carrier};
  });
  const size = Math.max(1, Math.round(documentsPerPart / documentsPerPerson));
  return cut({people, seed, documentsPerPerson}, size, planted);
}

function cut(
  {people, seed, documentsPerPerson}: Omit<RegisterSize, "cohort" | "documentsPerPart">,
  size: number,
  planted: readonly Planted[]
): RegisterPart[] {
  return Array.from({length: Math.ceil(people / size)}, (_, number) => {
    const firstIndex = number * size;
    const own = planted.filter(({index}) => Math.floor(index / size) === number);
    return {
      number,
      seed,
      firstIndex,
      people: Math.min(size, people - firstIndex),
      documentsPerPerson,
      planted: own
    };
  });
}

/** Draws different places below `end`, in random order. */
function drawPlaces(count: number, end: number, draws: Draws): number[] {
  if (count * 2 > end) return draws.shuffled(Array.from({length: end}, (_, place) => place)).slice(0, count);
  const places = new Set<number>();
  while (places.size < count) places.add(draws.below(end));
  return [...places];
}

const inventedAges: readonly (readonly [number, number])[] = [
  [8, 11],
  [12, 15],
  [16, 17],
  [18, 25],
  [18, 25],
  [18, 25],
  [26, 33],
  [26, 33],
  [34, 60]
];

function inventCases(count: number, draws: Draws): Omit<Planted, "kind" | "index" | "implied">[] {
  return Array.from({length: count}, () => ({
    sex: draws.chance(0.78) ? "Female" : "Male",
    ages: draws.pick(inventedAges),
    purpose: draws.pick<Purpose>(["sexual", "sexual", "domestic", "labour", "unknown"])
  }));
}
