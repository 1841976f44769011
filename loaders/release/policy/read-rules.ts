import {isScalar} from "yaml";
import type {Policy} from "./disclosure-policy.js";
import type {Entries, PolicyFile} from "./policy-file.js";

/** What is withheld, and how well. Of a value that is at fault the file notes the fault, and it is 0 or false here. */
export function readRules(file: PolicyFile, entries: Entries): Pick<Policy, "rules" | "least"> {
  const threshold = file.integer(entries, "threshold", 1) ?? 0;
  const zeros = file.choice(entries, "zeros", ["counted", "released"]) === "counted";
  const complements = file.choice(entries, "complements", ["counted", "ignored"]) === "counted";
  const rounding = readRounding(file, entries);
  const {least, ...widths} = readProtection(file, entries);
  return {rules: {threshold, zeros, complements, rounding, ...widths}, least};
}

function readRounding(file: PolicyFile, entries: Entries): number | null {
  const node = entries.values.get("rounding");
  const value = isScalar(node) ? node.value : undefined;
  if (value === "none") return null;
  if (typeof value === "number" && Number.isInteger(value) && value >= 2) return value;
  file.fault(
    node ?? entries.node,
    '"rounding" of the policy must be none, or a whole number from 2: counts become its multiples'
  );
  return null;
}

function readProtection(file: PolicyFile, {node, values}: Entries) {
  const given = values.get("protection");
  if (!given) file.fault(node, 'the policy has no "protection"; add it');
  const entries = file.entries(given, '"protection"', ["width", "width_if_one_known", "least"]);
  if (entries === undefined) return {width: 0, widthIfOneKnown: 0, least: "cells" as const};
  const width = file.integer(entries, "width", 1);
  const known = file.integer(entries, "width_if_one_known", 0);
  if (width !== undefined && known !== undefined && known > width)
    file.fault(
      entries.values.get("width_if_one_known") ?? entries.node,
      `"width_if_one_known" is ${known}, but who knows of one patient is no less sure than others; make it ${width} or less, as "width" is`
    );
  const least = file.choice(entries, "least", ["cells", "information"]) ?? "cells";
  return {width: width ?? 0, widthIfOneKnown: known ?? 0, least};
}
