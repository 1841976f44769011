import type {Solver} from "../../loaders/solver/solver.js";
import {describeSets, listCombinations, type Sets, separateParts} from "./combinations.js";
import {type CountSum, completeFacts, type Fact, publicFacts, releasedFacts} from "./facts.js";
import {
  type Interval,
  type KnownPatient,
  type Link,
  Part,
  type PartInput,
  type PatientGroup
} from "./part.js";
import {groupSizes, type Publication} from "./published.js";

/**
 * Works out what counts can be, from all publications of a study, oldest first. A group that has as many patients as before
 * is taken to be the same; one that has grown, to have been joined; one that has shrunk, to have been left. Where numbers
 * contradict that, nothing is taken for granted of that group between those two releases.
 */
export type Attack = {
  /** What is taken for granted of the groups. */
  links: readonly Link[];
  findInterval(sum: CountSum): Interval;
  /** The patients whom it is enough to know to tell a sum more closely than this width, and how closely. */
  findTellingPatients(sum: CountSum, width: number): Array<Interval & {patient: KnownPatient}>;
  /** How closely a sum can be known together with a patient. */
  findIntervalWith(sum: CountSum, patient: KnownPatient): Interval | undefined;
  dispose(): void;
};

/**
 * @param onlySizes whether no more is known of the last publication than the sizes of its groups
 * @param supposed what to take for granted of the groups, unless it contradicts what is known
 */
export function openAttack(
  solver: Solver,
  publications: readonly Publication[],
  {
    onlySizes = false,
    supposed = findLinks(publications)
  }: {onlySizes?: boolean; supposed?: readonly Link[]} = {}
): Attack {
  const sets = describeSets(publications);
  const inputs = describeParts(sets, publications, onlySizes);
  const {parts, links} = openParts(solver, inputs, supposed);
  const partOf = (sum: CountSum): Part => {
    const part = parts[inputs.findIndex(({basic}) => isAbout(sum, sets, basic))];
    if (!part) throw new Error("the sum is of no part");
    return part;
  };
  const known = (interval: Interval | undefined): Interval => {
    if (!interval) throw new Error("what is published contradicts itself");
    return interval;
  };
  return {
    links,
    findInterval: (sum) => known(partOf(sum).findInterval(sum)),
    findIntervalWith: (sum, patient) => partOf(sum).findInterval(sum, patient),
    findTellingPatients(sum, width) {
      const part = partOf(sum);
      return part
        .listPatients()
        .filter((patient) => part.findMetWidth(sum, patient) < width)
        .flatMap((patient) => {
          const interval = part.findInterval(sum, patient);
          return interval ? [{patient, ...interval}] : [];
        })
        .filter(({least, greatest}) => greatest - least < width);
    },
    dispose: () => disposeOf(parts)
  };
}

type DescribedPart = PartInput & {basic: readonly number[]};

function describeParts(
  sets: Sets,
  publications: readonly Publication[],
  onlySizes: boolean
): DescribedPart[] {
  const sizes = publications.map(groupSizes);
  const groups = [...new Set(sizes.flatMap((size) => [...size.keys()]))];
  const tables = publications.flatMap((publication) => publication.tables);
  const facts = publications.flatMap((publication, release) => {
    const isSilent = onlySizes && release === publications.length - 1;
    const said = isSilent
      ? []
      : [...releasedFacts(publication, release), ...completeFacts(publication, tables, release, groups)];
    return [...publicFacts(publication, release), ...said];
  });
  const crossed = crossGroups(groups, sets, publications);
  const telling = new Map(facts.filter(isTelling).map((fact) => [JSON.stringify(fact), fact]));
  return chooseParts(sets, sizes, crossed.length > groups.length).map((basic) => ({
    basic,
    groups: crossed,
    sizes,
    needs: sets.needs,
    combinations: listCombinations(sets, basic),
    facts: [...telling.values()].filter(({sum}) => isAbout(sum, sets, basic))
  }));
}

/**
 * The parts of the sets. Where groups change, all sets are one part: whoever is seen to have joined or left by one set has done
 * so by all.
 */
function chooseParts(
  sets: Sets,
  sizes: ReadonlyArray<ReadonlyMap<string, number>>,
  isCrossed: boolean
): number[][] {
  const isChanged =
    isCrossed || sizes.some((size) => [...size].some(([group, count]) => sizes[0]?.get(group) !== count));
  const parts = separateParts(sets);
  return isChanged ? [parts.flat().sort((a, b) => a - b)] : parts;
}

/** Every way to be in an age group and in a group of each further grouping. */
function crossGroups(
  ages: readonly string[],
  sets: Sets,
  publications: readonly Publication[]
): PatientGroup[] {
  const further = Object.entries(publications.at(-1)?.further ?? {});
  const crossings = further.reduce<Array<Array<readonly [by: string, level: string]>>>(
    (before, [by, levels]) => before.flatMap((one) => levels.map((level) => [...one, [by, level] as const])),
    [[]]
  );
  const basicOf = (by: string) =>
    [...sets.needs].flatMap(([name, needs]) => {
      const [table, variable, level] = JSON.parse(name) as string[];
      return table === "characteristics" && variable === by ? [{level, set: needs.at(-1) ?? -1}] : [];
    });
  return ages.flatMap((age) =>
    crossings.map((crossing) => {
      const known = crossing.length > 0 ? [["age_group", age] as const, ...crossing] : [];
      const rules = known.flatMap(([by, level]) =>
        basicOf(by).map(({level: other, set}) => ({set, isTheirs: level === other}))
      );
      return {
        name: [age, ...crossing.flat()].join(" "),
        age,
        of: ["all", age, ...crossing.map(([by, level]) => `${by}=${level}`)],
        allows: (has) => rules.every(({set, isTheirs}) => has.has(set) === isTheirs)
      };
    })
  );
}

/** Whether a fact says more than that there are no fewer patients than none. */
function isTelling({sum, lower, upper}: Fact): boolean {
  return upper < Number.POSITIVE_INFINITY || lower > 0 || sum.some(({weight}) => weight < 0);
}

function isAbout(sum: CountSum, {needs}: Sets, basic: readonly number[]): boolean {
  return sum.some(({set}) => needs.get(set)?.some((one) => basic.includes(one)));
}

/** How each group seems to become that of the next release, by its size. */
function findLinks(publications: readonly Publication[]): Link[] {
  const sizes = publications.map(groupSizes);
  return sizes.slice(1).flatMap((after, release) =>
    [...after].flatMap(([group, size]): Link[] => {
      const before = sizes[release]?.get(group);
      if (before === undefined) return [];
      return [{release, group, change: size === before ? "same" : size > before ? "joined" : "left"}];
    })
  );
}

type OpenParts = {parts: Part[]; links: readonly Link[]};

/** Opens the programs of the parts with those links that no number contradicts. */
function openParts(solver: Solver, inputs: readonly PartInput[], supposed: readonly Link[]): OpenParts {
  const open = (links: readonly Link[]): OpenParts | undefined => {
    const parts = inputs.map((input) => new Part(solver, input, links));
    if (links.length === 0 || parts.every((part) => part.isPossible())) return {parts, links};
    disposeOf(parts);
    return undefined;
  };
  const isPossible = (link: Link) => {
    const opened = open([link]);
    disposeOf(opened?.parts ?? []);
    return opened !== undefined;
  };
  const opened = open(supposed) ?? open(supposed.filter(isPossible)) ?? open([]);
  if (!opened) throw new Error("the parts cannot be opened");
  return opened;
}

function disposeOf(parts: readonly Part[]): void {
  for (const part of parts) part.dispose();
}
