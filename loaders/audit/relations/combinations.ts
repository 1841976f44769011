import {
  type AuditContext,
  type CountSystem,
  type CountTerm,
  combinationsTable,
  type Relation
} from "../counts/count-system.js";
import {allGroups, groupSizesTable, isSplit} from "../counts/row-keys.js";
import {joinCounts} from "../solve/subsystems.js";
import {findCore} from "./core.js";
import {listSets, type SetsOfCount} from "./sets.js";
import {addTriples} from "./triples.js";

/** More sets have too many combinations to reckon with each. */
const mostInCore = 10;

/** Sets of one group that tables link, with the counts of those in several of them together. */
type LinkedSets = {group: string; sets: Set<number>; together: number[]};

/**
 * Adds the unknown numbers of patients with each combination of sets, where tables count who is in several sets together.
 * Every count is a sum of these, so that its bounds are exact; those of pairs alone are too wide (Dobra A, Fienberg SE. Bounds
 * for cell entries in contingency tables given marginal totals and decomposable graphs. Proc Natl Acad Sci USA
 * 2000;97:11885-11892).
 *
 * Combinations are made of a core, without which no two sets are linked any more. Of each other set it is enough to know how
 * many of each combination are in it.
 * @returns the counts of those in several sets together whose core is too large. Of them only triples are reckoned with, so
 * that their bounds may be wider than what can be known
 */
export function addCombinations(system: CountSystem, context: AuditContext): number[] {
  const sets = listSets(system, context);
  const relaxed: number[] = [];
  for (const linked of listLinkedSets(system, context, sets)) {
    const relations = listLiftable(system, linked, sets);
    const names = new Map(
      [...linked.sets, ...linked.together].map((count) => [
        count,
        (sets.get(count) ?? []).map((set) => findNamesake(system, context, set))
      ])
    );
    const nameSets = (count: number) => names.get(count) ?? [];
    const core = findCore(linked.together.map(nameSets));
    if (core.length <= mostInCore) addEach(system, linked, nameSets, core, relations);
    else {
      addTriples(system, linked.together, sets, relations);
      relaxed.push(...linked.together);
    }
  }
  return relaxed;
}

/** Adds the numbers of patients with each combination of a core, what they add up to, and what holds within each. */
function addEach(
  system: CountSystem,
  {group, sets: linked, together}: LinkedSets,
  nameSets: (count: number) => number[],
  core: readonly number[],
  relations: readonly Relation[]
): void {
  const everyone = system.findOrAdd(groupSizesTable, {group});
  const combinations = listCombinations(core);
  /** The number of patients with a combination who are in all sets of a count; undefined where there can be none. */
  const findPart = (count: number, combination: readonly number[]): number | undefined => {
    const of = nameSets(count);
    const others = of.filter((set) => !core.includes(set));
    if (of.some((set) => core.includes(set) && !combination.includes(set))) return;
    const where = {group, core: core.join(), combination: combination.join(), in: others.join()};
    return system.findOrAdd(combinationsTable, where);
  };
  const listParts = (terms: readonly CountTerm[], combination: readonly number[]) =>
    terms.flatMap(([count, weight]): CountTerm[] => {
      const part = findPart(count, combination);
      return part === undefined ? [] : [[part, weight]];
    });
  for (const count of [everyone, ...linked, ...together]) {
    const parts = combinations.flatMap((combination) => listParts([[count, 1]], combination));
    system.addRelation({terms: [[count, -1], ...parts], lower: 0, upper: 0});
  }
  for (const combination of combinations)
    for (const {terms, lower, upper} of relations)
      system.addRelation({terms: listParts(terms, combination), lower, upper});
}

/** The same row in the first group: one name for a set in every group, so that combinations of groups can be added up. */
function findNamesake(system: CountSystem, {groups}: AuditContext, set: number): number {
  const [first = allGroups] = groups.keys();
  const {table, where} = system.get(set);
  return system.findOrAdd(table, {...where, group: first});
}

function listCombinations(core: readonly number[]): number[][] {
  const combinations: number[][] = [[]];
  for (const set of core) combinations.push(...combinations.map((one) => [...one, set]));
  return combinations;
}

/**
 * The sets that tables link, each group of sets that are linked with each other: those that are counted together with others,
 * the sets that these are parts of, and the levels that are counted up with them.
 */
function listLinkedSets(system: CountSystem, context: AuditContext, sets: SetsOfCount): LinkedSets[] {
  const isReckoned = (group: string) => context.further.isExact || !isSplit({group});
  const sums = context.sums.filter(({parts}) => parts.every(isReckoned));
  // Where a group is others together, its combinations are theirs; where it is so twice, both are the same.
  const isSumOnce = (group: string) => sums.filter(({whole}) => whole === group).length === 1;
  return [...context.groups.keys()]
    .filter((group) => isReckoned(group) && !isSumOnce(group))
    .flatMap((group) => {
      const isOfGroup = (count: number) => system.get(count).where.group === group;
      const together = [...sets.keys()].filter(
        (count) => isOfGroup(count) && (sets.get(count)?.length ?? 0) > 1
      );
      const linked = new Set(together.flatMap((count) => sets.get(count) ?? []));
      const joined = together.map((count) => (sets.get(count) ?? []).map((set): CountTerm => [set, 1]));
      const ofSets = system.relations.filter(({terms}) =>
        terms.every(([count]) => isOfGroup(count) && (sets.get(count)?.length ?? 2) < 2)
      );
      for (let before = -1; before < linked.size; ) {
        before = linked.size;
        for (const {terms} of ofSets) {
          if (!terms.some(([count, weight]) => weight < 0 && linked.has(count))) continue;
          const others = terms.filter(([count]) => sets.get(count)?.length === 1);
          for (const [count] of others) linked.add(count);
          joined.push(others);
        }
      }
      const findRoot = joinCounts(system.counts.length, joined);
      return [...new Set([...linked].map(findRoot))].map((root) => ({
        group,
        sets: new Set([...linked].filter((set) => findRoot(set) === root)),
        together: together.filter((count) => findRoot(sets.get(count)?.[0] ?? -1) === root)
      }));
    });
}

/** The relations between linked sets, which hold for any patients and so for those with one combination. */
function listLiftable(system: CountSystem, {sets: linked, group}: LinkedSets, sets: SetsOfCount): Relation[] {
  return system.relations.filter(({terms}) =>
    terms.every(
      ([count]) =>
        system.get(count).where.group === group && (sets.get(count)?.every((set) => linked.has(set)) ?? false)
    )
  );
}
