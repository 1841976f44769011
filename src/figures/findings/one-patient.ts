import type {Comparison} from "../../analysis/comparisons/comparison.js";
import {
  answerByMethods,
  type MethodAnswer,
  type Recoded,
  recodeOnePatient,
  statedMethods
} from "../../analysis/comparisons/every-method.js";
import {inSentence, listWords, notComparable, pWords} from "../../text/comparison-words.js";
import {countOf} from "../../text/numbers.js";
import {linePanels} from "../charts/line-panels.js";
import {dataTable} from "../tables/data-table.js";
import {answerWords, panelsOf} from "./answer-panels.js";
import {type Choice, chosen, standingOf} from "./chosen-comparison.js";
import type {Finding} from "./finding.js";

type Line = Recoded & {answers: MethodAnswer[]};

/** How the stated numbers of one comparison move when a single patient is coded otherwise. */
export function onePatient(choice: Choice): Finding {
  const linesOf = (comparison: Comparison | undefined): Line[] =>
    comparison
      ? recodeOnePatient(comparison).map((recoded) => ({
          ...recoded,
          answers: answerByMethods(recoded, statedMethods)
        }))
      : [];
  return {
    name: "one-patient",
    query: choice.family.query,
    title(rows, situation) {
      const [counted, ...others] = linesOf(chosen(choice, rows, situation));
      if (!counted) return notComparable;
      const values = others.map(pOf);
      const label = chosen(choice, rows, situation)?.label;
      return `${label}: one patient coded otherwise moves Fisher’s p from ${pWords(pOf(counted))} to between ${pWords(Math.min(...values))} and ${pWords(Math.max(...values))}`;
    },
    measure:
      "The stated methods on the counts as they are (filled), and with one adult or one child more, or fewer, who has the trait (rings). The sizes of the groups stay.",
    explain(rows, situation) {
      const lines = linesOf(chosen(choice, rows, situation));
      return lines.length > 0 ? [crossings(lines)] : [];
    },
    standing: (situation) => standingOf(choice, situation),
    draw(rows, {width, document, ...situation}) {
      const lines = linesOf(chosen(choice, rows, situation));
      const marks = lines.flatMap(({key, change, answers}) =>
        answers.map((answer) => ({...answer, label: change, hollow: key !== "counted"}))
      );
      const summary = `${lines.map((line) => `${line.change}: ${line.answers.map(answerWords).join(", ")}`).join("; ")}.`;
      return linePanels(panelsOf(marks), {
        width,
        ...(document && {document}),
        summary: lines.length > 0 ? summary : notComparable
      });
    },
    table: (rows, situation) =>
      dataTable(linesOf(chosen(choice, rows, situation)), {
        caption: `${chosen(choice, rows, situation)?.label ?? ""}: the stated numbers with one patient coded otherwise`,
        columns: [
          {header: "Change", cell: ({change}) => change},
          {
            header: "Adults",
            numeric: true,
            cell: ({adults}) => countOf(adults.numerator, adults.denominator)
          },
          {
            header: "Children",
            numeric: true,
            cell: ({children}) => countOf(children.numerator, children.denominator)
          },
          ...statedMethods.map(({method}, i) => ({
            header: method.label,
            numeric: true,
            cell: (line: Line) => answerWords(line.answers[i] as MethodAnswer)
          }))
        ]
      }),
    select: (rows, situation) =>
      linesOf(chosen(choice, rows, situation)).flatMap(({change, adults, children, answers}) =>
        answers.map(({method, value, lower, upper}) => ({
          change,
          adults: adults.numerator,
          children: children.numerator,
          method: method.label,
          value,
          lower: lower ?? null,
          upper: upper ?? null
        }))
      )
  };
}

function pOf({answers}: Line): number {
  return answers[0]?.value ?? 1;
}

/** Which single recodings carry a number over its line. */
function crossings([counted, ...others]: readonly Line[]): string {
  const crossing = others.flatMap(({change, answers}) => {
    const crossed = answers.filter((answer, i) => answer.beyond !== counted?.answers[i]?.beyond);
    return crossed.length > 0
      ? [
          `${change.toLowerCase()} takes ${listWords(crossed.map(({method}) => inSentence(method.label)))} across the line`
        ]
      : [];
  });
  return crossing.length === 0
    ? "No single patient would take any of these numbers across its line."
    : `${capital(crossing.join("; "))}. Each is one reading of one record.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
