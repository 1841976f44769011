import {type Fault, maxListedOfKind} from "./faults.js";

/** A fault before its line is known. It gives the record; the header is record 1. */
export interface UnplacedFault {
  readonly file: string;
  readonly record?: number;
  readonly line?: number;
  readonly column?: string;
  readonly rule: string;
  /** The message, or one that names the line of `otherRecord`. */
  readonly message: string | ((otherLine: number) => string);
  readonly otherRecord?: number;
}

/** Finds the line on which each of some records of a file begins. */
type FindLines = (file: string, records: ReadonlySet<number>) => Promise<ReadonlyMap<number, number>>;

interface Kind {
  readonly findings: UnplacedFault[];
  total: number;
}

/** Collects faults: keeps the first few of each kind and counts the rest, so that memory stays bounded. */
export class FaultList {
  readonly #kinds = new Map<string, Kind>();

  get isEmpty(): boolean {
    return this.#kinds.size === 0;
  }

  /** Makes an empty list, to be taken over later or dropped. */
  draft(): FaultList {
    return new FaultList();
  }

  /** Takes over the faults of another list. */
  take(other: FaultList): void {
    for (const {findings, total} of other.#kinds.values()) this.addAll(findings, total);
  }

  /** Adds one fault. */
  add(finding: UnplacedFault): void {
    this.addAll([finding], 1);
  }

  /** Adds the first faults of one kind; `total` counts all of them. */
  addAll(findings: readonly UnplacedFault[], total: number): void {
    const [first] = findings;
    if (first === undefined) return;
    const name = JSON.stringify([first.file, first.column ?? null, first.rule]);
    const kind = this.#kinds.get(name) ?? {findings: [], total: 0};
    kind.findings.push(...findings.slice(0, maxListedOfKind - kind.findings.length));
    kind.total += total;
    this.#kinds.set(name, kind);
  }

  /**
   * Finds the lines of the faults and sorts them by file, line and column in the given orders. In each file, faults of
   * the whole file come first and counts of further faults last.
   */
  async settle(
    files: readonly string[],
    columnsOf: (file: string) => readonly string[] = () => [],
    findLines: FindLines = async () => new Map()
  ): Promise<Fault[]> {
    const lines = await this.#lines(findLines);
    const faults = [...this.#kinds.values()].flatMap((kind) => describeKind(kind, lines));
    const position = (list: readonly string[], item: string): number => {
      const index = list.indexOf(item);
      return index < 0 ? list.length : index;
    };
    const order = (fault: Fault): number[] => [
      position(files, fault.file),
      fault.more === undefined ? 0 : 1,
      fault.line ?? 0,
      position(columnsOf(fault.file), fault.column ?? "")
    ];
    return faults
      .map((fault) => ({fault, order: order(fault)}))
      .sort((a, b) => compareInTurn(a.order, b.order))
      .map(({fault}) => fault);
  }

  async #lines(findLines: FindLines): Promise<Map<string, ReadonlyMap<number, number>>> {
    const wanted = new Map<string, Set<number>>();
    for (const {findings} of this.#kinds.values())
      for (const {file, record, otherRecord} of findings)
        for (const number of [record, otherRecord])
          if (number !== undefined) wanted.set(file, (wanted.get(file) ?? new Set()).add(number));
    const lines = new Map<string, ReadonlyMap<number, number>>();
    for (const [file, records] of wanted) lines.set(file, await findLines(file, records));
    return lines;
  }
}

function describeKind({findings, total}: Kind, lines: Map<string, ReadonlyMap<number, number>>): Fault[] {
  const faults: Fault[] = findings.map(({file, record, line, column, rule, message, otherRecord}) => {
    const lineOf = (number: number | undefined) =>
      number === undefined ? undefined : lines.get(file)?.get(number);
    const place = line ?? lineOf(record);
    return {
      file,
      ...(place === undefined ? {} : {line: place}),
      ...(column === undefined ? {} : {column}),
      rule,
      message: typeof message === "string" ? message : message(lineOf(otherRecord) ?? 0)
    };
  });
  const [first] = faults;
  const more = total - faults.length;
  if (first === undefined || more === 0) return faults;
  const {line: _, ...rest} = first;
  return [...faults, {...rest, message: `${more} more like ${faults.length === 1 ? "this" : "these"}`, more}];
}

function compareInTurn(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
