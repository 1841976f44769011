import {describe, expect, it} from "vitest";
import {bibtex} from "../../../../src/text/citations/bibtex.js";
import {plainText} from "../../../../src/text/citations/citation-formats.js";
import {shortReference} from "../../../../src/text/citations/reference.js";
import {ris} from "../../../../src/text/citations/ris.js";
import {siteReference} from "../../../../src/text/citations/site-reference.js";
import {paper} from "../../../support/paper.js";

const study = {version: "1.0.0", fingerprint: "7dfee46f0282aaaabbbbccccdddd", synthetic: true};
const published = {commit: "abc1234", date: "2026-11-02"};
const href = "https://casebook.example/site/check.html?sex=Female#top";
const site = siteReference(study, published, href);
const preview = siteReference({...study, synthetic: false}, {}, href);

describe("the paper", () => {
  it("in a few words", () => {
    expect(shortReference(paper)).toBe("Domoney et al., BMC Psychiatry 2015;15:289");
  });

  it("as plain text", () => {
    expect(plainText(paper)).toBe(
      "Domoney J, Howard LM, Abas M, Broadbent M, Oram S. Mental health service responses to human trafficking: a qualitative study of professionals' experiences of providing care. BMC Psychiatry 2015;15:289. doi:10.1186/s12888-015-0679-3"
    );
  });

  it("as BibTeX", () => {
    expect(bibtex(paper)).toBe(`@article{domoney2015,
  author = {Domoney, J. and Howard, L. M. and Abas, M. and Broadbent, M. and Oram, S.},
  title = {Mental health service responses to human trafficking: a qualitative study of professionals' experiences of providing care},
  journal = {BMC Psychiatry},
  year = {2015},
  volume = {15},
  pages = {289},
  doi = {10.1186/s12888-015-0679-3}
}
`);
  });

  it("as RIS", () => {
    expect(ris(paper)).toBe(
      [
        "TY  - JOUR",
        "AU  - Domoney, J.",
        "AU  - Howard, L. M.",
        "AU  - Abas, M.",
        "AU  - Broadbent, M.",
        "AU  - Oram, S.",
        "TI  - Mental health service responses to human trafficking: a qualitative study of professionals' experiences of providing care",
        "JO  - BMC Psychiatry",
        "PY  - 2015",
        "VL  - 15",
        "SP  - 289",
        "DO  - 10.1186/s12888-015-0679-3",
        "UR  - https://doi.org/10.1186/s12888-015-0679-3",
        "ER  - \n"
      ].join("\n")
    );
  });
});

describe("the site", () => {
  it("as plain text, with its version, and without what is not known in a preview", () => {
    expect(plainText(site)).toBe(
      "The Casebook authors. Casebook: a findings site whose every number can be checked. Extract 1.0.0, fingerprint 7dfee46f0282, commit abc1234. Made from a synthetic extract. 2 November 2026. https://casebook.example/site/"
    );
    expect(plainText(preview)).toBe(
      "The Casebook authors. Casebook: a findings site whose every number can be checked. Extract 1.0.0, fingerprint 7dfee46f0282. https://casebook.example/site/"
    );
  });

  it("as BibTeX", () => {
    expect(bibtex(site)).toBe(`@misc{casebook2026,
  author = {{The Casebook authors}},
  title = {{Casebook: a findings site whose every number can be checked}},
  year = {2026},
  note = {Extract 1.0.0, fingerprint 7dfee46f0282, commit abc1234; made from a synthetic extract; 2 November 2026},
  url = {https://casebook.example/site/}
}
`);
    expect(bibtex(preview)).toMatch(/^@misc\{casebook,\n/);
    expect(bibtex(preview)).not.toContain("year");
  });

  it("as RIS", () => {
    expect(ris(site)).toBe(
      [
        "TY  - ELEC",
        "AU  - The Casebook authors",
        "TI  - Casebook: a findings site whose every number can be checked",
        "PY  - 2026",
        "DA  - 2026/11/02",
        "ET  - Extract 1.0.0, fingerprint 7dfee46f0282, commit abc1234",
        "N1  - Made from a synthetic extract",
        "UR  - https://casebook.example/site/",
        "ER  - \n"
      ].join("\n")
    );
    expect(ris(preview)).not.toMatch(/^(PY|DA|N1) {2}-/m);
  });

  it("escapes what is special to TeX, but not in an address", () => {
    const awkward = {...site, author: "Smith & Sons_{Ltd} #1 ~^\\", address: "https://a.example/b_c%20d/"};
    expect(bibtex(awkward)).toContain(
      "author = {{Smith \\& Sons\\_\\{Ltd\\} \\#1 \\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}"
    );
    expect(bibtex(awkward)).toContain("url = {https://a.example/b_c%20d/}");
  });
});
