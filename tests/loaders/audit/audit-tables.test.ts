import {expect, test} from "vitest";
import {auditTables} from "../../../loaders/audit/audit-tables.js";
import type {AuditInput} from "../../../loaders/audit/knowledge/collect-knowledge.js";
import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {levels, printed, releaseOf, rules, sampleOf, tableOf} from "./small-release.js";

const sizes = {adult: 95, child: 35};

/** A table of levels, of which a patient may have several. */
function counts(rows: Record<string, Record<string, number | null>>, changes: Partial<ReleasedTable> = {}) {
  return tableOf({name: "counts", dimensions: ["group", "level"], rows: levels(sizes, rows), ...changes});
}

function releasing(
  rows: Record<string, Record<string, number | null>>,
  changes: Partial<ReleasedTable> = {}
): Release {
  return releaseOf([sampleOf(sizes), counts(rows, changes)]);
}

async function faultsOf(input: AuditInput | Release): Promise<string[]> {
  return (await auditTables("release" in input ? input : {release: input})).faults;
}

const aboutChild =
  "The withheld number counts[group=child; level=a] can be told too closely from what is published.";

test("a total less the adults tells the children", async () => {
  const release = releasing({a: {adult: 41, child: null, all: 47}});
  const {faults, intervals} = await auditTables({release});
  expect(faults).toEqual([aboutChild]);
  expect(intervals.map(({least, greatest}) => [least, greatest])).toEqual([[6, 6]]);
  expect(await faultsOf(releasing({a: {adult: null, child: null, all: 47}}))).toEqual([]);
});

test("a number below the threshold is not published, nor one that leaves fewer of its group", async () => {
  const published = async (adult: number) =>
    (await faultsOf(releasing({a: {adult}}))).map((fault) => fault.split("[")[0]);
  const small = ["counts"];
  const few = ["The number of the patients of sample"];
  for (const adult of [0, 1, 9]) expect(await published(adult), `${adult}`).toEqual(small);
  for (const adult of [10, 85]) expect(await published(adult), `${adult}`).toEqual([]);
  for (const adult of [86, 94, 95]) expect(await published(adult), `${adult}`).toEqual(few);
});

test("zeros may stand where the rules do not count them as small, and complements where the rules do not count these", async () => {
  const release = releasing({a: {adult: 0}, b: {adult: 95}});
  expect(await faultsOf(release)).toHaveLength(2);
  const noZeros = {...rules, zeros: false};
  expect(await faultsOf({release: {...release, rules: noZeros}, rules: noZeros})).toEqual([]);
  const noComplements = {...rules, complements: false};
  expect(await faultsOf({release: {...release, rules: noComplements}})).toHaveLength(1);
  expect(await faultsOf({release: {...release, rules: noZeros}, rules})).toHaveLength(2);
});

test("rules that come with a release make those of the audit stricter, never laxer", async () => {
  const release = releasing({a: {adult: 8}});
  const lax = {...rules, threshold: 5};
  expect(await faultsOf({release: {...release, rules: lax}})).toEqual([]);
  expect(await faultsOf({release: {...release, rules: lax}, rules})).toHaveLength(1);
  expect(await faultsOf({release, rules: lax})).toHaveLength(1);
});

test("what the published levels of a partition leave is at most what the last one is", async () => {
  const partition = {partition: "level"};
  const {faults, intervals} = await auditTables({
    release: releasing({a: {adult: 42}, b: {adult: 45}, c: {adult: null}}, partition)
  });
  expect(faults).toEqual([
    "The withheld number counts[group=adult; level=c] can be told too closely from what is published."
  ]);
  const adult = intervals.find(({cell}) => cell.includes("adult; level=c"));
  expect([adult?.least, adult?.greatest]).toEqual([0, 8]);
});

test("where every level is listed, the last one is what is left", async () => {
  const intervalOf = async (unlisted: Array<Record<string, string>>) => {
    const numbers = {a: {adult: 42}, b: {adult: 40}, c: {adult: null}};
    const {intervals} = await auditTables({release: releasing(numbers, {partition: "level", unlisted})});
    const found = intervals.find(({cell}) => cell.includes("adult; level=c"));
    return [found?.least, found?.greatest];
  };
  expect(await intervalOf([{}])).toEqual([0, 13]);
  expect(await intervalOf([])).toEqual([13, 13]);
});

test("the patients of levels that are not listed are not told either", async () => {
  const release = releasing({a: {adult: 42}, b: {adult: 49}}, {partition: "level"});
  expect(await faultsOf(release)).toEqual([
    "The number of the patients of sample[group=adult] whose level is not listed beside counts[group=adult; level=a] follows from published numbers, and is small."
  ]);
  expect(await faultsOf(releasing({a: {adult: 45}, b: {adult: 50}}, {partition: "level"}))).toEqual([]);
});

test("every patient has a level that is covered: the one that others leave over is so many at least", async () => {
  const release = releasing({a: {adult: 50}, b: {adult: null}}, {covers: "level", unlisted: []});
  const {intervals} = await auditTables({release});
  const adult = intervals.find(({cell}) => cell === "counts[group=adult; level=b]");
  expect([adult?.least, adult?.greatest]).toEqual([45, 95]);
});

/** A theme of 40 and a route of 50 of 95 adults, 20 of them both: 25 are neither. */
function crossed(both: number | null, theme: number | null, route: number | null): Release {
  const of = (name: string, dimension: string, patients: number | null) =>
    tableOf({
      name,
      dimensions: ["group", dimension],
      rows: [{group: "adult", [dimension]: "x", patients, denominator: 95}]
    });
  const cross = tableOf({
    name: "both",
    dimensions: ["group", "route", "theme"],
    denominator: {table: "routes", on: {route: "route"}},
    within: [{table: "themes", on: {theme: "theme"}}],
    rows: [{group: "adult", route: "x", theme: "x", patients: both, denominator: route}]
  });
  return releaseOf([
    sampleOf({adult: 95}),
    of("themes", "theme", theme),
    of("routes", "route", route),
    cross
  ]);
}

test("those in neither of two groups are not told", async () => {
  expect(await faultsOf(crossed(20, 40, 50))).toEqual([]);
  // 95 − 40 − 70 + 20 = 5
  const few = await faultsOf(crossed(20, 40, 70));
  // There are no others than adults, so that the same is told of all.
  expect(few).toHaveLength(2);
  expect(few[0]).toBe(
    "The number of the patients of sample[group=adult] who are in neither of the two groups that both[group=adult; route=x; theme=x] is in follows from published numbers, and is small."
  );
});

test("a level that stands alone leaves the others what it does not count", async () => {
  // "solo": 60 children, of whom 50 have no route recorded, and 100 adults, 88 likewise; told: 21 of all.
  const solo = {adult: 100, child: 60};
  const rows = levels(solo, {
    "not-recorded": {adult: 88, child: 50, all: 138},
    told: {adult: null, child: null, all: 21}
  });
  const table = {name: "counts", dimensions: ["group", "level"], rows, covers: "level"};
  const release = (changes: Partial<ReleasedTable>) =>
    releaseOf([sampleOf(solo), tableOf({...table, ...changes})]);
  const child = async (changes: Partial<ReleasedTable>) => {
    const {intervals} = await auditTables({release: release(changes)});
    const found = intervals.find(({cell}) => cell === "counts[group=child; level=told]");
    return [found?.least, found?.greatest];
  };
  expect(await child({})).toEqual([0, 21]);
  // Of adults 12 at most are told, so that 9 children at least are; and 10 at most.
  const alone = {alone: {level: ["not-recorded"]}};
  expect(await child(alone)).toEqual([9, 10]);
  expect(await faultsOf(release(alone))).toContain(
    "The withheld number counts[group=child; level=told] can be told too closely from what is published."
  );
});

/** "age1": bands of age by name, of which no child has one; two are released for all ages, and no adult's is. */
function bandsOfAge(nobody: Array<Record<string, string>>): Release {
  const ages = {adult: 90, child: 40};
  const rows = levels(ages, {
    "18-25": {adult: null, child: null, all: 30},
    "26-35": {adult: null, child: null, all: 55},
    "36+": {adult: null, child: null, all: null},
    "0-17": {adult: null, child: null, all: null}
  });
  const table = {name: "counts", dimensions: ["group", "level"], rows};
  return releaseOf([sampleOf(ages), tableOf({...table, partition: "level", unlisted: [], nobody})]);
}

test("who knows that no child is in a band of adults knows the last band", async () => {
  const nobody = [
    {group: "child", level: "18-25"},
    {group: "child", level: "26-35"},
    {group: "child", level: "36+"},
    {group: "adult", level: "0-17"}
  ];
  const {faults, intervals} = await auditTables({release: bandsOfAge(nobody)});
  // 90 − 30 − 55 = 5. No row that counts nobody is a question.
  const found = intervals.map(({cell, least, greatest}) => [cell, least, greatest]);
  expect(found.filter(([cell]) => !String(cell).startsWith("the patients"))).toEqual([
    ["counts[group=adult; level=18-25]", 30, 30],
    ["counts[group=adult; level=26-35]", 55, 55],
    ["counts[group=adult; level=36+]", 5, 5],
    ["counts[group=all; level=36+]", 5, 5],
    ["counts[group=child; level=0-17]", 40, 40],
    ["counts[group=all; level=0-17]", 40, 40]
  ]);
  expect(faults).toContain(
    "The withheld number counts[group=adult; level=36+] can be told too closely from what is published."
  );
});

test("a number where nobody can be contradicts what the levels mean", async () => {
  const release = releasing({a: {child: 12}}, {nobody: [{group: "child", level: "a"}]});
  expect(await faultsOf(release)).toEqual(["The released numbers contradict each other: table counts."]);
  const zero = releasing({a: {child: 0, adult: 20}}, {nobody: [{group: "child", level: "a"}]});
  expect(await faultsOf(zero)).toEqual([]);
});

test("margins bound what is in both: no more than the smaller, and no fewer than both make beyond the group", async () => {
  const {intervals} = await auditTables({release: crossed(null, 60, 50)});
  const both = intervals.find(({cell}) => cell.startsWith("both[group=adult"));
  expect([both?.least, both?.greatest]).toEqual([15, 50]);
});

test("a printed total tells what the release withholds", async () => {
  const release = releasing({a: {adult: 41, child: null, all: null}});
  expect(await faultsOf(release)).toEqual([]);
  const {faults} = await auditTables({release, publicNumbers: [printed("total", "all", "a", 47)]});
  expect(
    faults.some((fault) => fault.startsWith("The withheld number counts[group=child; level=a] can be told"))
  ).toBe(true);
});

test("what print tells already is no fault of a release that tells no more", async () => {
  const release = releasing({a: {adult: null, child: null, all: null}, b: {adult: 20}});
  const reported = ["adult", "child", "all"].map((group) =>
    printed(group, group, "a", {adult: 41, child: 6, all: 47}[group] ?? 0)
  );
  const {faults, alreadyPublic} = await auditTables({release: {...release, reported}});
  expect(faults).toEqual([]);
  expect(alreadyPublic).toBe(3);
  const shown = releasing({a: {adult: 41, child: 6, all: 47}});
  expect(await faultsOf({...shown, reported})).toEqual([]);
  expect(await faultsOf(shown)).toHaveLength(1);
});

test("a blank in print beside the size of its group is a zero", async () => {
  const release = releasing({a: {adult: null, child: null, all: 22}});
  const blank = printed("blank", "child", "a", null, 35);
  const {intervals} = await auditTables({release: {...release, reported: [blank]}});
  expect(intervals.find(({cell}) => cell.includes("child"))?.greatest).toBe(0);
  const {intervals: without} = await auditTables({
    release: {...release, reported: [{...blank, denominator: null}]}
  });
  expect(without.find(({cell}) => cell.includes("child"))?.greatest).toBe(22);
});

test("as few misprints as possible are set aside, and named", async () => {
  // Route of referral in print: 6 adults and 15 children are said to be 23, and the total column makes 132 of 130.
  const rows = {
    ae: [28, 6, 34],
    gp: [31, 5, 36],
    health: [22, 7, 29],
    police: [5, 2, 7],
    other: [6, 15, 23],
    unknown: [3, 0, 3]
  };
  const reported: Row[] = Object.entries(rows).flatMap(([level, [adult = 0, child = 0, all = 0]]) => [
    printed(`${level}-adults`, "adult", level, adult, 95),
    printed(`${level}-children`, "child", level, child, 35),
    printed(`${level}-total`, "all", level, all, 130)
  ]);
  const release = {...releasing({ae: {adult: 28, child: null, all: null}}, {partition: "level"}), reported};
  const {contradictoryNumbers, faults} = await auditTables({release});
  expect(contradictoryNumbers).toEqual(["the printed number other-total, of counts[group=all; level=other]"]);
  expect(faults).toEqual([]);
});

test("numbers of a release that contradict each other are a fault that names the table", async () => {
  expect(await faultsOf(releasing({a: {adult: 41, child: 22, all: 60}}))).toEqual([
    "The released numbers contradict each other: table counts."
  ]);
});

test("an earlier release of the same patients tells what this one withholds", async () => {
  const release = releasing({a: {adult: null, child: null, all: 47}, b: {adult: 20}});
  const earlier = [releasing({a: {adult: 41, child: null, all: null}, b: {adult: 20}})];
  expect(await faultsOf(release)).toEqual([]);
  const faults = await faultsOf({release, earlier});
  expect(faults.some((fault) => fault.includes("[group=child; level=a] can be told"))).toBe(true);
});

/** Four levels of which each patient has one; of the two rare ones nothing is published. */
const protectedRows = {
  a: {adult: 50, child: 12, all: 62},
  b: {adult: 30, child: 10, all: 40},
  c: {adult: null, child: null, all: null},
  d: {adult: null, child: null, all: null}
};

test("a release is protected until a number that protects another is shown", async () => {
  const partition = {partition: "level"};
  expect(await faultsOf(releasing(protectedRows, partition))).toEqual([]);
  // The truth: c has 9 adults and 3 children, d has 6 adults and 10 children.
  const truth = {c: {adult: 9, child: 3}, d: {adult: 6, child: 10}};
  for (const level of ["c", "d"] as const) {
    for (const group of ["adult", "child"] as const) {
      const shown = {...protectedRows, [level]: {...protectedRows[level], [group]: truth[level][group]}};
      expect(await faultsOf(releasing(shown, partition)), `${level}, ${group}`).not.toEqual([]);
    }
  }
});

test("wide enough for everybody may be too narrow for somebody who knows one patient", async () => {
  // c + d + others make 10 adults: each 0 to 10, and 0 to 9 once a patient of another is known.
  const release = releasing({a: {adult: 85}, c: {adult: null}, d: {adult: null}}, {partition: "level"});
  const strict = {...rules, complements: false};
  expect(await faultsOf({...release, rules: strict})).toEqual([]);
  const stricter = await auditTables({release: {...release, rules: {...strict, widthIfOneKnown: 10}}});
  expect(stricter.faults).toContain(
    "The withheld number counts[group=adult; level=c] can be told too closely by whoever knows of one patient."
  );
  const found = stricter.intervals.find(({cell}) => cell === "counts[group=adult; level=c]");
  expect([found?.least, found?.greatest]).toEqual([0, 10]);
  expect((found?.greatestIfOneKnown ?? 0) - (found?.leastIfOneKnown ?? 0)).toBe(9);
});

test("a rounded number may be half its base more or less, and the sizes of groups are not rounded", async () => {
  const rounded = {...rules, rounding: 5};
  const release = {...releasing({a: {adult: 40, child: null, all: 60}}), rules: rounded};
  const {intervals, faults} = await auditTables({release});
  // all is 58 to 62, adults are 38 to 42: children are 16 to 24.
  expect(intervals.filter(({cell}) => cell === "counts[group=child; level=a]")).toMatchObject([
    {least: 16, greatest: 24}
  ]);
  expect(faults).toEqual([aboutChild]);
  expect(await faultsOf({...releasing({a: {adult: 41}}), rules: rounded})).toEqual([
    "counts[group=adult; level=a] has patients that are not a multiple of 5."
  ]);
  expect(await faultsOf({release: releasing({a: {adult: 40}}), rules: rounded})).toHaveLength(1);
});

test("rounded numbers are none that would be withheld", async () => {
  const intervalOf = async (changes: Partial<typeof rules>, numbers: Record<string, number | null>) => {
    const rows = Object.fromEntries(Object.entries(numbers).map(([level, adult]) => [level, {adult}]));
    const release = releasing(rows, {partition: "level", unlisted: []});
    const {intervals} = await auditTables({release: {...release, rules: {...rules, ...changes}}});
    const c = intervals.find(({cell}) => cell === "counts[group=adult; level=c]");
    return [c?.least, c?.greatest];
  };
  const numbers = {a: 10, b: 60, c: null};
  // 58 to 62 are b; a is 10 to 12, since 8 and 9 would be withheld: 95 less 74 and less 68.
  expect(await intervalOf({rounding: 5}, numbers)).toEqual([21, 27]);
  // With a threshold of 1 they would not: 95 less 66.
  expect(await intervalOf({rounding: 5, threshold: 1}, numbers)).toEqual([21, 29]);
  // Ties go up, so that a is 5 to 14, of which 10 to 14 stand, and b 55 to 64.
  expect(await intervalOf({rounding: 10}, numbers)).toEqual([17, 30]);
  // b is 83 to 85, not up to 87, since 86 would leave 9 of 95; where zeros stand, a is 0 and not 1 or 2.
  expect(await intervalOf({rounding: 5, zeros: false}, {a: 0, b: 85, c: null})).toEqual([10, 12]);
});

test("a row that is not listed is told by those that are", async () => {
  expect(await faultsOf(releasing({a: {adult: 41, all: 47}}))).toEqual([
    "The number counts[group=child; level=a], which the release does not list, can be told too closely from what is published."
  ]);
  expect(await faultsOf(releasing({a: {adult: 41, all: 57}}))).toEqual([]);
});

test("a small number may stand where somebody answers for it", async () => {
  const release = releasing({a: {adult: 8}, b: {adult: 7}});
  const exceptions = [{table: "counts", where: {group: "adult", level: "a"}}];
  expect(await faultsOf({release, exceptions})).toEqual([
    "counts[group=adult; level=b] is published, and is a small number."
  ]);
});

test("a release without the sizes of its groups cannot be audited", async () => {
  expect(await faultsOf(releaseOf([counts({a: {adult: 41}})]))).toContain(
    "The release does not give the size of every group, and of all, in the table sample."
  );
});
