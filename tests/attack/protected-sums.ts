import {type CountSum, countOf, subtract} from "./facts.js";
import {groupSizes, linkedRow, type Publication, setName} from "./published.js";

/** A sum that nobody should be able to work out. */
export type ProtectedSum = {
  what: string;
  sum: CountSum;
  /** Whether it is a withheld number, which is protected whether it is small or not. Others are if they can be small. */
  isWithheld: boolean;
};

/**
 * What is to be protected: the numbers that a release withholds, and whatever can be a small count of patients: its other
 * numbers, the rest of each group where complements are counted, and who joined or left since the release before.
 */
export function listProtectedSums(publications: readonly Publication[]): ProtectedSum[] {
  return publications.flatMap((publication, release) => {
    const counts = listCounts(publication, release);
    const before = publications[release - 1];
    const changes = before ? listChanges(listCounts(before, release - 1), counts, before, publication) : [];
    const sums = [...counts, ...changes];
    if (publications.length === 1) return sums;
    return sums.map((one) => ({...one, what: `release ${release + 1}: ${one.what}`}));
  });
}

/** The numbers of a release and, where complements are counted, the rests of their groups. */
function listCounts({rules, tables}: Publication, release: number): ProtectedSum[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row): ProtectedSum[] => {
      const whole = linkedRow(tables, table, row);
      if (!whole) return [];
      const sum = countOf(table, row, release);
      const what = `${setName(table, row)} ${row.group}`;
      const count = {what, sum, isWithheld: row.patients === null};
      const rest = {
        what: `the rest of ${what}`,
        sum: subtract(countOf(whole.table, whole.row, release), sum),
        isWithheld: false
      };
      return rules.complements ? [count, rest] : [count];
    })
  );
}

/** How many of those who joined or left a group are in each set that two releases count. */
function listChanges(
  earlier: readonly ProtectedSum[],
  later: readonly ProtectedSum[],
  before: Publication,
  after: Publication
): ProtectedSum[] {
  const sizes = groupSizes(before);
  const growth = new Map(
    [...groupSizes(after)].map(([group, size]) => [group, size - (sizes.get(group) ?? 0)])
  );
  const signs = new Set([...growth.values()].filter((by) => by !== 0).map(Math.sign));
  const [sign] = signs;
  if (signs.size === 1) growth.set("all", sign ?? 0);
  return later.flatMap(({what, sum}) => {
    const by = growth.get(sum.at(-1)?.group ?? "") ?? 0;
    const same = earlier.find((one) => one.what === what);
    if (!same || by === 0) return [];
    return by > 0
      ? [{what: `joiners: ${what}`, sum: subtract(sum, same.sum), isWithheld: false}]
      : [{what: `leavers: ${what}`, sum: subtract(same.sum, sum), isWithheld: false}];
  });
}
