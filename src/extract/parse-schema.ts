import {showValue} from "../text/message-words.js";
import type {Field, ForeignKey, Resource} from "./data-package.js";
import {
  type Complain,
  complainOfRepeats,
  getList,
  isObject,
  type JsonObject,
  readNames
} from "./descriptor-json.js";
import {parseField} from "./parse-field.js";

type Schema = Pick<Resource, "fields" | "primaryKey" | "uniqueKeys" | "foreignKeys" | "missingValues">;

/** Reads a Table Schema: its fields, its keys and its missing values. */
export function parseSchema(schema: JsonObject, table: string, complain: Complain): Schema {
  const fields = getList(schema, "fields").flatMap((item, index) => parseField(item, table, index, complain));
  if (fields.length === 0) complain(table, "has no fields; describe its columns under schema.fields");
  complainOfRepeats(
    fields.map(({name}) => name),
    (name) => complain(`${table}.${name}`, "is described twice")
  );
  const keyOf = (value: unknown, key: string) => parseKey(value, key, table, fields, complain);
  const foreignKeys = getList(schema, "foreignKeys").flatMap((value) =>
    parseForeignKey(value, table, keyOf, complain)
  );
  return {
    fields,
    primaryKey: keyOf(schema.primaryKey ?? [], "primaryKey"),
    uniqueKeys: getList(schema, "uniqueKeys").map((value) => keyOf(value, "uniqueKeys")),
    foreignKeys,
    missingValues: parseMissingValues(schema.missingValues ?? [], table, complain)
  };
}

function parseKey(
  value: unknown,
  key: string,
  table: string,
  fields: readonly Field[],
  complain: Complain
): readonly string[] {
  const names = readNames(value);
  if (names === undefined) {
    complain(table, `${key} is not a list of field names`);
    return [];
  }
  const unknown = names.find((name) => !fields.some((field) => field.name === name));
  if (unknown === undefined) return names;
  complain(table, `${key} names ${showValue(unknown)}, which is not a field of ${table}`);
  return [];
}

function parseForeignKey(
  value: unknown,
  table: string,
  keyOf: (value: unknown, key: string) => readonly string[],
  complain: Complain
): ForeignKey[] {
  const reference = isObject(value) && isObject(value.reference) ? value.reference : {};
  const target = readNames(reference.fields);
  if (!isObject(value) || target === undefined) {
    complain(table, "a foreign key lacks its fields or its reference.fields");
    return [];
  }
  const fields = keyOf(value.fields ?? [], "foreignKeys");
  if (fields.length === 0) return [];
  const named = typeof reference.resource === "string" ? reference.resource : "";
  return [{fields, reference: {resource: named === "" ? table : named, fields: target}}];
}

function parseMissingValues(value: unknown, table: string, complain: Complain): readonly string[] {
  const plain = Array.isArray(value) ? value.map((item) => (isObject(item) ? item.value : item)) : value;
  const names = readNames(plain);
  if (names === undefined) complain(table, "missingValues is not a list of texts");
  return (names ?? []).filter((name) => name !== "");
}
