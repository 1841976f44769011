import {expect, test} from "vitest";
import {auditTables} from "../../../../loaders/audit/audit-tables.js";
import type {Release} from "../../../../src/model/release.js";
import type {Row} from "../../../../src/model/row.js";
import {releaseOf, rules, sampleOf, tableOf} from "../small-release.js";

/** Ten adults, six of each of two routes, so that two have both; five have the theme, and some of them by each route. */
async function secondByRoute(first: number, unlisted: Array<Record<string, string>>) {
  const route = (level: string) => ({group: "adult", route: level, patients: 6, denominator: 10});
  const part = (level: string, patients: number | null) => ({
    group: "adult",
    route: level,
    theme: "t",
    patients,
    denominator: 6
  });
  const release = releaseOf([
    sampleOf({adult: 10}),
    tableOf({
      name: "routes",
      dimensions: ["group", "route"],
      covers: "route",
      unlisted,
      rows: [route("r"), route("s")]
    }),
    tableOf({
      name: "themes",
      dimensions: ["group", "theme"],
      rows: [{group: "adult", theme: "t", patients: 5, denominator: 10}]
    }),
    tableOf({
      name: "parts",
      dimensions: ["group", "route", "theme"],
      denominator: {table: "routes", on: {route: "route"}},
      within: [{table: "themes", on: {theme: "theme"}}],
      rows: [part("r", first), part("s", null)]
    })
  ]);
  const {intervals} = await auditTables({release});
  const found = intervals.find(({cell}) => cell === "parts[group=adult; route=s; theme=t]");
  return [found?.least, found?.greatest];
}

test("the patients of a theme each came by a route, so that those of one route leave so many for the other", async () => {
  // Of five, one came by r; the four others came by s, and the one may have.
  expect(await secondByRoute(1, [])).toEqual([4, 5]);
});

test("those without the theme each came by a route, too", async () => {
  // One of six came by r without the theme. Five are without it: four of them came by s, where two more fit.
  // At least 1: 10 − 5 − 6 = −1 are in neither, unless one is in both.
  expect(await secondByRoute(5, [])).toEqual([1, 2]);
});

test("routes that are not listed may be theirs", async () => {
  // At least 10 − 5 − 6 + x ≥ 0, and at most the five of the theme.
  expect(await secondByRoute(1, [{}])).toEqual([1, 5]);
});

const sizes = {adult: 115, child: 65};
const both = {adult: 115, child: 65, all: 180};

/** The counts of adults, children and all of one set or pair of sets; null is withheld. */
type Counts = Record<string, number | null>;

/** Themes, and pairs of them such as "U H", by age group. */
function themesOf(themes: Record<string, Counts>, pairs: Record<string, Counts>, groups: Counts = both) {
  const rows = (counts: Record<string, Counts>, key: (name: string) => Row) =>
    Object.entries(counts).flatMap(([name, byGroup]) =>
      Object.entries(byGroup).map(([group, patients]) => ({
        ...key(name),
        group,
        patients,
        denominator: groups[group] ?? null
      }))
    );
  const split = (name: string): Row => {
    const [theme_a = "", theme_b = ""] = name.split(" ");
    return {theme_a, theme_b};
  };
  return [
    tableOf({name: "themes", dimensions: ["theme", "group"], rows: rows(themes, (theme) => ({theme}))}),
    tableOf({
      name: "pairs",
      dimensions: ["theme_a", "theme_b", "group"],
      within: [
        {table: "themes", on: {theme_a: "theme"}},
        {table: "themes", on: {theme_b: "theme"}}
      ],
      rows: rows(pairs, split)
    })
  ];
}

async function boundsOf(release: Release, cell: string) {
  const {intervals, relaxations, faults} = await auditTables({release});
  const found = intervals.find((interval) => interval.cell === cell);
  return {bounds: [found?.least, found?.greatest], relaxations, faults};
}

const triple = {
  U: {adult: 55, child: 29},
  H: {adult: 55, child: 29},
  S: {adult: 55, child: 29}
};
const pairsOfTriple = {
  "U H": {adult: 35, child: 17},
  "U S": {adult: 35, child: 17},
  "H S": {adult: null, child: null, all: 20}
};

test("two large parts of a theme share patients", async () => {
  // |H∧S| ≥ |U∧H| + |U∧S| − |U|: 35 + 35 − 55 = 15 adults and 17 + 17 − 29 = 5 children, who are the 20.
  const release = releaseOf([sampleOf(sizes), ...themesOf(triple, pairsOfTriple)]);
  const adult = await boundsOf(release, "pairs[theme_a=H; theme_b=S; group=adult]");
  const child = await boundsOf(release, "pairs[theme_a=H; theme_b=S; group=child]");
  expect([adult.bounds, child.bounds]).toEqual([
    [15, 15],
    [5, 5]
  ]);
  expect(child.faults).toContain(
    "The withheld number pairs[theme_a=H; theme_b=S; group=child] can be told too closely from what is published."
  );
  expect(child.relaxations).toEqual([]);
});

test("three themes have no more patients than their group", async () => {
  // Six are not in U, six of H's eight and four of S's six: 6 + 4 − 6 = 4 are in both at least. In U are two of each.
  const release = releaseOf([
    sampleOf({adult: 12}),
    ...themesOf(
      {U: {adult: 6}, H: {adult: 8}, S: {adult: 6}},
      {"U H": {adult: 2}, "U S": {adult: 2}, "H S": {adult: null}},
      {adult: 12}
    )
  ]);
  const {bounds} = await boundsOf(release, "pairs[theme_a=H; theme_b=S; group=adult]");
  expect(bounds).toEqual([4, 6]);
});

test("themes that exclude and complete each other divide every route between them", async () => {
  // 31 + 39 = 70 adults and 25 + 15 = 40 children have a theme and nobody has both: of 16 children by ra 11 and 5.
  const groups = {adult: 70, child: 40, all: 110};
  const route = (group: string, patients: number) => ({
    route: "ra",
    group,
    patients,
    denominator: groups[group as "adult"]
  });
  const part = (theme: string, patients: number | null) => ({
    route: "ra",
    theme,
    group: "child",
    patients,
    denominator: 16
  });
  const release = releaseOf(
    [
      sampleOf({adult: 70, child: 40}),
      tableOf({
        name: "routes",
        dimensions: ["route", "group"],
        rows: [route("adult", 26), route("child", 16), route("all", 42)]
      }),
      ...themesOf(
        {t0: {adult: 31, child: 25, all: 56}, t1: {adult: 39, child: 15, all: 54}},
        {"t0 t1": {adult: null, child: null, all: 0}},
        groups
      ),
      tableOf({
        name: "parts",
        dimensions: ["route", "theme", "group"],
        denominator: {table: "routes", on: {route: "route"}},
        within: [{table: "themes", on: {theme: "theme"}}],
        rows: [part("t0", 11), part("t1", null)]
      })
    ],
    {rules: {...rules, threshold: 6, width: 6, widthIfOneKnown: 5, zeros: false, complements: false}}
  );
  const {bounds, faults} = await boundsOf(release, "parts[route=ra; theme=t1; group=child]");
  expect(bounds).toEqual([5, 5]);
  expect(faults).toContain(
    "The withheld number parts[route=ra; theme=t1; group=child] can be told too closely from what is published."
  );
});

test("of too many sets only triples are reckoned with, and the audit says so", async () => {
  // Of 115 adults 55 each are in U, H and S; besides nine themes of 50, each two of all with 25 together.
  const more = Array.from({length: 9}, (_, i) => `t${i}`);
  const names = ["U", "H", "S", ...more];
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a} ${b}`));
  const release = releaseOf([
    sampleOf({adult: 115}),
    ...themesOf(
      Object.fromEntries(names.map((name) => [name, {adult: name.startsWith("t") ? 50 : 55}])),
      {
        ...Object.fromEntries(pairs.map((pair) => [pair, {adult: 25}])),
        "U H": {adult: 35},
        "U S": {adult: 35},
        "H S": {adult: null}
      },
      {adult: 115}
    )
  ]);
  // 35 + 35 − 55 = 15 at least.
  const {bounds, relaxations} = await boundsOf(release, "pairs[theme_a=H; theme_b=S; group=adult]");
  expect(bounds).toEqual([15, 55]);
  expect(relaxations).toEqual([
    "The bounds of pairs are a relaxation: its counts can perhaps be told more closely than the audit says."
  ]);
});
