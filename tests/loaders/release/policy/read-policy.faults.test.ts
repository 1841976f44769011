import {describe, expect, it} from "vitest";
import {faultsOf, faultsWith, smallYaml} from "./small-policy.js";

/** Changes of the small policy, each with a part of what is said of it. */
function changes(all: [from: string, to: string, fault: string][]) {
  return all.map(([from, to, fault]) => ({from, to, fault}));
}

describe("a policy's faults", () => {
  it("are none in the small policy", async () => {
    expect(await faultsOf(smallYaml)).toEqual([]);
  });

  it("are told all at once, in the order of the file, each with its line and column", async () => {
    expect(
      await faultsOf(`threshold: 0
zeros: kept
complements: counted
rounding: 1
protection: {width: 3, width_if_one_known: 4, least: cell}
tables:
  - query: sample
    title: Sample
    population: All
    dimension: [group]
approvers: [Ada]
neverleave: [text]
`)
    ).toEqual([
      'p.yaml:1:1: the policy has no "never_leave"; add it',
      'p.yaml:1:1: the policy has no "public"; add it',
      'p.yaml:1:1: the policy has no "earlier"; add it',
      'p.yaml:1:1: the policy has no "exceptions"; add it',
      'p.yaml:1:12: "threshold" of the policy is 0, but must be a whole number from 1 to 200',
      'p.yaml:2:8: "zeros" of the policy is "kept", but must be counted or released',
      'p.yaml:4:11: "rounding" of the policy must be none, or a whole number from 2: counts become its multiples',
      'p.yaml:5:44: "width_if_one_known" is 4, but who knows of one patient is no less sure than others; make it 3 or less, as "width" is',
      'p.yaml:5:54: "least" of "protection" is "cell", but must be cells or information',
      'p.yaml:7:5: a table has no "dimensions"; add it',
      'p.yaml:10:5: "dimension" is not a key of a table; did you mean "dimensions"?',
      'p.yaml:11:13: two different people must approve a release; name another in "approvers"',
      'p.yaml:12:1: "neverleave" is not a key of the policy; did you mean "never_leave"?'
    ]);
  });

  it("name an empty file, and one that is not YAML", async () => {
    expect(await faultsOf("")).toEqual([
      "p.yaml:1:1: the file is empty; a policy has a threshold, tables and approvers"
    ]);
    expect(await faultsOf("- threshold")).toEqual([
      expect.stringContaining("the policy must be a mapping with")
    ]);
    expect((await faultsOf("threshold: [")).join()).toContain("this is not YAML");
  });

  it.each(
    changes([
      ["threshold: 10", "threshold: 9.5", '"threshold" of the policy is 9.5'],
      ["rounding: none", "rounding: half", '"rounding" of the policy must be none, or a whole number from 2'],
      ["width: 10", "width: 0", '"width" of "protection" is 0'],
      ["width_if_one_known: 9", "width_if_one_known: -1", '"width_if_one_known" of "protection" is -1'],
      ["{width: 10, width_if_one_known: 9, least: cells}", "strict", '"protection" must be a mapping'],
      ["never_leave: [patient_id, codings]", "never_leave: []", "at least one entry"],
      [
        "never_leave: [patient_id, codings]",
        "never_leave: [sex]\nby: [sex]",
        '"sex" is in "never_leave"; take it out of "by"'
      ]
    ])
  )("say $fault", async ({from, to, fault}) => {
    expect(await faultsWith(from, to)).toEqual([expect.stringContaining(fault)]);
  });
});

describe("a table's faults", () => {
  it.each(
    changes([
      ["query: theme-frequencies", "query: theme-frequency", '"theme-frequency" is not a query'],
      ["[theme, group]", "[theme]", "must have group"],
      ["[theme, group]", "[theme, theme, group]", '"theme" stands twice in "dimensions"'],
      [
        "labels: [label]",
        "labels: [label, route]",
        '"route" is a dimension of the table; take it out of "labels"'
      ],
      ["labels: [label]", "labels: [codings]", '"codings" is in "never_leave"'],
      ["labels: [label]", "labels: [denominator]", '"denominator" is what the table counts'],
      ["partition: level", "partition: levels", 'did you mean "level"?'],
      ["covers: route", "covers: group", '"group" is not a dimension of the table beside group'],
      ["covers: route", "covers: label", '"label" is not a dimension of the table'],
      ["coarsen: {level:", "coarsen: {variable:", '"variable" is not the "partition" of the table'],
      ["covers: route", "alone: {label: [x]}", '"label" is not a dimension of the table beside group'],
      ["covers: route", "alone: {route: x}", '"route" of "alone" must be a list'],
      ["covers: route", "alone: [x]", '"alone" must be a mapping of a dimension to its levels'],
      ["covers: route", "nobody: [{rout: x}]", 'did you mean "route"?'],
      ["covers: route", "nobody: [{}]", 'an entry of "nobody" must say which rows it means'],
      ["covers: route", "nobody: {route: x}", '"nobody" of a table must be a list'],
      ["[Other, Unknown]", "[Other]", '"Rest" puts one level together; give it two or more'],
      ["Rest: [Other, Unknown]", "Rest: [A, B], More: [B, C]", '"B" goes into two coarser levels'],
      ["[Other, Unknown]", "Other", '"Rest" of "level" must be a list']
    ])
  )("say $fault", async ({from, to, fault}) => {
    const faults = await faultsWith(from, to);
    expect(faults.join("\n")).toContain(fault);
  });

  it("keep columns that never leave out of dimensions, too", async () => {
    expect(await faultsWith("never_leave: [patient_id", "never_leave: [theme_label, level")).toEqual([
      'p.yaml:14:28: "level" is in "never_leave"; take it out of the table',
      'p.yaml:35:27: "theme_label" is in "never_leave"; take it out of the table'
    ]);
  });
});

describe("faults of how tables hang together", () => {
  it.each(
    changes([
      ["query: themes-by-route", "query: theme-frequencies", 'there is another table "theme-frequencies"'],
      ["query: sample\n", "query: informants\n", 'the tables lack "sample"'],
      [
        "    dimensions: [group]\n",
        "    dimensions: [group]\n    denominator: {table: theme-frequencies, where: {theme: a}}\n",
        '"sample" is what all is counted among; take its "denominator" and "within" away'
      ],
      ["dimensions: [group]", "dimensions: [group, sex]", '"sample" is counted by group alone'],
      [
        "    denominator: {table: sample}\n    covers: route",
        "    covers: route",
        '"identification-routes" has no "denominator"'
      ],
      ["{table: theme-frequencies, on", "{table: theme-frequences, on", 'did you mean "theme-frequencies"?'],
      [
        "on: {theme: theme}",
        "on: {themes: theme}",
        '"themes" is not a dimension of the table; did you mean "theme"?'
      ],
      ["on: {theme: theme}", "on: {theme: thema}", '"thema" is not a dimension of theme-frequencies'],
      ["on: {theme: theme}", "where: {label: x}", '"label" is not a dimension of theme-frequencies'],
      ["on: {theme: theme}", "on: {group: theme}", 'take it out of "on"'],
      [
        "on: {theme: theme}",
        "where: {group: all, theme: x}",
        '"group" is not a dimension of theme-frequencies'
      ],
      ["on: {theme: theme}", "where: {theme: 7}", '"theme" must be given a text; put it in quotation marks'],
      [
        "on: {theme: theme}",
        "on: [theme]",
        "\"on\" must be a mapping of this table's columns to the other's"
      ],
      [
        ", on: {theme: theme}",
        "",
        'the link leads to several rows of theme-frequencies; say in "on" or "where" which "theme" is meant'
      ]
    ])
  )("say $fault", async ({from, to, fault}) => {
    const faults = await faultsWith(from, to);
    expect(faults.join("\n")).toContain(fault);
  });

  it("tell of links that go round in a circle once, and of one that leads to its own table", async () => {
    const round = "    within: [{table: themes-by-route, on: {theme: theme}, where: {route: a}}]\n";
    expect(
      await faultsWith("    dimensions: [theme, group]\n", `    dimensions: [theme, group]\n${round}`)
    ).toEqual([
      "p.yaml:39:17: the links go round in a circle: theme-frequencies → themes-by-route → theme-frequencies; take one of them away"
    ]);
    expect(
      await faultsWith(
        "{table: theme-frequencies, on: {theme: theme}}",
        "{table: themes-by-route, on: {theme: theme, route: route}}"
      )
    ).toEqual([expect.stringContaining("themes-by-route → themes-by-route")]);
  });
});

describe("faults of approvers and exceptions", () => {
  it.each(
    changes([
      ["[Ada One, Ben Two]", "[Ada One]", "two different people must approve a release"],
      ["[Ada One, Ben Two]", "[Ada One, '  ada  ONE ']", "two different people must approve a release"],
      ["[Ada One, Ben Two]", "[Ada One, Ben Two, ben two]", '"ben two" stands twice in "approvers"'],
      [
        "[Ada One, Ben Two]",
        '[Ada One, "Ada\\u200b One\\u2060"]',
        "two different people must approve a release"
      ],
      ["[Ada One, Ben Two]", "[Ada One, Ben Weiß, BEN WEISS]", '"BEN WEISS" stands twice in "approvers"'],
      ["[Ada One, Ben Two]", '[Ada One, Ben Two, "Ben\\u2800Two"]', 'stands twice in "approvers"'],
      ["[Ada One, Ben Two]", "[Ada One, İpek Ay, ipek ay]", '"ipek ay" stands twice in "approvers"'],
      ["[Ada One, Ben Two]", "[Ada One, Аda Two]", "has letters of several scripts in one word"],
      [
        "[Ada One, Ben Two]",
        "[Ada One, Capa Xo, Сара Хо]",
        '"Сара Хо" stands twice in "approvers", or looks like'
      ],
      ["[Ada One, Ben Two]", "[Ada One, Bea Toca, веа тоса]", '"веа тоса" stands twice in "approvers"'],
      ["[Ada One, Ben Two]", "[Ada One, Ian Lee, lan Lee]", '"lan Lee" stands twice in "approvers"'],
      ["by: Ada One", "by: Cy Three", '"Cy Three" is not among "approvers", who are Ada One and Ben Two'],
      [
        "- {table: identification-routes",
        "- {table: informants",
        '"informants" is not a table of the policy'
      ],
      ["where: {route: family-friend,", "where: {label: x,", '"label" is not a dimension of the table'],
      ["where: {route: family-friend, group: all}", "where: {}", 'must say in "where" which rows'],
      [", reason: Printed.", "", 'an exception has no "reason"']
    ])
  )("say $fault", async ({from, to, fault}) => {
    expect(await faultsWith(from, to)).toEqual([expect.stringContaining(fault)]);
  });

  it("tell names apart that differ in a letter or a mark", async () => {
    const names = "[Ada One, Ada Ono, Ádá One, Zoe Weiß, Zoë Weiß, Анна Ким, Инна Ким]";
    expect(await faultsWith("[Ada One, Ben Two]", names)).toEqual([]);
  });

  it("do not tell names apart by case and spacing", async () => {
    expect(await faultsWith("by: Ada One", 'by: "ADA  one"')).toEqual([]);
  });
});
