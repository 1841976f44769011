import type {Comparison} from "../../analysis/comparisons/comparison.js";
import {
  answerByMethods,
  type MethodAnswer,
  type Recoded,
  recodeOne,
  statedMethods
} from "../../analysis/comparisons/every-method.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {capital, midSentence} from "../../model/sentence-case.js";
import {inSentence, listWords, pWords} from "../../text/comparison-words.js";
import {freeNames} from "../../text/free-names.js";
import {countOf} from "../../text/numbers.js";
import {linePanels} from "../charts/line-panels.js";
import {dataTable} from "../tables/data-table.js";
import {answerCells, answerWords, panelsOf} from "./answer-panels.js";
import {type ChosenComparison, chosen, definedBy, standingOf, whyNotChosen} from "./chosen-comparison.js";
import {exactNumbers, type FileNumbers, printedNumbers} from "./file-numbers.js";
import {type Finding, pairIn, type Situation, undrawn} from "./finding.js";

type Line = Recoded & {answers: MethodAnswer[]};

/** How the stated numbers of one comparison move when a single unit is recoded. */
export function onePatient(choice: ChosenComparison): Finding {
  const linesOf = (comparison: Comparison | undefined, situation: Situation): Line[] =>
    comparison
      ? recodeOne(comparison, pairIn(situation)).map((recoded) => ({
          ...recoded,
          answers: answerByMethods(recoded, statedMethods)
        }))
      : [];
  return {
    name: "one-patient",
    query: choice.family.query,
    title(rows, situation) {
      const [counted, ...others] = linesOf(chosen(choice, rows, situation), situation);
      if (!counted) return whyNotChosen(choice, rows, situation);
      const values = others.map(pOf);
      const label = chosen(choice, rows, situation)?.label;
      return `${label}: recoding one ${situation.grouping.all.one} moves Fisher’s p from ${pWords(pOf(counted))} to between ${pWords(Math.min(...values))} and ${pWords(Math.max(...values))}`;
    },
    measure(situation, rows) {
      const [one, other] = pairIn(situation);
      if (rows.length > 0 && !chosen(choice, rows, situation))
        return `The stated methods with one ${situation.grouping.all.one} recoded.`;
      return `The stated methods on the counts as they are (solid), and with one ${one.one} or one ${other.one} more, or fewer, who has the trait (hollow). The sizes of the groups stay.`;
    },
    explain(rows, situation) {
      const lines = linesOf(chosen(choice, rows, situation), situation);
      return lines.length > 0 ? [crossings(lines, situation)] : [];
    },
    standing: (situation) => standingOf(choice, situation),
    draw(rows, {width, document, ...situation}) {
      const lines = linesOf(chosen(choice, rows, situation), situation);
      if (lines.length === 0) return undrawn(whyNotChosen(choice, rows, situation));
      const marks = lines.flatMap(({key, change, answers}) =>
        answers.map((answer) => ({...answer, label: change, hollow: key !== "counted"}))
      );
      const summary = `${lines.map((line) => `${line.change}: ${line.answers.map(answerWords).join(", ")}`).join("; ")}.`;
      return linePanels(panelsOf(marks, pairIn(situation)), {
        width,
        ...(document && {document}),
        summary
      });
    },
    table(rows, situation) {
      const [one, other] = pairIn(situation);
      const comparison = chosen(choice, rows, situation);
      if (!comparison) return undrawn(whyNotChosen(choice, rows, situation));
      return dataTable(linesOf(comparison, situation), {
        caption: `${comparison.label}: the stated numbers with one ${situation.grouping.all.one} recoded`,
        columns: [
          {header: "Change", cell: ({change}) => change},
          {
            header: one.label,
            numeric: true,
            cell: ({first}) => countOf(first.numerator, first.denominator)
          },
          {
            header: other.label,
            numeric: true,
            cell: ({second}) => countOf(second.numerator, second.denominator)
          },
          ...statedMethods.map(({method}, i) => ({
            header: method.label,
            numeric: true,
            cell: (line: Line) => answerWords(line.answers[i] as MethodAnswer)
          }))
        ]
      });
    },
    select: (rows, situation) => fileRows(linesIn(rows, situation), pairIn(situation), exactNumbers),
    csv: (rows, situation) => fileRows(linesIn(rows, situation), pairIn(situation), printedNumbers),
    defines: (rows, situation) => definedBy(choice, rows, situation)
  };

  function linesIn(rows: readonly Row[], situation: Situation): Line[] {
    return linesOf(chosen(choice, rows, situation), situation);
  }
}

/** A row for each change and each method. */
function fileRows(lines: readonly Line[], groups: readonly [Group, Group], numbers: FileNumbers): Row[] {
  const [one = "", other = ""] = freeNames(
    groups.map(({label}) => label.toLowerCase()),
    ["change", "method", "kind", "value", "lower", "upper"],
    ["", "_total"]
  );
  return lines.flatMap(({change, first, second, answers}) =>
    answers.map((answer) => ({
      change,
      [one]: first.numerator,
      [`${one}_total`]: first.denominator,
      [other]: second.numerator,
      [`${other}_total`]: second.denominator,
      method: answer.method.label,
      ...answerCells(answer, numbers)
    }))
  );
}

function pOf({answers}: Line): number {
  return answers[0]?.value ?? 1;
}

/** Which single recodings carry a number over its line. */
function crossings([counted, ...others]: readonly Line[], {grouping}: Situation): string {
  const crossing = others.flatMap(({change, answers}) => {
    const crossed = answers.filter((answer, i) => answer.beyond !== counted?.answers[i]?.beyond);
    return crossed.length > 0
      ? [
          `${midSentence(change)} takes ${listWords(crossed.map(({method}) => inSentence(method.label)))} across the line`
        ]
      : [];
  });
  return crossing.length === 0
    ? `No single ${grouping.all.one} would take any of these numbers across its line.`
    : `${capital(crossing.join("; "))}. Each is one reading of one record.`;
}
