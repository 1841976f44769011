import {showValue} from "../../../src/text/message-words.js";
import type {Entries, PolicyFile} from "./policy-file.js";

/** Whether two names are the same person's: case and spacing do not matter. */
export function samePerson(one: string, other: string): boolean {
  return normaliseName(one) === normaliseName(other);
}

/** Reads the names of the approvers, of whom there must be two or more. */
export function readApprovers(file: PolicyFile, entries: Entries): string[] {
  const placed = file.texts(entries, "approvers");
  const [first] = placed;
  if (first && placed.every(({value}) => samePerson(value, first.value)))
    file.fault(first.node, 'two different people must approve a release; name another in "approvers"');
  else
    for (const [i, {value, node}] of placed.entries())
      if (placed.findIndex((other) => samePerson(other.value, value)) < i)
        file.fault(node, `${showValue(value)} stands twice in "approvers"; name each person once`);
  return placed.map(({value}) => value);
}

function normaliseName(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
