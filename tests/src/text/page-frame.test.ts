import {expect, it} from "vitest";
import {describePages} from "../../../src/extract/describe-pages.js";
import {frameOf} from "../../../src/text/page-frame.js";
import {bare} from "../../support/age-groups.js";
import {paper} from "../../support/paper.js";

const pages = describePages({
  ...bare,
  title: "",
  description: "",
  words: "# By whom {#identification}\n",
  synthetic: true,
  unit: {one: "note", many: "notes"},
  groups: null
});

it("a frame has the pages by their titles, and the paper that the numbers are after", () => {
  const {menu, credit} = frameOf({title: "Ward talk", paper}, pages);
  expect([menu.index, menu.identification, menu.tables]).toEqual(["Findings", "By whom", "Data"]);
  expect(credit).toEqual({
    words: "Numbers after Domoney et al., BMC Psychiatry 2015;15:289, ",
    link: {href: "https://doi.org/10.1186/s12888-015-0679-3", words: "doi:10.1186/s12888-015-0679-3"}
  });
});

it("a frame names the study where it has no paper", () => {
  expect(frameOf({title: "Ward talk.", paper: null}, pages).credit).toEqual({words: "Ward talk", link: null});
});
