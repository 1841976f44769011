import type {Entries, YamlFile} from "../../text/yaml-file.js";
import type {TableColumns, WideColumn} from "../formats/tables/table-columns.js";
import {optionalItems, optionalText, optionalTexts, requiredText} from "./yaml-values.js";

/** What the columns of a table hold, where the mapping says it. */
export function readColumns(file: YamlFile, entries: Entries): TableColumns | undefined {
  const node = entries.values.get("columns");
  if (!node || ("value" in node && node.value === null)) return undefined;
  const columns = file.entries(node, '"columns"', [
    "case",
    "text",
    "coder",
    "code",
    "codes",
    "separator",
    "variables"
  ]);
  if (columns === undefined) return undefined;
  const name = requiredText(file, columns, "case");
  const code = optionalText(file, columns, "code");
  const codes = optionalItems(file, columns, "codes").flatMap((item): WideColumn[] => {
    const wide = file.entries(item, 'an entry of "codes"', ["column", "code", "coder"]);
    const column = wide && requiredText(file, wide, "column");
    if (wide === undefined || column === undefined) return [];
    return [
      {column, code: optionalText(file, wide, "code") ?? column, coder: optionalText(file, wide, "coder")}
    ];
  });
  if (code !== undefined && codes.length > 0)
    file.fault(node, '"columns" has both "code" and "codes"; a long table has "code", a wide one "codes"');
  return {
    case: name ?? "",
    text: optionalText(file, columns, "text"),
    coder: optionalText(file, columns, "coder"),
    code,
    codes,
    separator: readSeparator(columns),
    variables: optionalTexts(file, columns, "variables")
  };
}

/** A separator may be spaces or a line end, and so is not trimmed. */
function readSeparator({values}: Entries): string | undefined {
  const node = values.get("separator");
  const value = node && "value" in node ? node.value : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
