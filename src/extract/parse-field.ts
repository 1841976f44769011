import {booleanWords} from "../text/boolean-words.js";
import {guardFormula} from "../text/formula-guard.js";
import {inWords, showValue} from "../text/message-words.js";
import type {Constraints, Field, FieldType} from "./data-package.js";
import {type Complain, getList, getText, isObject, type JsonObject} from "./descriptor-json.js";

const fieldTypes: readonly FieldType[] = ["string", "integer", "number", "boolean"];
const knownConstraints = [
  "required",
  "unique",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength"
];

/** Reads one field of a Table Schema. Returns none where it has no name or no type that Casebook knows. */
export function parseField(item: unknown, table: string, index: number, complain: Complain): Field[] {
  const name = isObject(item) ? getText(item, "name") : "";
  if (!isObject(item) || name === "") {
    complain(`${table}.fields[${index}]`, "has no name");
    return [];
  }
  const place = `${table}.${name}`;
  if (name.toLowerCase() === "rowid") complain(place, "is a name that DuckDB uses itself; rename the column");
  if (guardFormula(name) !== name)
    complain(place, "begins like a formula, which a spreadsheet would run; rename the column");
  const type = fieldTypes.find((known) => known === item.type);
  if (type === undefined) {
    const given =
      item.type === undefined ? "no type is given" : `type ${showValue(String(item.type))} is not known`;
    complain(place, `${given}; use ${inWords(fieldTypes, "or")}`);
    return [];
  }
  const format = getText(item, "format");
  if (format !== "" && format !== "default")
    complain(place, `format ${showValue(format)} is not known; take it out`);
  const words = (key: string) => getList(item, key).map(String);
  return [
    {
      name,
      title: getText(item, "title") || name,
      description: getText(item, "description"),
      type,
      constraints: parseConstraints(item, type, place, complain),
      trueValues: addSpreadsheetWords(words("trueValues"), spreadsheetWords.yes, words("falseValues")),
      falseValues: addSpreadsheetWords(words("falseValues"), spreadsheetWords.no, words("trueValues"))
    }
  ];
}

/** What a spreadsheet program makes of true and false when it saves an extract, in its language. */
const spreadsheetWords = {
  yes: [...booleanWords.yes.flatMap(listForms), "1"],
  no: [...booleanWords.no.flatMap(listForms), "0"]
};

function listForms(word: string): string[] {
  const small = word.toLowerCase();
  return [small, `${word[0] ?? ""}${small.slice(1)}`, word];
}

/** The words of a schema, then those of spreadsheet programs that do not mean the opposite there. */
function addSpreadsheetWords(
  given: readonly string[],
  others: readonly string[],
  opposite: readonly string[]
): string[] {
  return [...new Set([...given, ...others.filter((word) => !opposite.includes(word))])];
}

function parseConstraints(item: JsonObject, type: FieldType, place: string, complain: Complain): Constraints {
  const given = isObject(item.constraints) ? item.constraints : {};
  for (const name of Object.keys(given)) {
    if (!knownConstraints.includes(name))
      complain(place, `constraint ${showValue(name)} is not known; use ${inWords(knownConstraints, "or")}`);
    else if (!appliesTo(name, type)) complain(place, `constraint ${name} does not apply to the type ${type}`);
    else if (!hasRightShape(name, given[name]))
      complain(place, `constraint ${name} has a value that it cannot have`);
  }
  const number = (name: string) => (typeof given[name] === "number" ? {[name]: given[name]} : {});
  return {
    required: given.required === true,
    unique: given.unique === true,
    ...(Array.isArray(given.enum) ? {enum: given.enum.map(String)} : {}),
    ...(typeof given.pattern === "string" ? {pattern: given.pattern} : {}),
    ...number("minimum"),
    ...number("maximum"),
    ...number("minLength"),
    ...number("maxLength")
  };
}

function appliesTo(constraint: string, type: FieldType): boolean {
  if (constraint === "minimum" || constraint === "maximum") return type === "integer" || type === "number";
  if (constraint === "pattern" || constraint.endsWith("Length")) return type === "string";
  return constraint !== "enum" || type !== "boolean";
}

function hasRightShape(constraint: string, value: unknown): boolean {
  if (constraint === "required" || constraint === "unique") return typeof value === "boolean";
  if (constraint === "pattern") return typeof value === "string";
  if (constraint === "enum")
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => ["string", "number"].includes(typeof item))
    );
  return typeof value === "number";
}
