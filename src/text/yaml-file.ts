import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap} from "yaml";
import {inWords, nearestName, showValue} from "./message-words.js";

/** A fault of a YAML file, at a line and column that count from 1. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A mapping of the file with known keys only, and its node, where faults about missing keys are placed. */
export interface Entries {
  readonly node: Node;
  readonly values: ReadonlyMap<string, Node | null>;
  readonly what: string;
}

/** A text of the file with its node. */
export interface Placed<Value = string> {
  readonly value: Value;
  readonly node: Node;
}

/**
 * A YAML file that is read piece by piece: everything wrong becomes a fault with its place. `empty` is the fault of a file
 * without content; `raise` makes the error of all faults.
 */
export class YamlFile {
  readonly #lines = new LineCounter();
  readonly #faults: (YamlFault & {offset: number})[] = [];
  readonly root: Node | null;

  constructor(
    readonly file: string,
    text: string,
    empty: string,
    readonly raise: (file: string, faults: readonly YamlFault[]) => Error
  ) {
    const document = this.#parse(text);
    if (document === undefined) {
      this.root = null;
      return;
    }
    for (const {pos, message} of [...document.errors, ...document.warnings])
      this.#add(pos[0], `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);
    this.root = document.contents;
    if (this.root === null && document.errors.length === 0) this.#add(0, empty);
  }

  /** The line where a node begins. */
  lineOf(node: Node): number {
    return this.#lines.linePos(node.range?.[0] ?? 0).line;
  }

  /** Notes a fault at the beginning of a node. */
  fault(node: Node, message: string): void {
    this.#add(node.range?.[0] ?? 0, message);
  }

  /** Throws all faults at once, in the order of the file. */
  throwFaults(): void {
    if (this.#faults.length === 0) return;
    const faults = this.#faults.sort((a, b) => a.offset - b.offset);
    throw this.raise(
      this.file,
      faults.map(({line, column, message}) => ({line, column, message}))
    );
  }

  /** A node as a mapping with known keys only. */
  entries(node: Node | null | undefined, what: string, known: readonly string[]): Entries | undefined {
    if (!isMap(node)) {
      if (node) this.fault(node, `${what} must be a mapping with ${inWords(known)}`);
      return undefined;
    }
    const values = new Map<string, Node | null>();
    for (const {key, value} of (node as YAMLMap<Node, Node | null>).items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (known.includes(name)) values.set(name, value);
      else {
        const meant = nearestName(name, known);
        const step = meant === undefined ? `${what} has ${inWords(known)}` : `did you mean "${meant}"?`;
        this.fault(key, `${showValue(name)} is not a key of ${what}; ${step}`);
      }
    }
    return {node, values, what};
  }

  /** A required text that is not empty. */
  text(entries: Entries, key: string): Placed | undefined {
    const node = this.#required(entries, key);
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "")
      return {value: node.value.trim(), node};
    this.fault(node, `"${key}" of ${entries.what} must be text`);
    return undefined;
  }

  /** A required whole number from `min` to 200. */
  integer(entries: Entries, key: string, min: number): number | undefined {
    const node = this.#required(entries, key);
    if (!node) return undefined;
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= 200) return value;
    this.fault(
      node,
      `"${key}" of ${entries.what} is ${shown(value)}, but must be a whole number from ${min} to 200`
    );
    return undefined;
  }

  /** true or false. */
  boolean(entries: Entries, key: string): boolean | undefined {
    const node = this.#required(entries, key);
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === "boolean") return node.value;
    this.fault(node, `"${key}" of ${entries.what} must be true or false`);
    return undefined;
  }

  /** One of some words. */
  choice<Word extends string>(entries: Entries, key: string, words: readonly Word[]): Word | undefined {
    const placed = this.text(entries, key);
    if (placed === undefined) return undefined;
    const word = words.find((candidate) => candidate === placed.value);
    if (word === undefined)
      this.fault(
        placed.node,
        `"${key}" of ${entries.what} is ${showValue(placed.value)}, but must be ${inWords(words, "or")}`
      );
    return word;
  }

  /** The items of a required list with at least one. */
  items(entries: Entries, key: string): readonly Node[] {
    const node = this.#required(entries, key);
    if (!node) return [];
    if (isSeq(node) && node.items.length > 0)
      return (node.items as (Node | null)[]).filter((item) => item !== null);
    this.fault(node, `"${key}" of ${entries.what} must be a list with at least one entry`);
    return [];
  }

  /** The texts of a required list with at least one. */
  texts(entries: Entries, key: string): Placed[] {
    return this.items(entries, key).flatMap((node) => {
      if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "")
        return [{value: node.value.trim(), node}];
      this.fault(
        node,
        `an entry of "${key}" must be text${isScalar(node) && typeof node.value === "boolean" ? "; put it in quotation marks" : ""}`
      );
      return [];
    });
  }

  #parse(text: string) {
    try {
      return parseDocument(text, {lineCounter: this.#lines, prettyErrors: false});
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#add(0, "this is not YAML that can be read: it is nested too deeply");
      return undefined;
    }
  }

  #required({node, values, what}: Entries, key: string): Node | undefined {
    const value = values.get(key);
    if (value && !(isScalar(value) && value.value === null)) return value;
    this.fault(node, `${what} has no "${key}"; add it`);
    return undefined;
  }

  #add(offset: number, message: string): void {
    const {line, col} = this.#lines.linePos(offset);
    this.#faults.push({line: Math.max(line, 1), column: Math.max(col, 1), message, offset});
  }
}

function shown(value: unknown): string {
  return typeof value === "string"
    ? showValue(value)
    : typeof value === "number"
      ? String(value)
      : "no number";
}
