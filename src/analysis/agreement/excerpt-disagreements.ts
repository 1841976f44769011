import type {Row} from "../../model/row.js";

/** A code that a coder put on an excerpt, and whether all coders of the excerpt did. */
export type PutCode = {label: string; byAll: boolean};

/** What is said of a coder who read an excerpt and put nothing on it. */
export const noCode = "no code";

/** An excerpt on which coders differ, with what each of them put: no codes where the coder read it and put none. */
export type ExcerptDisagreement = {
  excerpt: string;
  patient: string;
  text: string;
  codings: Array<{coder: string; codes: PutCode[]}>;
};

/** Gathers the supporting rows of `double-coding`, a row a code, into excerpts, in the order of the rows. */
export function disagreementsOf(rows: readonly Row[]): ExcerptDisagreement[] {
  return [...grouped(rows, "excerpt_id")].map(([excerpt, own]) => {
    const coders = grouped(own, "coder");
    const codes = grouped(own, "code");
    return {
      excerpt,
      patient: String(own[0]?.patient_id ?? ""),
      text: String(own[0]?.text ?? ""),
      codings: [...coders].map(([coder, put]) => ({
        coder,
        codes: put
          .filter(({code}) => code !== null)
          .map(({code, label}) => ({
            label: String(label),
            byAll: codes.get(String(code))?.length === coders.size
          }))
      }))
    };
  });
}

/** Disagreements as rows for a spreadsheet: a row an excerpt, a column a coder; empty where the coder did not read it. */
export function disagreementRows(disagreements: readonly ExcerptDisagreement[]): Row[] {
  const coders = [...new Set(disagreements.flatMap(({codings}) => codings.map(({coder}) => coder)))].sort();
  return disagreements.map(({excerpt, patient, text, codings}) => ({
    excerpt_id: excerpt,
    patient_id: patient,
    ...Object.fromEntries(
      coders.map((name) => {
        const own = codings.find(({coder}) => coder === name);
        const labels = own?.codes.map(({label}) => label).join("; ");
        return [`codes of ${name}`, labels === "" ? noCode : (labels ?? "")];
      })
    ),
    text
  }));
}

function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row[column]);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
