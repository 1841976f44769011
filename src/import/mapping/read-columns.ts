import type {Node} from "yaml";
import {takenColumns} from "../../extract/study-schema.js";
import {showValue} from "../../text/message-words.js";
import type {Entries, YamlFile} from "../../text/yaml-file.js";
import type {TableColumns, WideColumn} from "../formats/tables/table-columns.js";
import {makeColumnSlug} from "../project/slugs.js";
import type {Characteristic} from "./mapping.js";
import {readOptionalItems, readOptionalText, readOptionalTexts, readRequiredText} from "./yaml-values.js";

/** Reads the meaning of a table's columns, where the mapping gives it. */
export function readColumns(file: YamlFile, entries: Entries): TableColumns | undefined {
  const node = entries.values.get("columns");
  if (!node || ("value" in node && node.value === null)) return undefined;
  const columns = file.entries(node, '"columns"', [
    "case",
    "blank_case",
    "text",
    "coder",
    "code",
    "codes",
    "coders",
    "cells",
    "blank_mark",
    "separator",
    "header",
    "header_rows",
    "hidden",
    "variables"
  ]);
  if (columns === undefined) return undefined;
  const levels = readOptionalTexts(file, columns, "code");
  const code = levels.length > 1 ? levels : levels[0];
  const codes = readOptionalItems(file, columns, "codes").flatMap((item): WideColumn[] => {
    const wide = file.entries(item, 'an entry of "codes"', ["column", "code", "coder"]);
    const column = wide && readRequiredText(file, wide, "column");
    if (wide === undefined || column === undefined) return [];
    return [
      {
        column,
        code: readOptionalText(file, wide, "code") ?? column,
        coder: readOptionalText(file, wide, "coder")
      }
    ];
  });
  if (code !== undefined && codes.length > 0)
    file.fault(node, '"columns" has both "code" and "codes"; a long table has "code", a wide one "codes"');
  if (!columns.values.has("code") && !columns.values.has("codes"))
    file.fault(node, '"columns" names no column with codes; name one as "code", or several as "codes"');
  const blankCase = columns.values.has("blank_case")
    ? file.choice(columns, "blank_case", ["above"])
    : undefined;
  const coders = readOptionalTexts(file, columns, "coders");
  if (coders.length > 0 && code === undefined)
    file.fault(node, '"coders" of "columns" needs "code", the column with the code that they mark');
  const cells = columns.values.has("cells")
    ? file.choice(columns, "cells", ["marks", "passages"])
    : undefined;
  const blankMark = columns.values.has("blank_mark")
    ? file.choice(columns, "blank_mark", ["no", "not read"])
    : undefined;
  const hidden = columns.values.has("hidden")
    ? file.choice(columns, "hidden", ["read", "left out"])
    : undefined;
  const header = readCount(file, columns, "header", "the number of a line");
  const headerRows = readCount(file, columns, "header_rows", "a number of lines");
  return {
    case: readOptionalText(file, columns, "case"),
    ...(blankCase === undefined ? {} : {blankCase}),
    text: readOptionalText(file, columns, "text"),
    coder: readOptionalText(file, columns, "coder"),
    code,
    codes,
    ...(coders.length === 0 ? {} : {coders}),
    ...(cells === undefined ? {} : {cells}),
    ...(blankMark === undefined ? {} : {blankMark}),
    separator: readSeparator(columns),
    ...(header === undefined ? {} : {header}),
    ...(headerRows === undefined ? {} : {headerRows}),
    ...(hidden === undefined ? {} : {hidden}),
    variables: readOptionalTexts(file, columns, "variables")
  };
}

function readCount(file: YamlFile, columns: Entries, key: string, what: string): number | undefined {
  const text = readOptionalText(file, columns, key);
  if (text === undefined || /^[1-9]\d{0,6}$/.test(text)) return text === undefined ? undefined : Number(text);
  file.fault(
    columns.values.get(key) ?? columns.node,
    `"${key}" of "columns" is ${showValue(text)}, but must be ${what}, from 1`
  );
  return undefined;
}

/** Reads the characteristics. A column without a name is named after its variable. */
export function readCharacteristics(file: YamlFile, entries: Entries): Characteristic[] {
  const columns = new Set(takenColumns);
  return readOptionalItems(file, entries, "characteristics").flatMap((node): Characteristic[] => {
    const what = "a characteristic";
    const own = file.entries(node, what, ["variable", "column", "levels"]);
    const variable = own && readRequiredText(file, own, "variable");
    if (own === undefined || variable === undefined) return [];
    const column = readOptionalText(file, own, "column") ?? makeColumnSlug(variable);
    checkColumn(file, node, column, columns);
    columns.add(column);
    const levels = own.values.has("levels") ? readOptionalTexts(file, own, "levels") : undefined;
    return [{variable, column, levels}];
  });
}

/** Notes a fault where a column of the patients has a name that it cannot have, or that another column has. */
export function checkColumn(file: YamlFile, node: Node, column: string, others: ReadonlySet<string>): void {
  if (!/^[a-z][a-z0-9_]*$/.test(column))
    file.fault(
      node,
      `the column "${column}" must have small letters, figures and _ only, and begin with a letter; name it with "column"`
    );
  else if (others.has(column))
    file.fault(node, `there is another column "${column}"; give this one a name of its own with "column"`);
}

/** A separator may be spaces or a line end, so it is not trimmed. */
function readSeparator({values}: Entries): string | undefined {
  const node = values.get("separator");
  const value = node && "value" in node ? node.value : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
