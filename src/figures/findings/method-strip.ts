import {answerByMethods, type MethodAnswer} from "../../analysis/comparisons/every-method.js";
import {namesOf} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {TwoGroups} from "../../stats/contingency.js";
import {groupsWords, inSentence, listWords, numberWord} from "../../text/comparison-words.js";
import {linePanels} from "../charts/line-panels.js";
import {dataTable} from "../tables/data-table.js";
import {answerCells, answerWords, judgedWords, panelsOf} from "./answer-panels.js";
import {type ChosenComparison, chosen, definedBy, standingOf, whyNotChosen} from "./chosen-comparison.js";
import {exactNumbers, type FileNumbers, printedNumbers} from "./file-numbers.js";
import {type Finding, pairIn, type Situation, undrawn} from "./finding.js";

/** What every common method says of one comparison, side by side. */
export function methodStrip(choice: ChosenComparison): Finding {
  return {
    name: "methods",
    query: choice.family.query,
    title(rows, situation) {
      const comparison = chosen(choice, rows, situation);
      return comparison
        ? `${comparison.label}: ${verdict(answerByMethods(comparison))}`
        : whyNotChosen(choice, rows, situation);
    },
    measure(situation, rows) {
      const what = `Eight common methods on the same ${situation.grouping.all.many}.`;
      if (rows.length > 0 && !chosen(choice, rows, situation)) return what;
      return `${what} Five give a p value: how often a gap at least this wide would come up by chance if ${listWords(namesOf(pairIn(situation)))} were alike. Three give an interval: the sizes of the gap that fit the counts.`;
    },
    explain(rows, situation) {
      const comparison = chosen(choice, rows, situation);
      return comparison ? story(comparison, answerByMethods(comparison), situation) : [];
    },
    standing: (situation) => standingOf(choice, situation),
    draw(rows, {width, document, ...situation}) {
      const comparison = chosen(choice, rows, situation);
      if (!comparison) return undrawn(whyNotChosen(choice, rows, situation));
      const list = answerByMethods(comparison);
      const summary = `${comparison.label}, ${groupsWords(comparison, pairIn(situation))}. ${list.map((answer) => `${answer.method.label}: ${answerWords(answer)}, ${sideWords(answer)}`).join("; ")}.`;
      const marks = list.map((answer) => ({...answer, label: answer.method.label}));
      return linePanels(panelsOf(marks, pairIn(situation)), {width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const comparison = chosen(choice, rows, situation);
      if (!comparison) return undrawn(whyNotChosen(choice, rows, situation));
      return dataTable(answerByMethods(comparison), {
        caption: `${comparison.label}: ${groupsWords(comparison, pairIn(situation))}`,
        columns: [
          {header: "Method", cell: ({method}) => method.label},
          {header: "Number", cell: answerWords},
          {header: "Side of the line", cell: sideWords},
          {header: "Source", cell: ({method}) => method.source}
        ]
      });
    },
    select: (rows, situation) => answersOf(rows, situation).map((answer) => fileRow(answer, exactNumbers)),
    csv: (rows, situation) => answersOf(rows, situation).map((answer) => fileRow(answer, printedNumbers)),
    defines: (rows, situation) => definedBy(choice, rows, situation)
  };

  function answersOf(rows: readonly Row[], situation: Situation): MethodAnswer[] {
    const comparison = chosen(choice, rows, situation);
    return comparison ? answerByMethods(comparison) : [];
  }
}

function fileRow(answer: MethodAnswer, numbers: FileNumbers): Row {
  const {method} = answer;
  return {
    method: method.label,
    source: method.source,
    ...answerCells(answer, numbers),
    side_of_the_line: sideWords(answer)
  };
}

function verdict(list: readonly MethodAnswer[]): string {
  const beyond = list.filter((answer) => answer.beyond).length;
  if (beyond === 0 || beyond === list.length) {
    return `all ${numberWord(list.length)} methods are on the same side of the line`;
  }
  return `${numberWord(beyond)} methods are on one side of the line, ${numberWord(list.length - beyond)} on the other`;
}

function story(comparison: TwoGroups, list: readonly MethodAnswer[], situation: Situation): string[] {
  const beyond = list.filter((answer) => answer.beyond);
  const within = list.filter((answer) => !answer.beyond);
  const question = `${groupsWords(comparison, pairIn(situation))}: could a gap like this come about by chance, between two groups of this size that do not differ? An old convention answers “hardly” where the p value is below 0.05, and where the interval leaves out “no difference”: the line in each panel.`;
  if (beyond.length === 0) {
    return [question, "Here no method answers “hardly”, so the choice of method decides nothing."];
  }
  if (within.length === 0) {
    return [question, "Here every method answers “hardly”, so the choice of method decides nothing."];
  }
  return [
    question,
    `Here the answer depends on the method. “Hardly”: ${named(beyond)}. Not so: ${named(within)}. The ${situation.grouping.all.many} are the same; only the method differs.`,
    `None of them is wrong. They make different approximations, which matter when groups are small. A line through numbers this close together separates methods, not ${situation.grouping.all.many}. So this site names one method for each kind of number beforehand, prints what it gives, and calls nothing significant.`
  ];
}

function named(list: readonly MethodAnswer[]): string {
  return listWords(list.map((answer) => `${inSentence(answer.method.label)} (${judgedWords(answer)})`));
}

function sideWords({kind, beyond, value}: MethodAnswer): string {
  if (value === null && kind === "p") return "not defined";
  if (kind === "p") return beyond ? "below 0.05" : "0.05 or more";
  return beyond ? "leaves out no difference" : "includes no difference";
}
