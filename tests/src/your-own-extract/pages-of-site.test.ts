import {expect, it} from "vitest";
import type {StudyDescription} from "../../../src/model/study.js";
import {pagesOfSite} from "../../../src/your-own-extract/pages-of-site.js";
import {bare} from "../../support/age-groups.js";

const study = {
  ...bare,
  title: "Ward talk",
  description: "",
  synthetic: false,
  unit: {one: "interview", many: "interviews"},
  absentPages: ["agreement"],
  words: "# Ward talk {#index}\n\nSee [how](./identification.html#a) and [what](./challenges.html).\n"
} as unknown as StudyDescription & {words: string};

it("an extract's pages lead to no page that the site lacks, and those are named", () => {
  const {pages, lacking} = pagesOfSite(study, ["identification", "comparison", "agreement"]);
  const links = JSON.stringify(pages).match(/[a-z-]+\.html/g);
  expect(links).toContain("challenges.html");
  expect(links).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/identification|comparison|agreement/)])
  );
  expect(lacking).toEqual(["Identification", "Comparison"]);
});

it("a site that lacks nothing of an extract says nothing of it", () => {
  const {pages, lacking} = pagesOfSite(study, ["agreement"]);
  expect(JSON.stringify(pages)).toContain("identification.html#a");
  expect(lacking).toEqual([]);
});
