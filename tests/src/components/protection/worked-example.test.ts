import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {
  exposedNumbers,
  smallWords,
  stepWords,
  widthWords
} from "../../../../src/components/protection/protection-words.js";
import {siteContents} from "../../../../src/components/protection/site-contents.js";
import {exampleCard} from "../../../../src/components/protection/worked-example.js";
import type {ProtectionExample, ProtectionExampleRow} from "../../../../src/model/protection.js";
import {adults, children, everyone} from "../../../support/age-groups.js";
import {rules} from "../../../support/release-rules.js";

const open = (count: number) => ({count, small: false, released: count, range: null});
const between = (count: number, least: number, greatest: number) => ({
  count,
  small: count < 10,
  released: null,
  range: {least, greatest}
});

const told: ProtectionExampleRow = {
  label: "Told",
  listed: true,
  cells: {adult: open(41), child: open(22), all: open(63)}
};
const signs: ProtectionExampleRow = {
  label: "Signs",
  listed: true,
  cells: {adult: between(12, 0, 19), child: between(7, 0, 19), all: open(19)}
};
const family: ProtectionExampleRow = {
  label: "Family",
  listed: false,
  cells: {
    adult: {...between(4, 0, 0), range: null},
    child: {...between(1, 0, 0), range: null},
    all: {...between(5, 0, 0), range: null}
  }
};
const groups = [adults, children, everyone];
const example: ProtectionExample = {
  groups,
  sizes: {adult: 95, child: 35, all: 130},
  rows: [told, signs, family]
};

beforeAll(() => {
  const {window} = new JSDOM("");
  const {document, Node, NodeList, HTMLCollection} = window;
  Object.assign(globalThis, {document, Node, NodeList, HTMLCollection});
});

describe("a number that is withheld for being small alone", () => {
  it("is told by the two beside it", () => {
    expect(exposedNumbers(example)).toEqual([
      {
        label: "Signs",
        group: children,
        short: "19 − 12 = 7",
        words: "19 of all patients − 12 adults = 7 children"
      }
    ]);
  });

  it("is told of adults and of one child just as well", () => {
    const cells = (adult: number, child: number) => ({
      adult: between(adult, 0, 9),
      child: between(child, 0, 9),
      all: open(adult + child)
    });
    const rows = [
      {label: "Few adults", listed: true, cells: cells(1, 20)},
      {label: "One child", listed: true, cells: cells(20, 1)}
    ];
    expect(exposedNumbers({groups, rows}).map(({words}) => words)).toEqual([
      "21 of all patients − 20 children = 1 adult",
      "21 of all patients − 20 adults = 1 child"
    ]);
  });

  it("is not told where another of its row is withheld too", () => {
    expect(exposedNumbers({groups, rows: [family]})).toEqual([]);
  });
});

describe("the words of the steps", () => {
  it("count what is small, what is told and what is left out", () => {
    const {counted, small, released} = stepWords(example);
    expect(counted).toContain("4 of its 9 numbers are small");
    expect(small).toContain("Four numbers are withheld. But in the row “Signs”");
    expect(small).toContain("19 of all patients − 12 adults = 7 children.");
    expect(released).toContain("Five numbers are withheld.");
    expect(released).toContain("One row is left out");
  });

  it("do not claim a subtraction that there is not", () => {
    expect(stepWords({...example, rows: [family]}).small).toBe(
      "Three numbers are withheld. In this table nobody can tell them by subtraction."
    );
    expect(stepWords({...example, rows: [told]})).toMatchObject({
      small: "No number is withheld.",
      released: "No number is withheld."
    });
  });
});

describe("the rules in words", () => {
  it("have the numbers of the policy", () => {
    expect(smallWords(rules, everyone, {...children, size: 35}).join(" ")).toContain(
      "fewer than 10 patients"
    );
    expect(smallWords(rules, everyone, {...children, size: 35}).join(" ")).toContain(
      "If 28 of 35 children were so, then 7 were not"
    );
    expect(widthWords({...rules, width: 12, widthIfOneKnown: 8}, everyone)).toContain(
      "12 apart or more, and 8 or more"
    );
  });

  it("call what is counted as the study does", () => {
    const interviews = {one: "interview", many: "interviews"};
    const words = [
      ...smallWords(rules, interviews),
      ...smallWords(null, interviews),
      widthWords(rules, interviews)
    ];
    expect(words.join(" ")).toMatch(/fewer than 10 interviews .* knows of one interview\./);
    expect(words.join(" ")).not.toContain("patient");
  });

  it("follow the policy where it is milder", () => {
    const mild = smallWords({...rules, zeros: false, complements: false, rounding: 5}, everyone, {
      ...children,
      size: 35
    }).join(" ");
    expect(mild).toContain("0 is not such a count here");
    expect(mild).toContain("The rest of a group is not such a count here.");
    expect(mild).toContain("multiples of 5");
  });

  it("name no number where there is no policy or no group to speak of", () => {
    expect([...smallWords(null, everyone), widthWords(null, everyone)].join(" ")).not.toMatch(/\d/);
    expect(smallWords(rules, everyone, {...children, size: 12}).join(" ")).not.toContain("children");
  });
});

describe("the worked example", () => {
  let card: HTMLElement;
  beforeAll(() => {
    card = exampleCard(example);
  });

  const panels = () => [...card.querySelectorAll(".protection-step")];
  const texts = (panel: Element | undefined) =>
    [...(panel?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.children].map(({textContent}) => textContent)
    );

  it("has all three steps in the page, for readers without scripts", () => {
    expect(texts(panels()[0])).toEqual([
      ["Told", "41", "22", "63"],
      ["Signs", "12", "7", "19"],
      ["Family", "4", "1", "5"]
    ]);
    expect(texts(panels()[1])).toEqual([
      ["Told", "41", "22", "63"],
      ["Signs", "12", "‡withheld: 19 − 12 = 7", "19"],
      ["Family", "‡withheld", "‡withheld", "‡withheld"]
    ]);
    expect(texts(panels()[2])).toEqual([
      ["Told", "41", "22", "63"],
      ["Signs", "‡withheld: 0 to 19", "‡withheld: 0 to 19", "19"]
    ]);
  });

  it("marks small numbers and those that went with them alike", () => {
    const marks = [...(panels()[2]?.querySelectorAll("td span[aria-hidden]") ?? [])];
    const markup = marks.map(({parentElement}) => parentElement?.outerHTML);
    expect(new Set(markup).size).toBe(1);
  });

  it("shows the step that is chosen, and says it", () => {
    const shown = () => panels().map((panel) => panel.hasAttribute("data-shown"));
    expect(shown()).toEqual([true, false, false]);
    const radio = card.querySelectorAll("input")[1];
    radio?.dispatchEvent(new (document.defaultView as unknown as typeof globalThis).Event("change"));
    expect(shown()).toEqual([false, true, false]);
    expect(card.querySelector('[role="status"]')?.textContent).toMatch(
      /^2\. Small numbers withheld\. Four numbers/
    );
  });
});

describe("what stands on the page of a site", () => {
  const release = {...rules, tables: ["sample"], released: 1210, withheld: 84, refused: []};

  it("for release: how much it shows and withholds, and nothing of invented patients", () => {
    const words = siteContents({
      hasOpenedExtract: false,
      synthetic: false,
      release,
      unit: everyone
    }).textContent;
    expect(words).toContain("It shows 1,210 counts of patients and withholds 84.");
    expect(words).toContain("No table had to be left out.");
    expect(words).not.toContain("invented");
  });

  it("for release: which tables were refused, and why", () => {
    const refused = [{table: "themes-by-route", because: "too much would be told."}];
    const words = siteContents({
      hasOpenedExtract: false,
      synthetic: false,
      release: {...release, refused},
      unit: everyone
    }).textContent;
    expect(words).toContain("Themes by route: too much would be told.");
  });

  it("with rows: that it must not be published, unless its patients are invented or the reader's own", () => {
    const words = (hasOpenedExtract: boolean, synthetic: boolean) =>
      siteContents({hasOpenedExtract, synthetic, release: undefined, unit: everyone}).textContent;
    expect(words(false, false)).toContain("must not leave the machine");
    expect(words(false, true)).toContain("invented");
    expect(words(true, false)).toContain("your own extract");
  });
});
