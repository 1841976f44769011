import {describe, expect, it} from "vitest";
import {informants} from "../../../../src/figures/findings/informants.js";
import {themeCoOccurrence} from "../../../../src/figures/findings/theme-co-occurrence.js";
import {themeFrequencies} from "../../../../src/figures/findings/theme-frequencies.js";
import {themesByRoute} from "../../../../src/figures/findings/themes-by-route.js";
import {wholeCharacteristicsTested} from "../../../../src/figures/findings/whole-characteristics.js";
import type {Row} from "../../../../src/model/row.js";
import {expectNames, holds, largest, quoted, type Random, situation} from "../../../support/headlines.js";

type Cell = {name: string; numerator: number | null; denominator: number};

const nouns = {adult: "adults?", child: "child(?:ren)?", all: "patients?"};

/** Whether what is said of a group of a number is so: what leads, on how many, or why nothing does. */
function checkPart(part: string, group: keyof typeof nouns, cells: readonly Cell[]): boolean {
  const noun = nouns[group];
  const released = cells.filter(({numerator}) => numerator !== null);
  const best = largest(released, ({numerator}) => Number(numerator));
  const [most = 0, size = 0] = [Number(best[0]?.numerator ?? 0), cells[0]?.denominator];
  const leads = most >= 5 && size >= 10;
  const claim = new RegExp(`^(.+), (\\d+) of (\\d+) ${noun}( each)? \\(`).exec(part);
  if (claim) {
    const [, names = "", numerator, denominator, each] = claim;
    expect(leads).toBe(true);
    expectNames(
      names,
      best.map(({name}) => name)
    );
    expect([Number(numerator), Number(denominator), each !== undefined]).toEqual([
      most,
      size,
      best.length > 1
    ]);
    return true;
  }
  expect(leads).toBe(false);
  if (new RegExp(`^no ${noun}$`).test(part)) expect(size).toBe(0);
  else if (new RegExp(`^too few cases to say among ${size} ${noun}$`).test(part))
    expect(released).toHaveLength(cells.length);
  else {
    expect(part).toMatch(new RegExp(`^${noun}: withheld$`));
    expect(released.length).toBeLessThan(cells.length);
  }
  return false;
}

/** Whether a title of bars holds for adults, for children, and for all where it names them. */
function checkBars(key: string, head: string, does: string) {
  return (title: string, rows: readonly Row[]): boolean => {
    const cellsOf = (group: string): Cell[] =>
      rows
        .filter((row) => row.group === group)
        .map((row) => ({
          name: String(row[key]),
          numerator: row.patients as number | null,
          denominator: Number(row.denominator)
        }));
    const hidden = rows.some(({patients}) => patients === null);
    const one = new RegExp(`^(\\S+) ${does}( among the numbers released)?: (.+)$`).exec(title);
    const each = new RegExp(`^${head}( among the numbers released)?: (.+)$`).exec(title);
    if (!one && !each) {
      expect(title).not.toMatch(/most often.*: .*\d+ of/i);
      for (const group of ["adult", "child"])
        if (!hidden)
          expect(cellsOf(group).some((cell) => Number(cell.numerator) >= 5 && cell.denominator >= 10)).toBe(
            false
          );
      return false;
    }
    expect((one ?? each)?.[1 + Number(one !== null)] !== undefined).toBe(hidden);
    const parts = one
      ? (one[3] ?? "")
          .split(/; | and (?=\d)/)
          .map((part) => (part.includes("withheld") ? part : `“${one[1]}”, ${part}`))
      : (each?.[2] ?? "").split("; ");
    const groups = Object.entries(nouns) as Array<["adult" | "child" | "all", string]>;
    return parts
      .map((part) => {
        if (part === "adults and children: withheld") return false;
        const [group] = groups.find(([, noun]) => new RegExp(`\\b${noun}\\b`).test(part)) ?? [];
        expect(group).toBeDefined();
        return group !== undefined && checkPart(part, group, cellsOf(group));
      })
      .some(Boolean);
  };
}

/** Rows for adults, children and all, of a size and with counts that often tie, are few, or are withheld. */
function randomBars(key: string): (random: Random) => Row[] {
  return ({whole, chance}) => {
    const withheld = chance(0.3) ? 0.3 : 0;
    const sizes = {adult: [0, 1, 9, 10, 12, 41][whole(0, 5)] ?? 0, child: [0, 3, 10, 22][whole(0, 3)] ?? 0};
    const keys = Array.from({length: whole(1, 7)}, (_, i) => `L${i}`);
    return keys.flatMap((name) => {
      const counts = {adult: whole(0, Math.min(sizes.adult, 9)), child: whole(0, Math.min(sizes.child, 9))};
      const row = (group: string, patients: number, denominator: number) => ({
        group,
        [key]: name,
        label: name,
        patients: chance(withheld) ? null : patients,
        denominator
      });
      return [
        row("adult", counts.adult, sizes.adult),
        row("child", counts.child, sizes.child),
        row("all", counts.adult + counts.child, sizes.adult + sizes.child)
      ];
    });
  };
}

describe("a headline about adults and children holds for each of them", () => {
  it.each([
    {
      finding: informants,
      key: "informant",
      head: "Most often the informant",
      does: "was most often the informant"
    },
    {finding: themeFrequencies, key: "theme", head: "Recorded most often", does: "is recorded most often"}
  ])("$finding.name", ({finding, key, head, does}) => {
    expect(holds(finding, randomBars(key), checkBars(key, head, does))).toBeGreaterThan(100);
  });
});

describe("a headline about all patients holds for them", () => {
  it("of themes that meet", () => {
    const makeRows = ({whole, chance}: Random) => {
      const denominator = [0, 9, 10, 30][whole(0, 3)] ?? 0;
      const themes = ["A", "B", "C", "D"].slice(0, whole(2, 4));
      return themes.flatMap((a, i) =>
        themes.slice(i + 1).map((b) => ({
          group: "all",
          theme_a: a,
          theme_b: b,
          label_a: a,
          label_b: b,
          patients: chance(0.05) ? null : whole(0, Math.min(denominator, 8)),
          denominator
        }))
      );
    };
    const check = (title: string, rows: readonly Row[]) => {
      const released = rows.filter(({patients}) => patients !== null);
      const best = largest(released, ({patients}) => Number(patients));
      const leads = Number(best[0]?.patients ?? 0) >= 5 && Number(rows[0]?.denominator) >= 10;
      const claim = /^(.+) meet most often( among the numbers released)?: (\d+) of (\d+) patients/.exec(
        title
      );
      expect(claim !== null).toBe(leads);
      if (!claim) return false;
      const [, words = "", hidden, numerator] = claim;
      expect(Number(numerator)).toBe(best[0]?.patients);
      expect(hidden !== undefined).toBe(released.length < rows.length);
      const names = best.map(({label_a, label_b}) => `${label_a} ${label_b}`);
      const said = quoted(words);
      if (said.length === 0) expectNames(words, names);
      else
        expect(said.map((name, i) => (i % 2 ? "" : `${name} ${said[i + 1]}`)).filter(Boolean)).toEqual(names);
      return true;
    };
    expect(holds(themeCoOccurrence, makeRows, check)).toBeGreaterThan(50);
  });

  it("of themes by route", () => {
    const makeRows = ({whole, chance}: Random) =>
      ["r1", "r2", "r3"].slice(0, whole(1, 3)).flatMap((route) => {
        const denominator = [0, 4, 9, 10, 20, 30][whole(0, 5)] ?? 0;
        return ["A", "B"].map((theme) => ({
          group: "all",
          route,
          route_label: route,
          theme,
          theme_label: theme,
          patients: chance(0.05) ? null : Math.floor((denominator * whole(0, 10)) / 10),
          denominator
        }));
      });
    const check = (title: string, rows: readonly Row[]) => {
      const released = rows.filter(({patients}) => patients !== null);
      const ranked = released.filter(({denominator}) => Number(denominator) >= 10);
      const share = ({patients, denominator}: Row) => Number(patients) / Number(denominator);
      const best = largest(ranked, share);
      const leads = best.length > 0 && best.every(({patients}) => Number(patients) >= 5);
      expect(/most common( among| where|,|:)/i.test(title) && /: .*\d+ of/.test(title)).toBe(leads);
      if (!leads) return false;
      expect(title.includes("among the numbers released")).toBe(released.length < rows.length);
      expect(title.includes("of routes with ten patients or more")).toBe(
        released.some(({denominator}) => Number(denominator) > 0 && Number(denominator) < 10)
      );
      const one = /^(\S+) is most common.* where the route is “(\S+)”/.exec(title);
      const names = best.map((row) => `${row.theme_label} ${row.route_label}`);
      if (one) expect([`${one[1]} ${one[2]}`]).toEqual(names);
      else if (quoted(title).length > 0) {
        const said = quoted(title);
        expect(said.flatMap((name, i) => (i % 2 ? [] : [`${name} ${said[i + 1]}`]))).toEqual(names);
      } else expectNames(title.replace(/^[^:]+: /, ""), names);
      for (const [, n, d] of title.matchAll(/(\d+) of (\d+) patients/g))
        expect(Number(n) / Number(d)).toBeCloseTo(share(best[0] ?? {}), 9);
      return true;
    };
    expect(holds(themesByRoute, makeRows, check)).toBeGreaterThan(100);
  });

  it("of whole characteristics", () => {
    const makeRows = ({whole, chance}: Random) => {
      const alike = chance(0.2);
      const rowsOf = (variable: string, counts: number[][]) =>
        counts.flatMap((group, g) =>
          group.map((patients, i) => ({
            group: g === 0 ? "adult" : "child",
            variable,
            level: `${variable}${i}`,
            patients,
            denominator: group.reduce((sum, count) => sum + count, 0)
          }))
        );
      const counts = () => [0, 1].map(() => [whole(0, 9), whole(0, 9), whole(0, 9)]);
      const first = counts();
      return ["one", "two", "three"]
        .slice(0, whole(1, 3))
        .flatMap((name) => rowsOf(name, alike ? first : counts()));
    };
    const check = (title: string, rows: readonly Row[]) => {
      const vs = ["one", "two", "three"].flatMap((name) => {
        const of = (group: string) =>
          rows
            .filter((row) => row.variable === name && row.group === group)
            .map(({patients}) => Number(patients));
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
        const [adults, children] = [of("adult"), of("child")];
        const total = sum(adults) + sum(children);
        const levels = adults.map((count, i) => count + (children[i] ?? 0));
        if (levels.length < 3 || levels.includes(0) || sum(adults) === 0 || sum(children) === 0) return [];
        const chi = [adults, children].map((group) =>
          sum(
            group.map((count, i) => {
              const expected = (sum(group) * (levels[i] ?? 0)) / total;
              return (count - expected) ** 2 / expected;
            })
          )
        );
        return [{name, v: Math.sqrt(sum(chi) / total), size: Math.min(sum(adults), sum(children))}];
      });
      const claim =
        /^(.+?) (?:is|are) most strongly associated with the age group: Cramér’s V (\d\.\d{3})\b/.exec(title);
      if (!claim) {
        expect(title).not.toMatch(/^(?!Too few).*most strongly/);
        return false;
      }
      expect(vs.length).toBeGreaterThan(1);
      const best = largest(vs, ({v}) => v);
      for (const {size} of best) expect(size).toBeGreaterThanOrEqual(10);
      expect(Number(claim[2])).toBeCloseTo(best[0]?.v ?? 0, 3);
      if (best.length === 1) expect(claim[1]).toBe(best[0]?.name);
      else
        expectNames(
          claim[1] ?? "",
          best.map(({name}) => name)
        );
      return true;
    };
    expect(holds(wholeCharacteristicsTested, makeRows, check)).toBeGreaterThan(75);
  });
});

describe("a headline", () => {
  const told = (
    name: string,
    [adults, ofAdults]: [number, number],
    [children, ofChildren]: [number, number]
  ) =>
    [
      {group: "adult", patients: adults, denominator: ofAdults},
      {group: "child", patients: children, denominator: ofChildren},
      {group: "all", patients: adults + children, denominator: ofAdults + ofChildren}
    ].map((row) => ({...row, informant: name, theme: name, label: name}));
  const titleOf = (...rows: Row[][]) => informants.title(rows.flat(), situation);

  it("says for which group it holds: social care told of most children, and of the fewest adults", () => {
    expect(
      titleOf(
        told("Social care", [3, 41], [15, 22]),
        told("Police", [9, 41], [2, 22]),
        told("Immigration services", [6, 41], [0, 22]),
        told("Health service", [9, 41], [4, 22])
      )
    ).toBe(
      "Most often the informant: “Health service” and “Police”, 9 of 41 adults each (22 %); “Social care”, 15 of 22 children (68 %)"
    );
  });

  it("counts the names that tie where they are more than three", () => {
    const names = ["a", "b", "c", "d", "e"];
    expect(titleOf(...names.map((name) => told(name, [6, 41], [name === "a" ? 7 : 1, 22])))).toBe(
      "Most often the informant: five of five, 6 of 41 adults each (15 %); “a”, 7 of 22 children (32 %)"
    );
  });

  it("calls nothing the most on too few cases, or of nobody", () => {
    expect(titleOf(told("Police", [6, 20], [2, 4]), told("Social care", [1, 20], [2, 4]))).toBe(
      "Most often the informant: “Police”, 6 of 20 adults (30 %); too few cases to say among 4 children"
    );
    expect(titleOf(told("Police", [6, 20], [0, 0]))).toBe(
      "Police was most often the informant: 6 of 20 adults (30 %)"
    );
    expect(titleOf(told("Police", [0, 15], [0, 1]), told("Social care", [0, 15], [0, 1]))).toBe(
      "Too few cases to say which informant spoke most often among 15 adults and 1 child"
    );
  });
});
