import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {siteAuthor, siteTitle} from "../../../../src/text/citations/site-reference.js";
import {paper} from "../../../support/paper.js";

const file = readFileSync("CITATION.cff", "utf8");
const fieldOf = (field: string, from = file) =>
  new RegExp(`^\\s*${field}: "?(.*?)"?$`, "m").exec(from)?.[1] ?? "";

it("cites the site and the paper as CITATION.cff does", () => {
  const [site = "", article = ""] = file.split("references:");
  expect(siteTitle).toBe(fieldOf("title", site));
  expect(siteAuthor).toBe(fieldOf("- name", site));
  expect(paper.authors.map(({family}) => family)).toEqual(
    [...article.matchAll(/family-names: (.*)/g)].map(([, name]) => name)
  );
  expect(paper.authors.map(({initials}) => initials)).toEqual(
    [...article.matchAll(/given-names: (.*)/g)].map(([, names]) => names)
  );
  const {journal, year, volume, pages: start, doi, title: printed} = paper;
  const fields = {title: printed, journal, year, volume, start, doi};
  for (const [field, value] of Object.entries(fields))
    expect(fieldOf(field, article), field).toBe(String(value));
});
