import {describe, expect, it} from "vitest";
import {checkTables} from "../../../../loaders/release/policy/check-tables.js";
import type {PolicyException, PolicyTable} from "../../../../loaders/release/policy/disclosure-policy.js";
import {readPolicy} from "../../../../loaders/release/policy/read-policy.js";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import type {Row} from "../../../../src/model/row.js";

function table(name: string, dimensions: string[], rest: Partial<PolicyTable> = {}): PolicyTable {
  return {
    name,
    title: name,
    population: "all",
    dimensions: [...dimensions, "group"],
    labels: [],
    denominator: name === "sample" ? null : {table: "sample", on: {}},
    within: [],
    partition: null,
    covers: null,
    coarsen: {},
    worth: 1,
    ...rest
  };
}

const tables = [
  table("sample", []),
  table("sex", ["level"], {partition: "level", coarsen: {level: {"Not female": ["Male", "Unknown"]}}}),
  table("routes", ["route"], {covers: "route", labels: ["label"]}),
  table("informants", ["route", "informant"], {
    denominator: {table: "routes", on: {route: "route"}}
  }),
  table("themes", ["theme"]),
  table("subthemes", ["theme", "subtheme"], {within: [{table: "themes", on: {theme: "theme"}}]})
];

/** 10 adults and 4 children; patients of adults, children and all. */
function rows(
  columns: Row,
  [adult, child, all]: number[],
  [ofAdults, ofChildren, ofAll] = [10, 4, 14]
): Row[] {
  return [
    {...columns, group: "adult", patients: adult as number, denominator: ofAdults as number},
    {...columns, group: "child", patients: child as number, denominator: ofChildren as number},
    {...columns, group: "all", patients: all as number, denominator: ofAll as number}
  ];
}

const counted = {
  sample: rows({}, [10, 4, 14], [14, 14, 14]),
  sex: [
    ...rows({level: "Female"}, [7, 1, 8]),
    ...rows({level: "Male"}, [2, 3, 5]),
    ...rows({level: "Unknown"}, [1, 0, 1])
  ],
  routes: [
    ...rows({route: "told", label: "Told"}, [6, 3, 9]),
    ...rows({route: "seen", label: "Seen"}, [5, 1, 6])
  ],
  informants: [
    ...rows({informant: "police", route: "told"}, [4, 0, 4], [6, 3, 9]),
    ...rows({informant: "school", route: "told"}, [1, 3, 4], [6, 3, 9])
  ],
  themes: [...rows({theme: "a"}, [5, 2, 7]), ...rows({theme: "b"}, [0, 0, 0])],
  subthemes: [
    ...rows({theme: "a", subtheme: "a1"}, [5, 1, 6]),
    ...rows({theme: "b", subtheme: "b1"}, [0, 0, 0])
  ]
};

type Counted = Record<string, Row[]>;

/** What is said of the hand-made rows, some of them changed, under the hand-made tables, some of them changed. */
function sentences(
  changedRows: Counted = {},
  changedTables: PolicyTable[] = [],
  exceptions: PolicyException[] = []
): string[] {
  const policy = tables.map((old) => changedTables.find(({name}) => name === old.name) ?? old);
  return checkTables({tables: policy, exceptions}, new Map(Object.entries({...counted, ...changedRows})));
}

/** The rows of a table with one cell changed. */
function changed(name: keyof typeof counted, index: number, cells: Row): Counted {
  return {[name]: counted[name].map((row, i) => (i === index ? {...row, ...cells} : row))};
}

describe("what the policy says of its tables", () => {
  it("holds in the shipped extract", async () => {
    const {queries} = await computeResults("data");
    expect(checkTables(await readPolicy("data/disclosure.yaml"), queries)).toEqual([]);
  });

  it("holds in the rows that the faults below are put into", () => {
    expect(sentences()).toEqual([]);
  });

  it("is not contradicted by a query without rows", () => {
    expect(sentences({subthemes: []})).toEqual([]);
  });

  it("is told wrong all at once, and without counts", () => {
    const faults = sentences({
      ...changed("routes", 0, {patients: 777}),
      ...changed("themes", 2, {patients: 888})
    });
    expect(faults.length).toBeGreaterThan(3);
    expect(faults.join("\n")).not.toMatch(/777|888/);
  });
});

describe("levels that the policy calls alone", () => {
  const alone = (levels: string[]) => [table("routes", ["route"], {covers: "route", alone: {route: levels}})];

  it("may be so where the counts leave room for it", () => {
    // 6 + 4 of 10 adults, 3 + 1 of 4 children.
    const routes = [
      ...rows({route: "told", label: "Told"}, [6, 3, 9]),
      ...rows({route: "seen", label: "Seen"}, [4, 1, 5])
    ];
    expect(sentences({routes, informants: []}, alone(["seen"]))).toEqual([]);
  });

  it("are no such where the counts say that they stand beside others", () => {
    // 6 + 5 adults are more than 10.
    expect(sentences({}, alone(["seen"]))).toEqual([
      'routes at group=adult (and 1 more): some patient has a level that stands "alone" together with another route; correct "alone"'
    ]);
  });

  it("are told of where there are none", () => {
    expect(sentences({}, alone(["sean"]))).toEqual([
      'routes: "sean" is not a level of route; did you mean "seen"?'
    ]);
  });
});

describe("rows that the policy says nobody is in", () => {
  const nobody = (where: Record<string, string>) => [table("themes", ["theme"], {nobody: [where]})];

  it("may be empty", () => {
    expect(sentences({}, nobody({theme: "b", group: "child"}))).toEqual([]);
  });

  it("are told of where somebody is, or where there are none", () => {
    expect([...sentences({}, nobody({theme: "a"})), ...sentences({}, nobody({theme: "c"}))]).toEqual([
      'themes at theme=a; group=adult (and 2 more): somebody is counted here, though the policy says "nobody"; correct it',
      'themes: no row has theme "c", which "nobody" names; correct it'
    ]);
  });
});

describe("rows that are not the table's", () => {
  it("are told of by the columns they lack", () => {
    expect(
      sentences({}, [table("routes", ["rout"], {labels: ["words"]}), table("themes", ["theme"])])
    ).toEqual([
      'routes: the query has no column "rout"; did you mean "route"?',
      'routes: the query has no column "words"; it has route, label, group, patients and denominator'
    ]);
  });

  it("are told of when no query gave them", () => {
    const {themes: _, ...others} = counted;
    expect(checkTables({tables, exceptions: []}, new Map(Object.entries(others)))).toEqual([
      "themes: no query of this name was run; take the table out of the policy"
    ]);
  });

  it("are told of when dimensions do not tell them apart", () => {
    expect(sentences({}, [table("sex", [], {denominator: {table: "sample", on: {}}})])).toEqual([
      'sex at group=adult (and 2 more): there are several rows; add the column that tells them apart to "dimensions"'
    ]);
  });

  it.each([
    ["patients", "5"],
    ["patients", 2.5],
    ["patients", -1],
    ["denominator", null]
  ])("are told of when %s is %s", (column, value) => {
    expect(sentences(changed("themes", 1, {[column]: value}))).toEqual([
      `themes at theme=a; group=child: "${column}" is not a whole number; only a query that counts patients can be released`
    ]);
  });
});

describe("counts that do not add up", () => {
  it("are not looked for where a study has no groups", () => {
    const together = Object.entries(counted).map(([name, list]) => [
      name,
      (list as Row[]).filter(({group}) => group === "all")
    ]);
    expect(sentences(Object.fromEntries(together))).toEqual([]);
  });

  it("are told of for age groups", () => {
    expect(sentences(changed("themes", 2, {patients: 8}))).toEqual([
      "themes at theme=a: the groups do not add up to all; the query must count each patient in one of them"
    ]);
    expect(sentences({themes: counted.themes.filter((_, i) => i !== 4)})).toEqual([
      expect.stringContaining("themes at theme=b: a group has no row"),
      expect.stringContaining(
        "subthemes at theme=b; subtheme=b1; group=child: there is no such row of themes"
      )
    ]);
  });

  it("are told of for the sample, and for its denominator", () => {
    const sample = rows({}, [10, 4, 14], [10, 14, 14]);
    expect(sentences({sample})).toEqual([
      "sample at group=adult: the denominator is not the patients of all; the query must count each group among all patients"
    ]);
  });

  it("are told of for a partition", () => {
    const sex = [...counted.sex.slice(0, 6), ...rows({level: "Unknown"}, [0, 0, 0])];
    expect(sentences({sex})).toEqual([
      'sex at group=adult (and 1 more): the levels do not add up to the denominator; "partition" must be a dimension of which each patient has one level'
    ]);
  });

  it("are told of for what covers the denominator, where they may be more, but not less", () => {
    const routes = (seen: number[]) => [
      ...counted.routes.slice(0, 3),
      ...rows({route: "seen", label: "Seen"}, seen)
    ];
    expect(sentences({routes: routes([4, 1, 5])})).toEqual([]);
    expect(sentences({routes: routes([3, 1, 4])})).toEqual([
      'routes at group=adult (and 1 more): the levels add up to less than the denominator; "covers" must be a dimension of which each patient has a level'
    ]);
  });

  it("are told of where levels are counted among different patients", () => {
    const informants = [
      ...rows({informant: "police", route: "told"}, [4, 0, 4], [6, 3, 9]),
      ...rows({informant: "paper", route: "seen"}, [5, 1, 6], [5, 1, 6])
    ];
    const [, , , old] = tables;
    const loose = {dimensions: ["informant", "group"], labels: ["route"], covers: "informant"};
    expect(sentences({informants}, [{...(old as PolicyTable), ...loose}])).toEqual([
      expect.stringContaining("the levels of informant have different denominators")
    ]);
  });
});

describe("links", () => {
  it("lead to a row that must be there", () => {
    const informants = rows({informant: "police", route: "tod"}, [4, 0, 4], [6, 3, 9]);
    expect(sentences({informants})).toEqual([
      'informants at route=tod; informant=police; group=adult (and 2 more): there is no such row of routes; correct the link in "denominator"'
    ]);
  });

  it("lead to a row of which the counts are a part", () => {
    expect(sentences({subthemes: rows({theme: "a", subtheme: "a1"}, [5, 3, 8])})).toEqual([
      'subthemes at theme=a; subtheme=a1; group=child (and 1 more): there are more patients than in the row of themes, of which they should be a part; correct "within"'
    ]);
    const informants = rows({informant: "police", route: "told"}, [7, 0, 7], [6, 3, 9]);
    expect(sentences({informants})).toEqual([
      'informants at route=told; informant=police; group=adult: there are more patients than in the row of routes, of which they should be a part; correct "denominator"'
    ]);
  });

  it("lead to the row that the denominator repeats", () => {
    expect(sentences(changed("informants", 4, {denominator: 4}))).toEqual([
      'informants at route=told; informant=school; group=child: the denominator is not the patients of the row of routes; correct "denominator"'
    ]);
  });

  it("may name the row by what stands there", () => {
    const part = (theme: string) => [
      table("sex", ["level"], {within: [{table: "themes", on: {}, where: {theme}}]})
    ];
    expect(sentences({sex: rows({level: "Female"}, [5, 2, 7])}, part("a"))).toEqual([]);
    expect(sentences({sex: rows({level: "Female"}, [5, 2, 7])}, part("b"))).toEqual([
      expect.stringContaining("there are more patients than in the row of themes")
    ]);
  });
});

describe("levels to put together", () => {
  const coarsened = (coarser: Record<string, string[]>) => [
    table("sex", ["level"], {partition: "level", coarsen: {level: coarser}})
  ];

  it("are told of when there are none such", () => {
    expect(sentences({}, coarsened({Rest: ["Male", "Unknow"], Some: ["Female", "Third"]}))).toEqual([
      'sex: "Unknow" is not a level of level; did you mean "Unknown"?',
      'sex: "Third" is not a level of level; there are Female, Male and Unknown'
    ]);
  });

  it("are told of when their name is another level's", () => {
    expect(sentences({}, coarsened({Female: ["Male", "Unknown"]}))).toEqual([
      'sex: "Female" is a level of level already; give the coarser level another name'
    ]);
  });

  it("are told of when their name is that of one of them, which means something else in print", () => {
    expect(sentences({}, coarsened({Male: ["Male", "Unknown"]}))).toEqual([
      'sex: "Male" is a level of level already; give the coarser level another name'
    ]);
  });

  it("are told of when no variable has all of them", () => {
    const characteristics = table("sex", ["variable", "level"], {
      partition: "level",
      coarsen: {level: {Rest: ["Male", "Asia"]}}
    });
    const two = [
      ...rows({variable: "sex", level: "Male"}, [10, 4, 14]),
      ...rows({variable: "region", level: "Asia"}, [10, 4, 14])
    ];
    expect(sentences({sex: two}, [characteristics])).toEqual([
      'sex: no rows have all of "Male" and "Asia" that "Rest" puts together; put levels of one variable together'
    ]);
  });
});

describe("exceptions", () => {
  const of = (where: Record<string, string>) =>
    sentences({}, [], [{table: "sex", where, reason: "", by: ""}]);

  it("name rows that are there once levels are put together", () => {
    expect(of({level: "Not female", group: "all"})).toEqual([]);
    expect(of({level: "Female"})).toEqual([]);
    expect(of({level: "Male", group: "all"})).toEqual([
      'sex: no row has level "Male" and group "all", which an exception names; correct its "where"'
    ]);
  });
});
