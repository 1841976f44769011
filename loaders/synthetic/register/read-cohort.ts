import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import {UserError} from "../../../src/text/errors.js";
import type {Purpose} from "./phrases/grammar/subject.js";

/** A patient of an extract who becomes a true case in the register. */
export interface CohortPerson {
  readonly id: string;
  readonly sex: string;
  readonly ages: readonly [youngest: number, oldest: number];
  readonly purpose: Purpose;
}

type Row = Readonly<Record<string, string>>;

const needed = ["patient_id", "sex", "age_group", "age_band"] as const;

const purposes: readonly (readonly [words: RegExp, purpose: Purpose])[] = [
  [/sex/i, "sexual"],
  [/domestic|servitude/i, "domestic"],
  [/labour|labor|work|other/i, "labour"]
];

/**
 * Reads the cohort from an extract's `patients.csv`: `patient_id`, `sex`, `age_group` and `age_band`, and, where it
 * is there, `exploitation`. Columns beyond these are ignored. Throws a `UserError` with every fault.
 */
export async function readCohort(path: string): Promise<readonly CohortPerson[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${path} cannot be read (${error.code}); --cohort takes the patients.csv of an extract`
    );
  });
  const records = parseRecords(text, path);
  const [header = [], ...rows] = records;
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new UserError(
      `${path}:1: there is no column ${missing.join(", ")}; --cohort takes the patients.csv of an extract`
    );
  if (rows.length === 0)
    throw new UserError(`${path}: there is no patient below the header; add at least one`);
  const people = rows.map((fields) => Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])));
  const faults = findFaults(people, path);
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return people.map((row) => ({
    id: row.patient_id ?? "",
    sex: row.sex ?? "",
    ages: agesOf(row) ?? [18, 60],
    purpose: purposes.find(([words]) => words.test(row.exploitation ?? ""))?.[1] ?? "unknown"
  }));
}

function parseRecords(text: string, path: string): string[][] {
  try {
    return parse(text, {bom: true, relax_column_count: true, skip_empty_lines: true});
  } catch (error) {
    throw new UserError(`${path}: ${(error as Error).message}; npm run validate tells more`);
  }
}

function findFaults(rows: readonly Row[], path: string): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row, at) => {
    const place = `${path}: patient ${at + 1}`;
    const id = row.patient_id ?? "";
    const faults: string[] = [];
    if (id === "") faults.push(`${place}: patient_id is empty; give each patient an id`);
    else if (seen.has(id))
      faults.push(`${place}: patient_id "${id}" stands twice; give each patient an id of their own`);
    seen.add(id);
    if (agesOf(row) === undefined) {
      const said = `age_group "${row.age_group ?? ""}" and age_band "${row.age_band ?? ""}"`;
      faults.push(
        `${place}: ${said} tell no age; write the band as 18-25 or 34+, or the group as adult or child`
      );
    }
    return faults;
  });
}

function agesOf({age_band = "", age_group = ""}: Row): readonly [number, number] | undefined {
  const [, from, to] = /^(\d{1,3})\s*(?:[-–]\s*(\d{1,3})|\+)$/.exec(age_band.trim()) ?? [];
  if (from !== undefined) {
    const [youngest, oldest] = [
      Number(from),
      to === undefined ? Math.max(60, Number(from) + 20) : Number(to)
    ];
    return oldest > youngest ? [youngest, oldest] : undefined;
  }
  if (/^child/i.test(age_group)) return [8, 17];
  return /^adult/i.test(age_group) ? [18, 60] : undefined;
}
