import {describe, expect, it} from "vitest";
import {casesForms} from "../../../../src/figures/findings/cases-forms.js";
import {casesTermPerformance} from "../../../../src/figures/findings/cases-term-performance.js";
import {casesTerms} from "../../../../src/figures/findings/cases-terms.js";
import type {Row} from "../../../../src/model/row.js";
import {expectNames, holds, largest, quoted, type Random} from "../../../support/headlines.js";

describe("a headline about the search holds", () => {
  it("of the people that terms find", () => {
    const makeRows = ({whole}: Random) =>
      Array.from({length: whole(1, 8)}, (_, i) => {
        const people = whole(0, 9);
        return {term: `t${i}`, people, only_this: whole(0, people)};
      });
    const check = (title: string, rows: readonly Row[]) => {
      const best = largest(rows, ({people}) => Number(people));
      const most = Number(best[0]?.people);
      const claim =
        /^(.+) finds? the most people, (\d+)( each)?(?:; (nobody|\d+) (?:is|are) retrieved only through it)?/.exec(
          title
        );
      expect(claim !== null).toBe(most >= 5);
      if (!claim) {
        expect(title).toBe(
          most === 0
            ? "No term that is on finds anybody"
            : `No term finds more than ${most} ${most === 1 ? "person" : "people"}`
        );
        return false;
      }
      expectNames(
        claim[1] ?? "",
        best.map(({term}) => String(term))
      );
      expect([Number(claim[2]), claim[3] !== undefined]).toEqual([most, best.length > 1]);
      if (best.length === 1)
        expect(claim[4]).toBe(best[0]?.only_this === 0 ? "nobody" : String(best[0]?.only_this));
      return true;
    };
    expect(holds(casesTerms, makeRows, check)).toBeGreaterThan(125);
  });

  it("of the true cases that terms find", () => {
    const makeRows = ({whole}: Random) => {
      const cases = [6, 9, 10, 30][whole(0, 3)] ?? 0;
      return Array.from({length: whole(1, 8)}, (_, i) => {
        const found = whole(0, Math.min(cases, 9));
        return {
          part: "term",
          label: `t${i}`,
          true_positives: found,
          false_positives: whole(0, 3),
          false_negatives: cases - found
        };
      });
    };
    const check = (title: string, rows: readonly Row[]) => {
      const best = largest(rows, (row) => Number(row.true_positives));
      const [most, missed] = [Number(best[0]?.true_positives), Number(best[0]?.false_negatives)];
      const claim = /^By (?:itself|themselves) (.+) finds? the most: (\d+) of (\d+) true cases( each)?/.exec(
        title
      );
      expect(claim !== null).toBe(most >= 5 && most + missed >= 10);
      if (!claim) {
        if (most > 0) expect(title).toContain(`No single term finds more than ${most} of ${most + missed} `);
        return false;
      }
      expectNames(
        claim[1] ?? "",
        best.map(({label}) => String(label))
      );
      expect(claim.slice(2).map(String)).toEqual([
        String(most),
        String(most + missed),
        best.length > 1 ? " each" : "undefined"
      ]);
      return true;
    };
    expect(holds(casesTermPerformance, makeRows, check)).toBeGreaterThan(75);
  });

  it("of the forms in which people are missed or taken for a case", () => {
    const makeRows = ({whole}: Random) =>
      Array.from({length: whole(1, 8)}, (_, i) => {
        const people = [1, 9, 10, 20, 30][whole(0, 4)] ?? 0;
        return {
          planted: i % 2 ? "near miss" : "case",
          form: `f${i}`,
          people,
          retrieved: Math.floor((people * whole(0, 4)) / 4)
        };
      });
    const check = (title: string, rows: readonly Row[]) =>
      title
        .split("; ")
        .map((half, i) => {
          const wrong = rows
            .filter(({planted}) => planted === ["case", "near miss"][i])
            .map(({form, people, retrieved}) => ({
              form: String(form),
              people: Number(people),
              errors: i === 0 ? Number(people) - Number(retrieved) : Number(retrieved)
            }));
          const best = largest(
            wrong.filter(({people}) => people >= 10),
            ({errors, people}) => errors / people
          );
          const leads = best.length > 0 && best.every(({errors}) => errors >= 5);
          const claim =
            /^(?:Most often missed|most often taken for a case): (.+?)(, of forms with ten people or more)?$/.exec(
              half
            );
          expect(claim !== null).toBe(leads);
          if (!claim) {
            const some = wrong.filter(({errors}) => errors > 0).length;
            if (some > 0) expect(half).toContain(`${some} of ${wrong.length} `);
            else expect(half).toMatch(/^(Everybody with a planted case|no near miss)/);
            return false;
          }
          const [, words = "", among] = claim;
          expectNames(
            words,
            best.map(({form}) => form)
          );
          if (quoted(words).length > 0)
            for (const [, n, d] of words.matchAll(/(\d+) of (\d+) people/g))
              expect(best.some(({errors, people}) => errors === Number(n) && people === Number(d))).toBe(
                true
              );
          expect(among !== undefined).toBe(wrong.some(({people}) => people < 10));
          return true;
        })
        .some(Boolean);
    expect(holds(casesForms, makeRows, check)).toBeGreaterThan(75);
  });
});
