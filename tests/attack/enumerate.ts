import {parseCellAddress, rowMatches} from "../../src/model/row.js";
import type {ReleaseRules} from "../../src/model/study.js";
import type {Extract} from "./extract.js";
import type {CountSum} from "./facts.js";
import {type History, listHistories} from "./histories.js";
import {hasAll, listKinds} from "./kinds.js";
import type {Interval} from "./part.js";
import {roundTo} from "./publish.js";
import {type Publication, setName} from "./published.js";

/** What all extracts leave to a sum that could have led to what is published; `narrowest` is the least width with a known patient. */
export type Enumerated = Interval & {narrowest: number};

/** A published number: where it stands, and whether it can be of so many patients among so many. */
type Told = {
  release: number;
  group: string;
  set: string;
  allows: (patients: number, size: number) => boolean;
};

/** A history of a group that agrees with what is published of the group alone. */
type Candidate = {kinds: number[]; told: Array<[patients: number, size: number]>; sums: number[]};

/**
 * Tries every extract: each number of patients of each kind in adults and children, of each release. A kind is a set of traits
 * that the tables allow. Knows nothing of sets, links or programs. Needs very small groups.
 */
export function enumerate(
  extract: Extract,
  publications: readonly Publication[],
  sums: readonly CountSum[]
): Enumerated[] {
  const kinds = listKinds(extract);
  const told = publications.flatMap((publication, release) => listTold(extract, publication, release));
  const [adults = [], children = []] = ["adult", "child"].map((group) =>
    listCandidates(extract, kinds, group, told, sums)
  );
  const tellAll = told.map(({group}) => group === "all");
  const everybody = sums.map(() => new Range());
  const withKnown = ["adult", "child"].map(() => kinds.map(() => sums.map(() => new Range())));
  for (const adult of adults)
    for (const child of children) {
      const fits = told.every(({allows}, index) => {
        const [a, c] = [adult.told[index], child.told[index]];
        return !tellAll[index] || !a || !c || allows(a[0] + c[0], a[1] + c[1]);
      });
      if (!fits) continue;
      const ranges = [
        everybody,
        ...adult.kinds.map((kind) => withKnown[0]?.[kind] ?? []),
        ...child.kinds.map((kind) => withKnown[1]?.[kind] ?? [])
      ];
      for (let index = 0; index < sums.length; index += 1) {
        const value = (adult.sums[index] ?? 0) + (child.sums[index] ?? 0);
        for (const range of ranges) range[index]?.add(value);
      }
    }
  return everybody.map(({least, greatest}, index) => {
    const widths = withKnown.flat().map((ranges) => ranges[index]?.width ?? -1);
    return {least, greatest, narrowest: Math.min(...widths.filter((width) => width >= 0))};
  });
}

/** The least and the greatest of the values that were added. */
class Range implements Interval {
  least = Number.POSITIVE_INFINITY;
  greatest = Number.NEGATIVE_INFINITY;

  get width(): number {
    return this.greatest - this.least;
  }

  add(value: number): void {
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
  }
}

function listCandidates(
  {tables, samples}: Extract,
  kinds: ReadonlyArray<ReadonlySet<string>>,
  group: string,
  told: readonly Told[],
  sums: readonly CountSum[]
): Candidate[] {
  const rows = tables.flatMap(({structure, rows}) =>
    rows.map(({names, traits, among}) => ({name: setName(structure, names), traits, among}))
  );
  const flags = (traits: readonly string[]) => kinds.map((kind) => (hasAll(kind, traits) ? 1 : 0));
  const members = new Map(rows.map(({name, traits}) => [name, flags(traits)]));
  const wholes = new Map(rows.map(({name, among}) => [name, flags(among)]));
  const sizes = samples.map((patients) => patients.filter((one) => one.group === group).length);
  const candidates = new Map<string, Candidate>();
  for (const history of listHistories(sizes, kinds.length)) {
    const values = told.map(({release, set}): [number, number] => [
      count(members.get(set), history[release]),
      count(wholes.get(set), history[release])
    ]);
    if (!told.every((one, index) => one.group !== group || one.allows(...(values[index] ?? [0, 0]))))
      continue;
    const candidate = {
      kinds: (history.at(-1) ?? []).flatMap((patients, kind) => (patients > 0 ? [kind] : [])),
      told: values,
      sums: sums.map((sum) => sumOver(sum, group, history, members))
    };
    candidates.set(JSON.stringify(candidate), candidate);
  }
  return [...candidates.values()];
}

function sumOver(
  sum: CountSum,
  group: string,
  history: History,
  members: ReadonlyMap<string, number[]>
): number {
  return sum
    .filter((term) => term.group === group || term.group === "all")
    .reduce((total, {release, set, weight}) => total + weight * count(members.get(set), history[release]), 0);
}

function count(members: readonly number[] = [], filling: readonly number[] = []): number {
  return filling.reduce((sum, patients, kind) => sum + patients * (members[kind] ?? 0), 0);
}

/** What a publication and its print say of rows, and that nobody is in some. */
function listTold({tables}: Extract, publication: Publication, release: number): Told[] {
  const {rules, printed} = publication;
  const round = (count: number) => (rules.rounding === null ? count : roundTo(count, rules.rounding));
  return publication.tables.flatMap((table) => {
    const structure = tables.find((one) => one.structure.name === table.name)?.structure;
    if (!structure || structure.denominator === null) return [];
    const isOfSample = structure.denominator.table === "sample";
    return table.rows.flatMap((row): Told[] => {
      const at = {release, group: String(row.group), set: setName(table, row)};
      const numbers = printed
        .filter(
          ({query, cell}) => query === table.name && rowMatches(row, parseCellAddress(String(cell)).where)
        )
        .map(({n}) => Number(n));
      const nobody = (structure.nobody ?? []).filter((where) => rowMatches(row, where)).map(() => 0);
      const known = [...numbers, ...nobody];
      const isFree = known.length > 0 || rules.rounding === null;
      const allows = (patients: number, size: number) => {
        const isSize = row.denominator === null || isOfSample || round(size) === row.denominator;
        const isNumber = round(patients) === row.patients && (isFree || mayLeave(patients, size, rules));
        return isSize && (row.patients === null || isNumber);
      };
      return [
        ...known.map((value) => ({...at, allows: (patients: number) => patients === value})),
        {...at, allows}
      ];
    });
  });
}

/** Whether the rules let a count of so many patients among so many leave. */
function mayLeave(patients: number, size: number, {threshold, zeros, complements}: ReleaseRules): boolean {
  const isSmall = (count: number) => count < threshold && (zeros || count > 0);
  return !isSmall(patients) && !(complements && isSmall(size - patients));
}
