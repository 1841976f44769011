import {expect, test} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import type {ReleasedTable} from "../../../../src/model/release.js";
import {seeded} from "../random-release.js";
import {releaseOf, rules, sampleOf, tableOf} from "../small-release.js";

/** What a patient has: some themes and routes. */
type Kind = ReadonlySet<string>;

/** A world of few patients: the kinds that there can be, the pairs that are counted, and what is said of routes. */
type World = {
  themes: string[];
  routes: string[];
  sizes: {adult: number; child: number};
  said: Partial<ReleasedTable>;
};

const worlds: World[] = [
  {themes: ["A", "B", "C"], routes: [], sizes: {adult: 4, child: 2}, said: {}},
  {themes: ["A", "B"], routes: ["r", "s"], sizes: {adult: 3, child: 1}, said: {}},
  {
    themes: ["A", "B"],
    routes: ["r", "s"],
    sizes: {adult: 3, child: 2},
    said: {covers: "route", unlisted: []}
  },
  {themes: ["A", "B"], routes: ["r", "s"], sizes: {adult: 3, child: 2}, said: {alone: {route: ["r"]}}},
  {
    themes: ["A"],
    routes: ["r", "s", "q"],
    sizes: {adult: 3, child: 2},
    said: {alone: {route: ["r"]}, covers: "route", unlisted: []}
  }
];

const groups = ["adult", "child", "all"] as const;

test("bounds are those of every table of patients, in 50 random releases", async () => {
  let compared = 0;
  for (let seed = 1; seed <= 50; seed += 1) {
    const world = worlds[seed % worlds.length] as World;
    const random = seeded(seed);
    const kinds = listKinds(world);
    const rows = listRows(world);
    const everyAdults = listTallies(kinds, rows, world.sizes.adult);
    const everyChildren = listTallies(kinds, rows, world.sizes.child);
    const pick = (tallies: number[][]) => tallies[Math.floor(random() * tallies.length)] as number[];
    const truth = toCounts(pick(everyAdults), pick(everyChildren));
    const isShown = truth.map(() => random() < 0.45);
    const possible = everyAdults
      .flatMap((adults) => everyChildren.map((children) => toCounts(adults, children)))
      .filter((counts) => counts.every((count, i) => !isShown[i] || count === truth[i]));
    const release = releaseOf(
      makeTables(world, rows, (i) => (isShown[i] ? (truth[i] ?? 0) : null)),
      {
        rules: {...rules, threshold: 1, zeros: false, complements: false, width: 0, widthIfOneKnown: 0}
      }
    );
    const {intervals, relaxations} = await auditTables({release});
    expect(relaxations).toEqual([]);
    for (const [i, shown] of isShown.entries()) {
      if (shown) continue;
      const cell = nameCell(rows[Math.floor(i / groups.length)] ?? [], groups[i % groups.length] ?? "all");
      const found = intervals.find((interval) => interval.cell === cell);
      const values = possible.map((counts) => counts[i] ?? 0);
      expect([found?.least, found?.greatest], `seed ${seed}, ${cell}`).toEqual([
        Math.min(...values),
        Math.max(...values)
      ]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(400);
});

/** Every kind of patient that can be. */
function listKinds({themes, routes, said}: World): Kind[] {
  const kinds: string[][] = [[]];
  for (const name of [...themes, ...routes]) kinds.push(...kinds.map((kind) => [...kind, name]));
  const alone = said.alone?.route ?? [];
  return kinds
    .filter((kind) => {
      const has = routes.filter((route) => kind.includes(route));
      return (
        (has.length > 0 || !said.covers) && (has.length < 2 || !has.some((route) => alone.includes(route)))
      );
    })
    .map((kind) => new Set(kind));
}

/** The rows that are counted: each theme and route, each two themes, and each theme by route. */
function listRows({themes, routes}: World): string[][] {
  const pairs = themes.flatMap((a, i) => themes.slice(i + 1).map((b) => [a, b]));
  const byRoute = routes.flatMap((route) => themes.map((theme) => [route, theme]));
  return [...themes.map((theme) => [theme]), ...routes.map((route) => [route]), ...pairs, ...byRoute];
}

/** What each row counts, for every choice of so many patients. */
function listTallies(kinds: readonly Kind[], rows: readonly string[][], size: number): number[][] {
  const tallies = new Map<string, number[]>();
  const choose = (from: number, left: number, tally: readonly number[]): void => {
    if (left === 0) return void tallies.set(tally.join(), [...tally]);
    for (const [i, kind] of kinds.slice(from).entries())
      choose(
        from + i,
        left - 1,
        tally.map((count, row) => count + (rows[row]?.every((name) => kind.has(name)) ? 1 : 0))
      );
  };
  choose(
    0,
    size,
    rows.map(() => 0)
  );
  return [...tallies.values()];
}

/** The counts of adults, children and all, row by row. */
function toCounts(adults: readonly number[], children: readonly number[]): number[] {
  return adults.flatMap((adult, row) => [adult, children[row] ?? 0, adult + (children[row] ?? 0)]);
}

function makeTables(
  {themes, routes, sizes, said}: World,
  rows: readonly string[][],
  show: (count: number) => number | null
): ReleasedTable[] {
  const all = {...sizes, all: sizes.adult + sizes.child};
  const tableNamed = (name: string, columns: string[], changes: Partial<ReleasedTable>, among?: string) =>
    tableOf({
      name,
      dimensions: [...columns, "group"],
      ...changes,
      rows: rows.flatMap((row, index) => {
        if (nameTable(row) !== name) return [];
        return groups.map((group, i) => ({
          ...Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
          group,
          patients: show(index * groups.length + i),
          denominator: among
            ? show(rows.findIndex(([first, more]) => first === row[0] && !more) * 3 + i)
            : all[group]
        }));
      })
    });
  const ofTheme = (column: string) => ({table: "themes", on: {[column]: "theme"}});
  const tables = [
    tableNamed("themes", ["theme"], {}),
    tableNamed("routes", ["route"], said),
    tableNamed("pairs", ["theme_a", "theme_b"], {within: [ofTheme("theme_a"), ofTheme("theme_b")]}),
    tableNamed(
      "parts",
      ["route", "theme"],
      {denominator: {table: "routes", on: {route: "route"}}, within: [ofTheme("theme")]},
      "routes"
    )
  ];
  const wanted = tables.filter(({rows: listed}) => listed.length > 0);
  expect(wanted.length).toBe((themes.length > 1 ? 2 : 1) + (routes.length > 0 ? 2 : 0));
  return [sampleOf(sizes), ...wanted];
}

/** Themes have capital letters, routes small ones. */
function nameTable([first = "", second]: readonly string[]): string {
  const isRoute = first === first.toLowerCase();
  if (second === undefined) return isRoute ? "routes" : "themes";
  return isRoute ? "parts" : "pairs";
}

function nameCell(row: readonly string[], group: string): string {
  const columns = {
    themes: ["theme"],
    routes: ["route"],
    pairs: ["theme_a", "theme_b"],
    parts: ["route", "theme"]
  };
  const table = nameTable(row) as keyof typeof columns;
  const where = columns[table].map((column, i) => `${column}=${row[i]}`);
  return `${table}[${[...where, `group=${group}`].join("; ")}]`;
}
