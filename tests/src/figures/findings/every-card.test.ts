import {readdir, readFile} from "node:fs/promises";
import {beforeAll, describe, expect, it} from "vitest";
import {computeResults} from "../../../../loaders/results/compute-results.js";
import {pairsOf, patternsOf} from "../../../../src/analysis/agreement/patterns.js";
import {families, familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {definedOn} from "../../../../src/components/card/definitions.js";
import {copiedTable} from "../../../../src/components/downloads/copied-table.js";
import {csvRows} from "../../../../src/components/downloads/download-account.js";
import {leastWidth} from "../../../../src/figures/charts/plot-figure.js";
import {casesContexts} from "../../../../src/figures/findings/cases-contexts.js";
import {casesFlow} from "../../../../src/figures/findings/cases-flow.js";
import {casesForms} from "../../../../src/figures/findings/cases-forms.js";
import {casesMissed} from "../../../../src/figures/findings/cases-missed.js";
import {casesPerformance} from "../../../../src/figures/findings/cases-performance.js";
import {casesScreening} from "../../../../src/figures/findings/cases-screening.js";
import {casesSnippets} from "../../../../src/figures/findings/cases-snippets.js";
import {casesTermPerformance} from "../../../../src/figures/findings/cases-term-performance.js";
import {casesTerms} from "../../../../src/figures/findings/cases-terms.js";
import {characteristic} from "../../../../src/figures/findings/characteristic.js";
import {codeAgreement} from "../../../../src/figures/findings/code-agreement.js";
import {codeConfusion} from "../../../../src/figures/findings/code-confusion.js";
import {coderAgreement} from "../../../../src/figures/findings/coder-agreement.js";
import {doubleCodedShare} from "../../../../src/figures/findings/double-coded-share.js";
import {type Finding, type Situation, situationOf} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {informants} from "../../../../src/figures/findings/informants.js";
import {methodStrip} from "../../../../src/figures/findings/method-strip.js";
import {onePatient} from "../../../../src/figures/findings/one-patient.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import {severalGroups} from "../../../../src/figures/findings/several-groups.js";
import {subthemeFrequencies} from "../../../../src/figures/findings/subtheme-frequencies.js";
import {themeCoOccurrence} from "../../../../src/figures/findings/theme-co-occurrence.js";
import {themeFrequencies} from "../../../../src/figures/findings/theme-frequencies.js";
import {themesByRoute} from "../../../../src/figures/findings/themes-by-route.js";
import {wholeCharacteristicsTested} from "../../../../src/figures/findings/whole-characteristics.js";
import type {Row} from "../../../../src/model/row.js";
import type {StudyDescription, TableDescription} from "../../../../src/model/study.js";
import type {PageContext} from "../../../../src/page/page-context.js";
import {noFilters} from "../../../../src/queries/filters.js";
import {enterDocument} from "../../../support/released-study.js";

/** A card with all that a reader sees of it, and what it saves. */
type Card = {
  finding: Finding;
  rows: readonly Row[];
  situation: Situation;
  title: string;
  csv: readonly Row[];
  parts: Element[];
  drawing: Element;
};

/** Every card of the study in `data/`, and the comparison of more than two groups, which it has not: by its modules. */
let cards: Card[];
let codebook: readonly Row[];
let tables: TableDescription[];

beforeAll(async () => {
  enterDocument();
  const {queries, study} = await computeResults("data");
  codebook = queries.get("codebook") ?? [];
  const fields = study.variables.map(({name, title}) => ({name, title, description: ""}));
  tables = [{name: "patients", fields}] as unknown as TableDescription[];
  const context: PageContext = {study, codes: new Map(study.codes.map((code) => [code.code, code]))};
  const situation = situationOf(context, noFilters);
  cards = findingsOf(study, queries).map((finding) => {
    const rows = queries.get(finding.query) ?? [];
    const shown = {finding, rows, situation};
    return {
      ...shown,
      title: finding.title(rows, situation),
      csv: csvRows(shown),
      parts: copiedTable(shown).parts,
      drawing: finding.draw(rows, {width: 900, document, ...situation})
    };
  });
});

function findingsOf(study: StudyDescription, queries: ReadonlyMap<string, Row[]>): Finding[] {
  const [pair] = pairsOf(patternsOf(queries.get("double-coding") ?? [], "code"));
  if (!pair) throw new Error("nothing is double-coded");
  const choice = {family: familyNamed("routes"), key: "another-service"};
  const level = {family: familyNamed("characteristics"), key: "sex=Female"};
  const themes = codebook.filter(({kind}) => kind === "theme");
  return [
    identificationRoutes,
    informants,
    themeFrequencies,
    themeCoOccurrence,
    themesByRoute,
    sampleCharacteristics,
    ...themes.map((theme) =>
      subthemeFrequencies(theme, {codes: codebook.filter(({parent}) => parent === theme.code), isDeep: false})
    ),
    ...study.variables.filter(({name}) => name !== "age_group").map(characteristic),
    ...families.map(groupDifferences),
    wholeCharacteristicsTested,
    methodStrip(choice),
    onePatient(choice),
    methodStrip(level),
    doubleCodedShare,
    coderAgreement,
    codeAgreement(pair),
    codeConfusion("theme", pair),
    codeConfusion("code", pair),
    casesFlow,
    casesTerms,
    casesContexts,
    casesSnippets,
    casesPerformance,
    casesTermPerformance,
    casesForms,
    casesMissed,
    casesScreening
  ];
}

describe("every card", () => {
  it("is looked at here", async () => {
    const folder = "src/figures/findings";
    const modules = (await readdir(folder)).map(async (file) => ({
      file,
      text: await readFile(`${folder}/${file}`, "utf8")
    }));
    const makers = (await Promise.all(modules)).filter(({text}) =>
      /: Finding = \{|\): Finding \{/.test(text)
    );
    const here = await readFile("tests/src/figures/findings/every-card.test.ts", "utf8");
    const missing = makers.filter(({file}) => !here.includes(`findings/${file.replace(".ts", ".js")}"`));
    expect([makers.length > 20, missing.map(({file}) => file)]).toEqual([true, []]);
    expect(severalGroups).toBeTypeOf("function"); // several-groups.test.ts has its file
  });

  it("is drawn at the least width without a length below nothing", () => {
    const lengths = cards.flatMap(({finding, rows, situation}) => {
      const drawing = finding.draw(rows, {width: leastWidth, document, ...situation});
      return [...drawing.querySelectorAll("rect")].flatMap((rectangle) =>
        ["width", "height"].map((name) => Number(rectangle.getAttribute(name)))
      );
    });
    expect([lengths.length > 100, lengths.filter((length) => !(length >= 0))]).toEqual([true, []]);
  });

  it("has in its CSV each number of its table, with the same decimals", () => {
    const absent = cards.flatMap(({finding, csv, parts}) => {
      const saved = savedNumbers(csv);
      const cells = parts.flatMap((table) => [...table.querySelectorAll("td")]);
      const shown = cells.flatMap(({textContent}) => numbersIn(textContent));
      return shown.filter((number) => !saved.has(number)).map((number) => `${finding.name}: ${number}`);
    });
    expect(absent).toEqual([]);
  });

  it("says in its CSV of which rows the numbers are invented, where its table does", () => {
    const rowNames = ({parts}: Card) =>
      parts.flatMap((table) => [...table.querySelectorAll("tbody th")]).map((name) => name.textContent ?? "");
    const tagged = cards.filter((card) => rowNames(card).some((name) => name.endsWith(" (synthetic)")));
    expect(tagged.map(({finding}) => finding.name)).toEqual(["identification-routes", "differences-routes"]);
    for (const card of tagged) {
      const names = rowNames(card).flatMap((name) => /^(.*) \(synthetic\)$/.exec(name)?.[1] ?? []);
      const invented = card.csv.filter(({standing}) => standing === "synthetic").map(({label}) => label);
      expect(new Set(invented)).toEqual(new Set(names));
    }
  });

  it("has in its CSV each percentage that a mark says, with the same decimals", () => {
    const found = cards.flatMap(({finding, csv, drawing}) => {
      const saved = savedNumbers(csv);
      const marks = [...drawing.querySelectorAll("[aria-label]")].map((mark) =>
        mark.getAttribute("aria-label")
      );
      return percentages(marks.join("\n")).map((number) => ({
        number: `${finding.name}: ${number}`,
        isSaved: saved.has(number) || saved.has(`-${number}`)
      }));
    });
    expect(found.filter(({isSaved}) => !isSaved)).toEqual([]);
    expect(found.length).toBeGreaterThan(300);
  });

  it("has whole percentages in its title, by hand", () => {
    const shares = cards.flatMap(({title}) => [
      ...title.matchAll(/([\d,]+) of ([\d,]+)[^()]*\(([\d.]+)\s%\)/g)
    ]);
    const wrong = shares.filter(([, count = "", total = "", percentage]) => {
      const [numerator, denominator] = [count, total].map((words) => Number(words.replace(",", "")));
      return (
        String(Math.floor((200 * Number(numerator) + Number(denominator)) / (2 * Number(denominator)))) !==
        percentage
      );
    });
    expect([shares.length > 20, wrong.map(([words]) => words)]).toEqual([true, []]);
  });

  it("defines the codes and fields that are on it, and no others", () => {
    const defined = cards.flatMap(({finding, rows, situation, title, csv, parts, drawing}) => {
      const onCard = finding.defines?.(rows, situation);
      const {codes, fields} = definedOn(csv, {onCard, codebook, tables});
      const cells = parts.map(({textContent}) => textContent);
      const words = [title, drawing.textContent, drawing.outerHTML, ...cells].join("\n");
      const isOn = ({term}: {term: string}) =>
        words.includes(term.replace("&", "&amp;")) || words.includes(term);
      return [...codes, ...fields].map((each) => ({card: finding.name, term: each.term, isOn: isOn(each)}));
    });
    expect(defined.filter(({isOn}) => !isOn)).toEqual([]);
    const termsOf = (name: string) => defined.filter(({card}) => card === name).map(({term}) => term);
    expect(termsOf("theme-confusion")).toEqual(labels("theme"));
    expect(termsOf("methods")).toEqual(["Another service told staff", "Sex"]);
    expect(termsOf("one-patient")).toEqual(["Another service told staff"]);
    expect(termsOf("coder-agreement")).toEqual([]);
    expect(termsOf("differences-characteristics")).toContain("Sex");
  });
});

function labels(kind: string): string[] {
  return codebook.filter((row) => row.kind === kind).map(({label}) => String(label));
}

/** The percentages and points in words, without those of intervals, which are 95. */
function percentages(words: string): string[] {
  const found = words.matchAll(/([\d.]+)\s(?:%|per cent|points)/g);
  return [...found].flatMap(([, number = ""]) => (number === "95" ? [] : [number]));
}

function savedNumbers(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.values(row).flatMap(numbersIn)));
}

/** The numbers in words, as other programs read them. */
function numbersIn(value: Row[string] | undefined): string[] {
  const words = String(value ?? "")
    .replaceAll("−", "-")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, minus, digits: string) => {
      const power = [...digits].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
      return `e${minus ? "-" : ""}${power}`;
    });
  return words.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? [];
}
