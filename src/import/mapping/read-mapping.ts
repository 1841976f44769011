import {FileFault} from "../../text/errors.js";
import {type Entries, YamlFile} from "../../text/yaml-file.js";
import type {TableColumns} from "../formats/tables/table-columns.js";
import type {Mapping} from "./mapping.js";
import {mappingNotes} from "./mapping-notes.js";
import {readBranch, readInformants, readPath} from "./read-branch.js";
import {readCharacteristics, readColumns} from "./read-columns.js";
import {readGroups, readUnit} from "./read-groups.js";
import {readNested, readOptionalItems, readOptionalText, readRequiredText} from "./yaml-values.js";

/** The key by which earlier mappings named adults and children. */
const olderGroups = "age_group";

const maxCharacters = 4_000_000;

/**
 * Reads a mapping from the text of its file; `file` names it in faults. Throws a `FileFault` with every fault at once,
 * one a line: `FILE:LINE:COLUMN: what is wrong`.
 */
export function readMapping(file: string, text: string): Mapping {
  const {yaml, entries} = openMapping(file, text);
  const mapping = entries && readEntries(yaml, entries);
  yaml.throwFaults();
  if (mapping === undefined) throw new FileFault(`${file}: the mapping cannot be understood`);
  return mapping;
}

/**
 * Reads what a mapping says of the columns of a table, whatever else is in it or still open. Throws a `FileFault` with
 * every fault of these.
 */
export function readMappingColumns(file: string, text: string): TableColumns | undefined {
  const {yaml, entries} = openMapping(file, text);
  const columns = entries && readColumns(yaml, entries);
  yaml.throwFaults();
  return columns;
}

function openMapping(file: string, text: string): {yaml: YamlFile; entries: Entries | undefined} {
  if (text.length > maxCharacters)
    throw new FileFault(
      `${file}: has ${text.length} characters, too many for a mapping; is it another file?`
    );
  const yaml = new YamlFile(
    file,
    text,
    "the file is empty; npm run import -- FILE --inspect writes a first mapping",
    (name, faults) =>
      new FileFault(
        faults.map(({line, column, message}) => `${name}:${line}:${column}: ${message}`).join("\n")
      )
  );
  const keys = [...mappingNotes.map(({name}) => name), olderGroups];
  return {yaml, entries: yaml.root === null ? undefined : yaml.entries(yaml.root, "the mapping", keys)};
}

function readEntries(file: YamlFile, entries: Entries): Mapping | undefined {
  const has = (key: string) => entries.values.has(key);
  const title = readOptionalText(file, entries, "title");
  const synthetic = has("synthetic") ? file.boolean(entries, "synthetic") : false;
  const patient = file.choice(entries, "patient", ["case", "source", "set", "column"]);
  const patientIds = has("patient_ids")
    ? file.choice(entries, "patient_ids", ["numbered", "names"])
    : "numbered";
  const columns = readColumns(file, entries);
  const unit = readUnit(file, entries);
  const characteristics = readCharacteristics(file, entries);
  const groups = readGroups(file, entries, characteristics);
  const routes = has("routes") ? readBranch(file, entries, "routes") : undefined;
  const informants = readInformants(file, entries);
  const themes = readBranch(file, entries, "themes");
  const primary = readPrimary(file, entries);
  const excerpts = readExcerpts(file, entries);
  const renamed = readRenamed(file, entries);
  const offsets = readOffsets(file, entries);
  if (synthetic === undefined || patient === undefined || patientIds === undefined) return undefined;
  if (themes === undefined) return undefined;
  return {
    title,
    synthetic,
    patient,
    patientIds,
    unit,
    groups,
    characteristics,
    routes,
    informants,
    themes,
    primary,
    excerpts,
    renamed,
    columns,
    ...(offsets === undefined ? {} : {offsets})
  };
}

function readPrimary(file: YamlFile, entries: Entries): Mapping["primary"] {
  const own = readNested(file, entries, "primary", ["variable", "informant", "first"]);
  if (own === undefined) return undefined;
  const variable = readOptionalText(file, own, "variable");
  const informant = readOptionalText(file, own, "informant");
  const first = own.values.has("first") && file.boolean(own, "first") === true;
  if ((variable === undefined) === !first)
    file.fault(own.node, '"primary" must have either "variable" or "first: true"');
  return variable === undefined ? {first: true} : {variable, ...(informant === undefined ? {} : {informant})};
}

function readExcerpts(file: YamlFile, entries: Entries): Mapping["excerpts"] {
  const own = readNested(file, entries, "excerpts", ["record_type", "professional_role"]);
  return {
    recordType: own && readOptionalText(file, own, "record_type"),
    professionalRole: own && readOptionalText(file, own, "professional_role")
  };
}

function readRenamed(file: YamlFile, entries: Entries): Mapping["renamed"] {
  return readOptionalItems(file, entries, "renamed").flatMap((node) => {
    const own = file.entries(node, 'an entry of "renamed"', ["path", "as"]);
    const as = own && readRequiredText(file, own, "as");
    if (own === undefined || as === undefined) return [];
    return [{path: readPath(file, own.values.get("path"), '"path" of "renamed"', node), as}];
  });
}

function readOffsets(file: YamlFile, entries: Entries): Mapping["offsets"] {
  const own = readNested(file, entries, "offsets", ["unit", "line_ends", "byte_order_mark"]);
  if (own === undefined) return undefined;
  const unit = file.choice(own, "unit", ["code points", "UTF-16 units", "UTF-8 bytes"]);
  const lineEnds = file.choice(own, "line_ends", ["as stored", "LF"]);
  const byteOrderMark = file.choice(own, "byte_order_mark", ["counted", "not counted"]);
  return unit && lineEnds && byteOrderMark && {unit, lineEnds, byteOrderMark};
}
