import {html} from "htl";
import {type CoderVerb, coderVerb} from "../../analysis/agreement/coder-verb.js";
import type {Finding, Situation} from "../../figures/findings/finding.js";
import type {Row} from "../../model/row.js";
import type {Nouns, ReleaseRules, TableDescription} from "../../model/study.js";
import {builtRows, readResult} from "../../page/read-result.js";
import {queryFiles} from "../../page/site-files.js";
import {definedOn, definitionList} from "./definitions.js";

/** The tab that says how a finding's numbers are counted, how missing values count, and what each code on it means. */
export function aboutPanel(
  finding: Finding,
  rows: () => readonly Row[],
  situation: () => Situation
): {panel: HTMLElement; fill(): Promise<void>} {
  const panel = html`<div></div>`;
  const fill = async () => {
    const [sql, codebook, tables] = await Promise.all([
      queryFiles[finding.query].text(),
      builtRows("codebook"),
      readResult<TableDescription[]>("tables")
    ]);
    const {release, unit} = situation().context.study;
    const selected = finding.select?.(rows(), situation()) ?? rows();
    const onCard = finding.defines?.(rows(), situation());
    const {codes, fields} = definedOn(selected, {onCard, codebook, tables});
    const defined = codes.length > mostDefined ? [] : codes;
    const hasVariables =
      fields.length > 0 || (release !== undefined && selected.some((row) => "variable" in row));
    const missing = rows().some((row) => "coder" in row)
      ? ofCoders(coderVerb(situation().context.study))
      : missingWords(unit.one, hasVariables, codes.length > 0);
    panel.replaceChildren(
      html`<p><strong>How it is counted.</strong> ${headComment(sql, unit)}</p>`,
      html`<p><strong>What is missing.</strong> ${missing}</p>`,
      ...(release ? [html`<p><strong>What is withheld.</strong> ${withheldReason(release)}</p>`] : []),
      ...(codes.length > mostDefined ? [codebookLink()] : []),
      ...(fields.length + defined.length > 0 ? [definitionList({fields, codes: defined})] : [])
    );
  };
  return {panel, fill};
}

/** The most codes that a card defines. */
const mostDefined = 40;

function codebookLink(): HTMLElement {
  return html`<p>The <a href="./tables.html#the-codebook">codebook</a> says what each code means.</p>`;
}

/**
 * The comment that a query begins with: what a row is, its unit and its denominator. Queries call units patients, as the
 * tables do; readers are told in the study’s own word. What stands in backticks is the name of a column or a value.
 */
function headComment(sql: string, {one, many}: Nouns): Array<string | HTMLElement> {
  const lines = sql.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const comment = lines
    .slice(0, end)
    .map((line) => line.replace(/^--\s*/, ""))
    .join(" ");
  return comment
    .split("`")
    .map((part, i) =>
      i % 2 === 1
        ? html`<code>${part}</code>`
        : part.replace(/\bpatient(s?)\b/g, (_, several) => (several ? many : one))
    );
}

function ofCoders(verb: CoderVerb): string {
  return `An excerpt that fewer than two coders ${verb} is not compared. On the others a coder who did not put a code counts as having said no to it.`;
}

function missingWords(one: string, hasVariables: boolean, hasCodes: boolean): string {
  if (hasVariables) {
    return `Each ${one} whose record does not give a value counts under the level that says so, and in every denominator.`;
  }
  return hasCodes
    ? `Each ${one}, or excerpt, without the code counts as not having it, whether the record denies it or is silent.`
    : "No row is left out for want of a value.";
}

function withheldReason({threshold, complements}: ReleaseRules): string {
  const rest = complements ? ", and numbers that leave fewer than that of their group," : "";
  return `Numbers below ${threshold}${rest} are withheld, and further ones from which those could be worked out; nothing says which is which. What is computed from a withheld number is withheld with it.`;
}
