import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {describePages} from "../../../src/extract/describe-pages.js";
import {
  menuName,
  pageNames,
  pageParts,
  plainWords,
  type StudyPages,
  syntheticHeading
} from "../../../src/model/page-words.js";
import {bare} from "../../support/age-groups.js";
import {paper} from "../../support/paper.js";

const unit = {one: "interview", many: "interviews"};
const codes = [
  {code: "topic", kind: "subtheme", label: "Topic", origin: ""},
  {code: "nurse", kind: "informant", label: "Nurse", origin: ""}
];
const described = {
  ...bare,
  codes,
  title: "Ward talk",
  description: "Forty interviews.",
  words: "",
  synthetic: false,
  unit
};
const shipped = readFileSync("data/pages.md", "utf8");

const partsOf = (pages: StudyPages) => pageNames.map((page) => [page, pages[page].parts.length]);

describe("the pages of an extract without words of its own", () => {
  const pages = describePages(described);

  it("say its title, its description and its paper", () => {
    expect(pages.index.title).toBe("Ward talk");
    expect(pages.index.parts[0]?.[0]).toEqual({kind: "paragraph", words: ["Forty interviews."]});
    const [source] = describePages({...described, paper}).about.parts[0] ?? [];
    expect(source?.kind === "paragraph" && plainWords(source.words)).toBe(
      "Mental health service responses to human trafficking: a qualitative study of professionals' experiences of providing care. Domoney et al., BMC Psychiatry 2015;15:289, doi:10.1186/s12888-015-0679-3"
    );
  });

  it("say nothing of another study, have a summary each, and as many parts as the pages have places", () => {
    expect(JSON.stringify(pages)).not.toMatch(/\bpatient(?!s",)|staff/i);
    expect(JSON.stringify(pages)).not.toMatch(/traffick|London|adult|child|Domoney/i);
    for (const page of pageNames) expect(pages[page].summary).toMatch(/^[A-Z].*\.$/);
    expect(Object.fromEntries(partsOf(pages))).toEqual(pageParts);
  });

  it("name the groups that it compares", () => {
    const level = (many: string) => ({level: many, one: many, many});
    const groups = {field: "job", levels: ["nurses", "doctors", "porters"].map(level)};
    const {comparison} = describePages({...described, groups});
    expect([comparison.title, comparison.summary]).toEqual([
      "Nurses, doctors and porters",
      "Nurses, doctors and porters side by side, each difference with its interval."
    ]);
    expect(pages.comparison.title).toBe("Comparison");
    const long = ["nurses", "doctors"].map((who) => level(`${who} who took part in an interview`));
    const {title, parts} = describePages({...described, groups: {field: "job", levels: long}}).comparison;
    expect(title).toBe("Comparison");
    expect(JSON.stringify(parts[1])).toContain("Where the groups differ");
  });

  it("say that it is synthetic only where it is", () => {
    expect(syntheticHeading(pages)).toBeUndefined();
    expect(syntheticHeading(describePages({...described, synthetic: true}))).toEqual({
      title: "What is synthetic, and why",
      aside: ""
    });
  });

  it("take signs of Markdown in its title and description for words", () => {
    const odd = `# *a* [b](c) {d} <e> \\ & ---\n> f`;
    const {index} = describePages({...described, title: odd, description: odd});
    const words = "# *a* [b](c) {d} <e> \\ & --- > f";
    expect(index.title).toBe(words);
    expect(index.parts[0]?.[0]).toEqual({kind: "paragraph", words: [words]});
  });
});

describe("the pages of an extract that leaves things out", () => {
  it("lead to no page that is not there, and have no heading over nothing", () => {
    const absentPages = ["identification", "agreement"] as const;
    const words =
      "# Ward talk {#index}\n\nSee [who](./identification.html#a) and [what](./challenges.html).\n";
    const pages = describePages({...described, codes: [], absentPages: [...absentPages], words});
    expect(pages.index.parts[0]?.[0]).toEqual({
      kind: "paragraph",
      words: ["See ", "who", " and ", {kind: "link", href: "./challenges.html", words: ["what"]}, "."]
    });
    expect(JSON.stringify(pages)).not.toMatch(/(identification|agreement)\.html/);
    expect(pages.identification.parts[1]).toEqual([]);
  });
});

describe("the pages of an extract with some words of its own", () => {
  const pages = describePages({
    ...described,
    words: "# By whom {#identification}\n\nNurses said so.\n\n---\n\n---\n\n## Topics by source\n"
  });

  it("have made words on the other pages, and where a part is empty", () => {
    expect(pages.challenges.title).toBe("Themes");
    expect(pages.identification.parts.map(([block]) => block?.kind === "heading" && block.id)).toEqual([
      false,
      "informants",
      "topics-by-source"
    ]);
  });

  it("are called by their titles in the menu and in links of made words", () => {
    expect([menuName(pages, "index"), menuName(pages, "identification")]).toEqual(["Findings", "By whom"]);
    expect(JSON.stringify(pages.index.parts[1])).toContain('"./identification.html","words":["By whom"]');
  });
});

describe("the words of the shipped extract", () => {
  it("have no fault, and keep the anchors that lead to them", () => {
    const pages = describePages({...described, words: shipped, synthetic: true});
    const anchors = Object.values(pages)
      .flatMap(({parts}) => parts.flat())
      .flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(anchors).toEqual([
      ...["read-on", "who-told-staff", "challenges-by-route", "which-challenges-meet"],
      ...["each-challenge-more-closely", "where-adults-and-children-differ"],
      ...[
        "what-was-asked",
        "what-was-done",
        "words",
        "what-is-synthetic-and-why",
        "what-this-site-does-not-know"
      ]
    ]);
  });
});

it("every part of a page stands on it once, in order", () => {
  const calls = readdirSync("src")
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [
        ...readFileSync(`src/${file}`, "utf8").matchAll(
          /(?:studyWords\("([\w-]+)"(?:, (\d))?|comparedWords\((\d?))\)/g
        )
      ].map(([, page = "comparison", part, compared]) => `${file} ${page} ${part ?? (compared || 0)}`)
    );
  const expected = pageNames.flatMap((page) =>
    Array.from({length: pageParts[page]}, (_, part) => `${page}.md ${page} ${part}`)
  );
  expect(calls).toEqual(expected.sort());
});
