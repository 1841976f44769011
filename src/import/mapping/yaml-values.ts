import {isScalar, isSeq, type Node} from "yaml";
import type {Entries, YamlFile} from "../../text/yaml-file.js";

/** Reads a scalar as text. What a researcher writes without quotes, such as 18 or yes, stays as it is. */
export function readScalar(node: Node | null | undefined): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  const text = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  return text.trim() === "" ? undefined : text.trim();
}

/** Reads the text of a key, if the key exists. An empty value is a fault. */
export function readOptionalText(
  file: YamlFile,
  {values, node, what}: Entries,
  key: string
): string | undefined {
  if (!values.has(key)) return undefined;
  const value = values.get(key);
  const text = readScalar(value);
  if (text === undefined)
    file.fault(value ?? node, `"${key}" of ${what} must be text; write it, or take the key out`);
  return text;
}

/** Reads the text of a key that must exist. */
export function readRequiredText(file: YamlFile, entries: Entries, key: string): string | undefined {
  if (entries.values.has(key)) return readOptionalText(file, entries, key);
  file.fault(entries.node, `${entries.what} has no "${key}"; add it`);
  return undefined;
}

/** Reads the texts of a list; none where the key does not exist. A single text is a list of one. */
export function readOptionalTexts(file: YamlFile, {values, node, what}: Entries, key: string): string[] {
  if (!values.has(key)) return [];
  const value = values.get(key);
  const single = readScalar(value);
  if (single !== undefined) return [single];
  if (!isSeq(value)) {
    file.fault(value ?? node, `"${key}" of ${what} must be a list`);
    return [];
  }
  return (value.items as (Node | null)[]).flatMap((item) => {
    const text = readScalar(item);
    if (text !== undefined) return [text];
    file.fault(item ?? value, `an entry of "${key}" must be text`);
    return [];
  });
}

/** Reads the nodes of a list; none where the key does not exist. */
export function readOptionalItems(file: YamlFile, {values, node, what}: Entries, key: string): Node[] {
  if (!values.has(key)) return [];
  const value = values.get(key);
  if (isSeq(value)) return (value.items as (Node | null)[]).filter((item) => item !== null);
  if (value !== null) file.fault(value ?? node, `"${key}" of ${what} must be a list`);
  return [];
}

/** Reads the mapping under a key, if the key exists and has a value. */
export function readNested(
  file: YamlFile,
  entries: Entries,
  key: string,
  known: readonly string[]
): Entries | undefined {
  const node = entries.values.get(key);
  return node && !("value" in node && node.value === null)
    ? file.entries(node, `"${key}"`, known)
    : undefined;
}
