import type {Release} from "../../../src/model/release.js";
import {allGroups, namePopulation} from "../counts/row-keys.js";

/**
 * The patients of which releases give counts. A population is a group in one release or in several that are of the same
 * patients, or those who joined or left it between two. Its name stands where a release has the group's, and is the group's for
 * the present release.
 */
export type Populations = {
  sizes: ReadonlyMap<string, number>;
  sums: readonly PopulationSum[];
  /** For each release, in their order, the population of each of its groups. */
  ofReleases: ReadonlyArray<ReadonlyMap<string, string>>;
};

/** That each patient of a population is in one of several others. */
export type PopulationSum = {whole: string; parts: readonly string[]};

/** A group in a release, by its place, and in the next one. */
export type ReleaseLink = {release: number; group: string};

/** The groups that have patients of their own: all but `all`, unless there is no other. */
export function listOwnGroups(sizes: ReadonlyMap<string, number>): string[] {
  const groups = [...sizes.keys()].filter((group) => group !== allGroups);
  return groups.length > 0 ? groups : [allGroups];
}

/**
 * Makes the populations of releases from the sizes of their groups, the earlier ones first. A linked group that has the same
 * size in the next release has the same patients; one that is larger there was joined by others, and one that is smaller was
 * left by some.
 */
export function makePopulations(
  releases: ReadonlyArray<ReadonlyMap<string, number>>,
  links: readonly ReleaseLink[]
): Populations {
  const sizes = new Map<string, number>();
  const sums: PopulationSum[] = [];
  const ofReleases: Array<Map<string, string>> = [];
  for (const [release, groups] of [...releases.entries()].reverse()) {
    const next = ofReleases[0];
    const whom = `of the earlier release ${release + 1}`;
    const names = new Map<string, string>();
    const own = listOwnGroups(groups);
    for (const group of own) {
      const size = groups.get(group) ?? 0;
      const later =
        links.some((link) => link.release === release && link.group === group) && next?.get(group);
      const growth = later ? (sizes.get(later) ?? 0) - size : 0;
      const name = later && growth === 0 ? later : next ? namePopulation(group, whom) : group;
      names.set(group, name);
      sizes.set(name, size);
      if (!later || growth === 0) continue;
      const changed = growth > 0 ? "who joined after" : "who left after";
      const others = namePopulation(group, `of those ${changed} the earlier release ${release + 1}`);
      sizes.set(others, Math.abs(growth));
      sums.push(growth > 0 ? {whole: later, parts: [name, others]} : {whole: name, parts: [later, others]});
    }
    if (!names.has(allGroups)) {
      const parts = [...names.values()];
      const known = sums.find(({parts: others}) => others.join() === parts.join())?.whole;
      const all = known ?? (next ? namePopulation(allGroups, whom) : allGroups);
      names.set(allGroups, all);
      sizes.set(all, groups.get(allGroups) ?? 0);
      if (known === undefined) sums.push({whole: all, parts});
    }
    ofReleases.unshift(names);
  }
  return {sizes, sums, ofReleases};
}

/** A release with populations in place of its groups. */
export function namePopulations(release: Release, names: ReadonlyMap<string, string> | undefined): Release {
  const tables = release.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const group = String(row.group);
      return {...row, group: names?.get(group) ?? group};
    })
  }));
  return {...release, tables};
}
