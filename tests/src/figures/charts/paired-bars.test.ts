import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {type Bar, pairedBars} from "../../../../src/figures/charts/paired-bars.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {adults, children} from "../../../support/age-groups.js";
import {groups, releasedSituation} from "../../../support/released-study.js";

const {document} = new JSDOM("").window;
const options = {width: 700, document, summary: "A summary"};

const informedAdults = {numerator: 41, denominator: 95};
const informedChildren = {numerator: 22, denominator: 35};
const bar = (group: Bar["group"], counts: {numerator: number; denominator: number}): Bar => ({
  key: "told",
  label: "Another service told staff",
  group,
  ...counts
});

const labels = (drawing: Element) =>
  [...drawing.querySelectorAll("[aria-label]")].map((mark) => mark.getAttribute("aria-label"));

describe("without colours", () => {
  it("bars of children are told from those of adults by their hatching", () => {
    const drawing = pairedBars([bar(adults, informedAdults), bar(children, informedChildren)], options);
    const [ofAdults, ofChildren] = drawing.querySelectorAll("[aria-label]");
    const strokesAfter = (bar: Element | undefined) =>
      bar?.nextElementSibling?.getAttribute("d")?.match(/M/g)?.length;
    expect(strokesAfter(ofAdults)).toBe(1); // its outline
    expect(strokesAfter(ofChildren)).toBeGreaterThan(20);
  });

  it("dots of children are told from those of adults by their shape", () => {
    const rows = groups({route: "told", label: "Told"}, 41, 22, 63);
    const drawing = groupDifferences(familyNamed("routes")).draw(rows, {...options, ...releasedSituation});
    const outlines = [...drawing.querySelectorAll("path[transform][fill]")].map((symbol) => [
      symbol.getAttribute("fill"),
      symbol.getAttribute("d")
    ]);
    const of = (colour: string) => outlines.filter(([fill]) => fill === colour).map(([, outline]) => outline);
    expect(new Set(of("var(--group-1)")).size).toBe(1);
    expect(new Set(of("var(--group-2)")).size).toBe(1);
    expect(of("var(--group-1)")[0]).not.toBe(of("var(--group-2)")[0]);
    expect(labels(drawing)).toEqual([
      "Told: 43 per cent, 41 of 95 adults",
      "Told: 63 per cent, 22 of 35 children",
      "Told: 41 of 95 adults (43 %) and 22 of 35 children (63 %): 19.7 points lower among adults; the interval runs from 36.6 lower to 0.4 lower; Fisher’s p 0.0508"
    ]);
  });
});

describe("labels", () => {
  const bars = [bar(adults, informedAdults), bar(children, informedChildren)];
  const placeOf = (width: number) => {
    const drawing = pairedBars(bars, {...options, width});
    const label = [...drawing.querySelectorAll("text")].find((text) =>
      text.textContent?.startsWith("Another")
    );
    const anchor = label?.closest("[text-anchor]")?.getAttribute("text-anchor");
    return {anchor, height: Number(drawing.getAttribute("height"))};
  };

  it("stand left of their bars where there is space, and above them on a phone", () => {
    expect(placeOf(846)).toEqual({anchor: "end", height: 2 * 19 + 12 + 26});
    expect(placeOf(293)).toMatchObject({height: 2 * 34 + (16 + 8) + 12 + 26});
    expect(placeOf(293).anchor).not.toBe("end");
  });
});

describe("what bars say", () => {
  it("is their row, their share and their count, and nothing else of the drawing says anything", () => {
    const bars = [bar(adults, informedAdults), {...bar(children, informedChildren), tag: "synthetic"}];
    expect(labels(pairedBars(bars, options))).toEqual([
      "Another service told staff: 43 per cent, 41 of 95 adults",
      "Another service told staff (synthetic): 63 per cent, 22 of 35 children"
    ]);
  });

  it("is that there is nobody where there is nobody", () => {
    const bars = [bar(adults, informedAdults), bar(children, {numerator: 0, denominator: 0})];
    expect(labels(pairedBars(bars, options))[1]).toBe("Another service told staff: 0 of 0 children");
  });
});
