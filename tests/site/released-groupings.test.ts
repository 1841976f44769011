import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildReleasedSite} from "../../loaders/site/release/build-released-site.js";
import {readRevision} from "../../loaders/site/seal/revision.js";
import {releaseOf, sampleOf, tableOf} from "../loaders/audit/small-release.js";
import {ageGroup, ageGroups, unit} from "../support/age-groups.js";
import {serveFolder} from "./server.js";
import {cardOf, useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
const reader = useReader(() => `${server?.origin}/`);

const told = {route: "told", label: "Told"};
const fear = {theme: "fear", label: "Fear"};
const routes = tableOf({
  ...{name: "identification-routes", dimensions: ["route", "group"], labels: ["label"]},
  rows: [
    {...told, group: "adult", patients: 41, denominator: 60},
    {...told, group: "child", patients: 22, denominator: 40},
    {...told, group: "all", patients: 63, denominator: 100}
  ]
});
const themes = tableOf({
  ...{name: "theme-frequencies", dimensions: ["theme", "group"], labels: ["label"]},
  rows: [
    {...fear, group: "adult", patients: 30, denominator: 60},
    {...fear, group: "child", patients: 16, denominator: 40},
    {...fear, group: "all", patients: 46, denominator: 100}
  ]
});

/** Routes leave by sex too, and themes by age group only. */
const release = releaseOf([sampleOf({adult: 60, child: 40}), routes, themes], {
  codebook: [
    {code: "told", kind: "route", parent: null, label: "Told", definition: "", origin: "paper"},
    {code: "fear", kind: "theme", parent: null, label: "Fear", definition: "", origin: "paper"}
  ],
  variables: [
    ageGroup,
    {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: false, dividesGroups: false}
  ],
  groupings: [
    {
      by: "sex",
      tables: [
        {name: "sample", rows: sampleOf({Female: 70, Male: 30}).rows},
        {
          name: "identification-routes",
          rows: [
            {...told, group: "Female", patients: 49, denominator: 70},
            {...told, group: "Male", patients: null, denominator: 30},
            {...told, group: "all", patients: 63, denominator: 100}
          ]
        }
      ]
    }
  ]
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-groupings-"));
  const out = join(folder, "site");
  const study = {...release.study, unit, groups: ageGroups};
  await buildReleasedSite({...release, study}, {out, address: null, revision: await readRevision()});
  server = await serveFolder(out);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

it("a site for release is compared by what its tables are released by, and the others stay as they are", async () => {
  const page = await reader.page();
  const {complaints, failures} = recordTraffic(page);
  await page.goto("index.html");
  const compare = page.getByLabel("Compare by");
  expect(await compare.locator("option:not([hidden])").allTextContents()).toEqual([
    "Age group",
    "Sex",
    "Nothing, all together"
  ]);
  await compare.selectOption("Sex");
  await page.getByText("Compared by sex: these are no longer the study’s own groups.").waitFor();
  const [bySex, byAge] = [cardOf(page, "identification-routes"), cardOf(page, "theme-frequencies")];
  await bySex.getByText("The released table for what you compare, read in your browser.").waitFor();
  await byAge.getByText("Released by the study’s own groups only").waitFor();
  await bySex
    .getByRole("heading", {name: "told: 49 of 70 female patients (70 %); male patients: withheld"})
    .waitFor();
  await byAge.getByRole("heading", {name: /30 of 60 adults.*16 of 40 children/}).waitFor();
  await page.getByRole("button", {name: "Compare by age group again"}).click();
  await bySex.getByRole("heading", {name: /41 of 60 adults.*22 of 40 children/}).waitFor();
  expect({complaints, failures}).toEqual({complaints: [], failures: []});
});
