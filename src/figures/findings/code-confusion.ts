import {coderVerb} from "../../analysis/agreement/coder-verb.js";
import {
  type CodeMeeting,
  type ConfusedCodes,
  countMeetings,
  pairConfusedCodes
} from "../../analysis/agreement/confused-codes.js";
import {type CoderPair, patternsOf, sharedBy} from "../../analysis/agreement/patterns.js";
import {mostCases} from "../../analysis/leaders.js";
import type {Row} from "../../model/row.js";
import {freeNames} from "../../text/free-names.js";
import {counted, countOf} from "../../text/numbers.js";
import {confusionMap} from "../charts/confusion-map.js";
import {dataTable} from "../tables/data-table.js";
import {type Confused, themeBlocks, wholeBlock} from "./confusion-blocks.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {leaderNames} from "./lead-words.js";
import {codeLabel} from "./sentences.js";

const levels = {
  code: {name: "code-confusion", noun: "code"},
  theme: {name: "theme-confusion", noun: "theme"}
} as const;

/** Which themes, or which codes, one coder put where the other put another. */
export function codeConfusion(level: keyof typeof levels, pair: CoderPair): Finding {
  const {name, noun} = levels[level];
  const {first, second} = pair;
  return {
    name,
    query: "double-coding",
    title(rows, situation) {
      const {shared, total} = sharedBy(pair, patternsOf(rows, level));
      if (total === 0)
        return `No excerpt in view was ${coderVerb(situation.context.study)} by both ${first} and ${second}`;
      const pairs = pairConfusedCodes(confused(rows, situation).meetings);
      if (pairs.length === 0) return `${first} and ${second} never differ in a ${noun}`;
      const lead = mostCases(pairs.map((each) => ({...each, numerator: each.excerpts, denominator: total})));
      if (lead.is === "known") return titleOf(lead.cells, pairs.length, situation);
      const unlike = shared.filter(({ofFirst, ofSecond}) => !isSame(ofFirst, ofSecond));
      const differing = unlike.reduce((sum, {excerpts}) => sum + excerpts, 0);
      return `${first} and ${second} differ in a ${noun} on ${countOf(differing, total)} excerpts, too few to say in which most often`;
    },
    measure: ({context}) =>
      `Rows: what ${first} put. Columns, numbered as the rows: what ${second} put. Only excerpts that both ${coderVerb(context.study)}. Outlined: excerpts on which both put the ${noun}. Where they differ, each ${noun} that only ${first} put is counted against each that only ${second} put, or against “no ${noun}” where there is none; the stronger the colour, the more often.`,
    standing: (situation) => [{standing: unprinted(situation), about: "every count"}],
    draw(rows, {width, document, ...situation}) {
      const found = confused(rows, situation);
      const blocks = level === "theme" ? [wholeBlock(found)] : themeBlocks(found, themesIn(rows));
      const summary = `${first} in rows, ${second} in columns. ${differences(found, situation)}.`;
      return confusionMap(blocks, {
        width,
        ...(document && {document}),
        summary,
        rowsOf: first,
        columnsOf: second
      });
    },
    table: (rows, situation) =>
      dataTable(unlikeFirst(confused(rows, situation).meetings), {
        caption: `Which ${noun}s ${first} and ${second} put against each other: where they differ first, then where both put the same`,
        columns: [
          {header: first, cell: (meeting) => nameOf(meeting.first, situation)},
          {header: second, cell: (meeting) => nameOf(meeting.second, situation)},
          {header: "excerpts", numeric: true, cell: ({excerpts}) => String(excerpts)}
        ]
      }),
    select(rows, situation) {
      const [one = "", other = ""] = freeNames([first, second], ["excerpts"]);
      return unlikeFirst(confused(rows, situation).meetings).map((meeting) => ({
        [one]: nameOf(meeting.first, situation),
        [other]: nameOf(meeting.second, situation),
        excerpts: meeting.excerpts
      }));
    },
    defines(rows, situation) {
      const {codes} = confused(rows, situation);
      return {codes: level === "theme" ? codes : [...new Set([...codes.map(themesIn(rows)), ...codes])]};
    }
  };

  function confused(rows: readonly Row[], {context}: Situation): Confused {
    const codebook = [...context.codes.keys()];
    const patterns = patternsOf(rows, level);
    const put = new Set(
      sharedBy(pair, patterns).shared.flatMap(({ofFirst, ofSecond}) => [...ofFirst, ...ofSecond])
    );
    return {
      meetings: countMeetings(patterns, pair, codebook),
      codes: codebook.filter((code) => put.has(code)),
      labelOf: codeLabel({context}),
      nothing: `no ${noun}`,
      first,
      second
    };
  }

  function nameOf(code: string | null, situation: Situation): string {
    return code === null ? `no ${noun}` : codeLabel(situation)(code);
  }

  function titleOf(leaders: readonly ConfusedCodes[], pairs: number, situation: Situation): string {
    const names = leaders.map(({one, other}) => {
      const against = other === null ? "nothing in its place" : `“${nameOf(other, situation)}”`;
      return `“${nameOf(one, situation)}” and the other ${against}`;
    });
    const excerpts = counted(leaders[0]?.excerpts ?? 0, "excerpt");
    return names.length > 3
      ? `Most often, the coders put ${leaderNames(names, pairs, `pairs of ${noun}s`)} against each other: ${excerpts} each`
      : `Most often, one coder put ${names.join(", or ")}: ${excerpts}${names.length > 1 ? " each" : ""}`;
  }

  function differences({meetings}: Confused, situation: Situation): string {
    const pairs = pairConfusedCodes(meetings).map(
      ({one, other, excerpts}) => `${nameOf(one, situation)} against ${nameOf(other, situation)}: ${excerpts}`
    );
    return pairs.length === 0 ? "They never differ" : pairs.join("; ");
  }
}

/** The theme of each code, as the rows say it. */
function themesIn(rows: readonly Row[]): (code: string) => string {
  const themes = new Map(rows.map(({code, theme}) => [String(code), String(theme)]));
  return (code) => themes.get(code) ?? code;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((code) => other.has(code));
}

/** Unlike meetings by how often they occur, then like ones. */
function unlikeFirst(meetings: readonly CodeMeeting[]): CodeMeeting[] {
  const like = ({first, second}: CodeMeeting) => Number(first === second);
  return [...meetings].sort((a, b) => like(a) - like(b) || b.excerpts - a.excerpts);
}
