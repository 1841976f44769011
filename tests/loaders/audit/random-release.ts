import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules} from "../../../src/model/study.js";
import {type Rule, sum} from "./brute-force.js";
import {releaseOf, sampleOf, tableOf} from "./small-release.js";

/** A random release with what its reader knows, written down twice: as a release, and as rules for trying every filling. */
export type Example = {
  release: Release;
  publicNumbers: Row[];
  most: Map<string, number>;
  structure: Rule[];
  published: Rule[];
  printed: Rule[];
  /** Every count that is not published, and every one that follows from such, as the audit names them. */
  unpublished: Map<string, Rule["terms"]>;
};

type Cell = {name: string; group: string; table: "A" | "B" | "C"; a?: string; b?: string; value: number};

/**
 * A sample of few adults and children; a table A of levels a (each patient one of them, or any number), a table B of
 * levels b, and a table C of those of A who are of B as well. Some numbers are withheld, some levels not listed.
 */
export function randomExample(random: () => number, rules: ReleaseRules): Example {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const sizes = {adult: whole(2, 4), child: whole(1, 3)};
  const all = sizes.adult + sizes.child;
  const groupSizes: Record<string, number> = {...sizes, all};
  const partition = random() < 0.5;
  const whole_ = partition && random() < 0.3;
  const as = ["a1", "a2", "a3"].slice(0, whole(2, 3));
  const people = (["adult", "child"] as const).flatMap((group) =>
    Array.from({length: sizes[group]}, () => {
      const one = whole(whole_ ? 1 : 0, as.length);
      return {
        group,
        a: partition ? as.slice(one - 1, one) : as.filter(() => random() < 0.5),
        b: random() < 0.5 ? ["b1"] : []
      };
    })
  );
  const count = (group: string, a?: string, b?: string) =>
    people.filter(
      (one) =>
        (group === "all" || one.group === group) &&
        (a === undefined || one.a.includes(a)) &&
        (b === undefined || one.b.includes(b))
    ).length;
  const groups = ["adult", "child", "all"];
  const name = (table: string, where: Record<string, string>) =>
    `${table}[${Object.entries(where)
      .map(([column, level]) => `${column}=${level}`)
      .join("; ")}]`;
  const cellsOf = (table: "A" | "B" | "C", a?: string, b?: string): Cell[] =>
    groups.map((group) => {
      const where = {group, ...(a ? {a} : {}), ...(b ? {b} : {})};
      return {
        name: name(table, where),
        group,
        table,
        ...(a ? {a} : {}),
        ...(b ? {b} : {}),
        value: count(group, a, b)
      };
    });
  const crossed = as.slice(0, whole_ ? 0 : whole(0, 1));
  const cells = [
    ...as.flatMap((a) => cellsOf("A", a)),
    ...cellsOf("B", undefined, "b1"),
    ...crossed.flatMap((a) => cellsOf("C", a, "b1"))
  ];
  // A level is listed where one of its rows is published; the others in it are listed as withheld, or now and then not at all.
  const isShown = new Map(cells.map((cell) => [cell.name, random() < 0.55]));
  const isListed = (cell: Cell) =>
    isShown.get(cell.name) ||
    (random() < 0.9 &&
      cells.some((o) => o.table === cell.table && o.a === cell.a && o.b === cell.b && isShown.get(o.name)));
  const listed = whole_ ? cells : cells.filter(isListed);
  const shown = (cellName: string) =>
    (isShown.get(cellName) && listed.some((c) => c.name === cellName)) || false;
  const shownValue = (cellName: string, value: number) => (shown(cellName) ? value : null);
  const rowOf = (cell: Cell): Row => {
    const denominator =
      cell.table === "C"
        ? shownValue(name("A", {group: cell.group, a: cell.a ?? ""}), count(cell.group, cell.a))
        : (groupSizes[cell.group] ?? 0);
    const {a, b} = cell;
    return {
      group: cell.group,
      ...(a ? {a} : {}),
      ...(b ? {b} : {}),
      patients: shownValue(cell.name, cell.value),
      denominator
    };
  };
  const rowsOf = (table: string) => listed.filter((cell) => cell.table === table).map(rowOf);
  const release = releaseOf(
    [
      sampleOf(sizes),
      tableOf({
        name: "A",
        dimensions: ["group", "a"],
        partition: partition ? "a" : null,
        unlisted: whole_ ? [] : [{}],
        rows: rowsOf("A")
      }),
      tableOf({name: "B", dimensions: ["group", "b"], rows: rowsOf("B")}),
      tableOf({
        name: "C",
        dimensions: ["group", "a", "b"],
        denominator: {table: "A", on: {a: "a"}},
        within: [{table: "B", on: {b: "b"}}],
        rows: rowsOf("C")
      })
    ],
    {rules}
  );
  const inPrint = cells.filter(() => random() < 0.12);
  const publicNumbers = inPrint.map((cell): Row => {
    const where = {group: cell.group, ...(cell.a ? {a: cell.a} : {}), ...(cell.b ? {b: cell.b} : {})};
    const cellAddress = name("patients", where);
    return {
      id: cell.name,
      n: cell.value,
      denominator: null,
      percent: null,
      query: cell.table,
      cell: cellAddress
    };
  });
  // What the reader reckons with: rows that are listed or printed, the other groups of the same, and what they are part of.
  const reckoned = new Set<string>();
  for (const cell of [...listed, ...inPrint]) {
    for (const group of groups) {
      reckoned.add(name(cell.table, {group, ...(cell.a ? {a: cell.a} : {}), ...(cell.b ? {b: cell.b} : {})}));
      if (cell.table !== "C") continue;
      reckoned.add(name("A", {group, a: cell.a ?? ""}));
      reckoned.add(name("B", {group, b: cell.b ?? ""}));
    }
  }
  const known = cells.filter((cell) => reckoned.has(cell.name));
  const structure: Rule[] = [];
  const implied = new Map<string, Rule["terms"]>();
  const infinity = Number.POSITIVE_INFINITY;
  const follows = (words: string, terms: Rule["terms"]) => {
    structure.push({terms, least: 0, greatest: infinity});
    implied.set(words, terms);
  };
  const sampleName = (group: string) => name("sample", {group});
  for (const cell of known) {
    const {group} = cell;
    if (group === "all") {
      const [adult, child] = ["adult", "child"].map((other) => cell.name.replace("=all", `=${other}`)) as [
        string,
        string
      ];
      structure.push({
        terms: [
          [adult, 1],
          [child, 1],
          [cell.name, -1]
        ],
        least: 0,
        greatest: 0
      });
    }
    if (cell.table === "C") {
      const [ofA, ofB] = [name("A", {group, a: cell.a ?? ""}), name("B", {group, b: cell.b ?? ""})];
      for (const whole of [ofA, ofB]) {
        follows(`the patients of ${whole} who are not of ${cell.name}`, [
          [whole, 1],
          [cell.name, -1]
        ]);
      }
      follows(
        `the patients of ${sampleName(group)} who are in neither of the two groups that ${cell.name} is in`,
        [
          [sampleName(group), 1],
          [ofA, -1],
          [ofB, -1],
          [cell.name, 1]
        ]
      );
    } else {
      follows(`the patients of ${sampleName(group)} who are not of ${cell.name}`, [
        [sampleName(group), 1],
        [cell.name, -1]
      ]);
    }
  }
  if (partition) {
    for (const group of groups) {
      const ofGroup = known.filter((cell) => cell.table === "A" && cell.group === group);
      const [first] = ofGroup;
      if (!first) continue;
      const terms: Rule["terms"] = [
        [sampleName(group), 1],
        ...ofGroup.map((cell) => [cell.name, -1] as const)
      ];
      if (whole_) structure.push({terms, least: 0, greatest: 0});
      else {
        structure.push({terms, least: 0, greatest: infinity});
        implied.set(`unlisted ${group}`, terms);
      }
    }
  }
  const exactly = (cellName: string, value: number): Rule => ({
    terms: [[cellName, 1]],
    least: value,
    greatest: value
  });
  const most = new Map<string, number>();
  for (const group of groups) most.set(sampleName(group), groupSizes[group] ?? 0);
  for (const group of groups) {
    structure.push(exactly(sampleName(group), groupSizes[group] ?? 0));
    for (const cell of known.filter((one) => one.group === group))
      most.set(cell.name, groupSizes[group] ?? 0);
  }
  const published = known.filter((cell) => shown(cell.name)).map((cell) => exactly(cell.name, cell.value));
  const unpublished = new Map<string, Rule["terms"]>();
  for (const cell of known) if (!shown(cell.name)) unpublished.set(cell.name, [[cell.name, 1]]);
  for (const [words, terms] of implied) {
    if (terms.some(([one]) => unpublished.has(one))) unpublished.set(words, terms);
  }
  const printed = inPrint.map((cell) => exactly(cell.name, cell.value));
  // The truth is one of the fillings, or the example itself is wrong.
  const truth = new Map([
    ...groups.map((group) => [sampleName(group), groupSizes[group] ?? 0] as const),
    ...cells.map((cell) => [cell.name, cell.value] as const)
  ]);
  for (const rule of [...structure, ...published]) {
    const total = sum(truth, rule.terms);
    if (total < rule.least || total > rule.greatest)
      throw new Error(`the example contradicts ${JSON.stringify(rule)}`);
  }
  return {
    release,
    publicNumbers,
    most,
    structure,
    published,
    printed,
    unpublished
  };
}

/** Numbers between 0 and 1 that are the same for the same seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
