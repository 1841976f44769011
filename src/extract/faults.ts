import {UserError} from "../text/errors.js";

/** One fault of an extract, or a count of further faults like those listed. */
export interface Fault {
  /** The file's path in the extract, or the extract's path where the folder itself is at fault. */
  readonly file: string;
  /** The line of the file as an editor counts; the header is line 1. */
  readonly line?: number;
  readonly column?: string;
  /** The rule that is broken: `enum`, `foreign key`, `cells` … */
  readonly rule: string;
  /** What is wrong, the value, and the next step. */
  readonly message: string;
  /** How many faults this entry counts, where it counts faults that are not listed one by one. */
  readonly more?: number;
}

/** How many faults of one kind (same file, column and rule) are listed one by one. */
export const maxListedOfKind = 50;

/** An extract that cannot be used. `message` has one line for each fault. */
export class ExtractFaults extends UserError {
  override readonly name = "ExtractFaults";

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(formatFault).join("\n"));
  }

  /** All faults, including those that are only counted. */
  get count(): number {
    return this.faults.reduce((sum, fault) => sum + (fault.more ?? 1), 0);
  }

  /** The files that have a fault, in the order of the faults. */
  get files(): string[] {
    return [...new Set(this.faults.map((fault) => fault.file))];
  }
}

/** Formats a fault as one line: `patients.csv:17: age_group: "Adlt" is not one of adult, child`. */
export function formatFault({file, line, column, message}: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, ...(column === undefined ? [] : [column]), message].join(": ");
}
