import type {ReportFacts} from "../../../../loaders/publish/report/make-report.js";
import {makeBareRelease} from "../../../../loaders/release/gate/make-release.js";
import type {Release, ReleasedTable} from "../../../../src/model/release.js";
import {rules} from "../../../support/release-rules.js";

const groups = (released: Record<string, number | null>, denominators: Record<string, number>) =>
  Object.entries(released).map(([group, patients]) => ({
    group,
    patients,
    denominator: denominators[group] ?? null
  }));

const sizes = {adult: 95, child: 35, all: 130};

/** The sizes of the groups: three rows, all released. */
export const sample: ReleasedTable = {
  name: "sample",
  title: "Patients in the sample",
  population: "all patients",
  dimensions: ["group"],
  labels: [],
  denominator: null,
  within: [],
  partition: null,
  covers: null,
  columns: ["group", "patients", "denominator"],
  unlisted: [],
  coarser: [],
  rows: groups(sizes, sizes)
};

/** Two routes in three groups: four rows released, two withheld. */
export const routes: ReleasedTable = {
  name: "identification-routes",
  title: "How staff came to know",
  population: "all patients",
  dimensions: ["group", "route"],
  labels: ["label"],
  denominator: {table: "sample", on: {}},
  within: [],
  partition: null,
  covers: "route",
  columns: ["group", "route", "label", "patients", "denominator"],
  unlisted: [],
  coarser: [],
  rows: [
    ...groups({adult: 41, child: 22, all: 63}, sizes).map((row) => ({
      ...row,
      route: "service",
      label: "Told"
    })),
    ...groups({adult: null, child: null, all: 47}, sizes).map((row) => ({
      ...row,
      route: "patient",
      label: "Said"
    }))
  ]
};

/** A release of tables, by default made from confidential records. */
export function releaseOf(tables: ReleasedTable[], synthetic = false): Release {
  const release = makeBareRelease(tables, rules);
  const title = "Trafficked patients of mental health services";
  return {...release, study: {...release.study, title, version: "1.0.0", synthetic}};
}

/** The facts of a small candidate whose audit passed, with the changes of a test. */
export function factsOf(changes: Partial<ReportFacts> = {}): ReportFacts {
  return {
    release: releaseOf([sample, routes]),
    fingerprint: "f".repeat(64),
    revision: {commit: "c".repeat(40), changed: false, date: new Date("2026-11-22T10:00:00Z")},
    versions: {casebook: "0.1.0", node: "20.19.0", duckdb: "1.5.6"},
    policy: {hash: "d".repeat(64), approvers: ["Ann Archer", "Ben Brook", "Cy Cole"], exceptions: []},
    audit: {passed: true, faults: 0, setAside: [], alreadyPublic: 0, versions: {highs: "1.15.3"}},
    proposals: [],
    dropped: [],
    costs: [],
    earlier: [],
    canaries: {lookedFor: [{what: "excerpts", count: 905}], files: 2, found: 0},
    files: [
      {path: "index.html", sha256: "1".repeat(64), bytes: 1200},
      {path: "data/routes.csv", sha256: "2".repeat(64), bytes: 345}
    ],
    ...changes
  };
}
