import {isMap, isScalar, isSeq, type Node} from "yaml";
import {UserError} from "../../../src/text/errors.js";
import {inWords, nearestName, showValue} from "../../../src/text/message-words.js";
import {type Entries, type Placed, type YamlFault, YamlFile} from "../../../src/text/yaml-file.js";

export type {Entries, Placed};

/** A policy that cannot be used. `message` has one line for each fault: `FILE:LINE:COLUMN: what is wrong`. */
export class PolicyFaults extends UserError {
  override readonly name = "PolicyFaults";

  constructor(
    readonly file: string,
    readonly faults: readonly YamlFault[]
  ) {
    super(faults.map(({line, column, message}) => `${file}:${line}:${column}: ${message}`).join("\n"));
  }
}

/** An entry of a mapping with free keys. */
export type PolicyEntry = {readonly key: Placed; readonly value: Node | null};

/** A policy's file, read piece by piece. Its faults are thrown together as `PolicyFaults`. */
export class PolicyFile extends YamlFile {
  constructor(file: string, text: string) {
    super(
      file,
      text,
      "the file is empty; a policy has a threshold, tables and approvers",
      (name, faults) => new PolicyFaults(name, faults)
    );
  }

  /** Whether a key has a value. */
  has({values}: Entries, key: string): boolean {
    const node = values.get(key);
    return Boolean(node) && !(isScalar(node) && node.value === null);
  }

  /** The items of a list that must be there and may be empty. */
  list(entries: Entries, key: string): readonly Node[] {
    return isEmpty(entries.values.get(key)) ? [] : this.items(entries, key);
  }

  /** The texts of a list that must be there and may be empty. A repeated text is a fault. */
  words(entries: Entries, key: string): Placed[] {
    const words = isEmpty(entries.values.get(key)) ? [] : this.texts(entries, key);
    return words.filter(({value, node}, i) => {
      const first = words.findIndex((word) => word.value === value) === i;
      if (!first) this.fault(node, `${showValue(value)} stands twice in "${key}"; once is enough`);
      return first;
    });
  }

  /** The entries of a mapping with free keys. */
  pairs(entries: Entries, key: string, what: string): PolicyEntry[] {
    const node = entries.values.get(key);
    if (isMap(node))
      return node.items.flatMap(({key: name, value}) =>
        isScalar(name) ? [{key: {value: String(name.value), node: name}, value: value as Node | null}] : []
      );
    if (this.has(entries, key) && node) this.fault(node, `"${key}" must be a mapping of ${what}`);
    return [];
  }

  /** The value of an entry as a text. */
  textOf({key, value}: PolicyEntry): Placed | undefined {
    if (isScalar(value) && typeof value.value === "string" && value.value.trim() !== "")
      return {value: value.value.trim(), node: value};
    const step = isScalar(value) && value.value !== null ? "; put it in quotation marks" : "";
    this.fault(value ?? key.node, `${showValue(key.value)} must be given a text${step}`);
    return undefined;
  }

  /** Whether a name is one of `names`; where not, notes a fault. `what` says what it should be. */
  oneOf({value, node}: Placed, names: readonly string[], what: string): boolean {
    if (names.includes(value)) return true;
    const meant = nearestName(value, names);
    const there =
      names.length === 0 ? "there is none" : `there ${names.length === 1 ? "is" : "are"} ${inWords(names)}`;
    this.fault(
      node,
      `${showValue(value)} is not a ${what}; ${meant === undefined ? there : `did you mean "${meant}"?`}`
    );
    return false;
  }
}

function isEmpty(node: Node | null | undefined): boolean {
  return isSeq(node) && node.items.length === 0;
}
