import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import {findRangeInDate} from "../text/date-levels.js";
import {inWords, nearestName, showValue} from "../text/message-words.js";
import type {RowRule} from "./check-values.js";
import type {Field, Resource} from "./data-package.js";

/** Beyond this number of levels, a message gives the nearest one instead of all. */
const levelsToList = 12;

const maxInteger = 2 ** 31 - 1;

/** Lists the rules that the schema sets for the values of one column. */
export function listFieldRules(resource: Resource, field: Field): RowRule[] {
  const {constraints, name: column} = field;
  const cell = quoteIdentifier(column);
  const rules = listTypeRules(field, cell);
  if (constraints.required || resource.primaryKey.includes(column))
    rules.push({
      rule: "required",
      column,
      broken: `${cell} IS NULL`,
      describe: () => "is empty; every row needs a value"
    });
  if (constraints.enum !== undefined) rules.push(makeEnumRule(resource, field, constraints.enum, cell));
  if (constraints.pattern !== undefined)
    rules.push({
      rule: "pattern",
      column,
      broken: `NOT regexp_full_match(${cell}, ${quoteLiteral(constraints.pattern)})`,
      describe: (shown) => `${shown} does not match the pattern ${constraints.pattern}`
    });
  return [...rules, ...listBoundRules(field, cell)];
}

function listTypeRules(field: Field, cell: string): RowRule[] {
  const {type, name: column} = field;
  if (type === "string") return [];
  if (type === "boolean") {
    const {trueValues: yes, falseValues: no} = field;
    const values = [...yes, ...no];
    const broken = `${cell} NOT IN (${values.map(quoteLiteral).join(", ")})`;
    const shortest = [yes[0] ?? "", no[0] ?? ""];
    return [
      {rule: "type", column, broken, describe: (shown) => `${shown} is not ${inWords(shortest, "or")}`}
    ];
  }
  const whole = type === "integer";
  const shape = whole ? "[+-]?\\d+" : "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";
  const broken = `NOT regexp_full_match(${cell}, '${shape}')
    OR (${cell} IS NOT NULL AND TRY_CAST(${cell} AS ${whole ? "INTEGER" : "DOUBLE"}) IS NULL)`;
  return [{rule: "type", column, broken, describe: (shown, value) => describeNumber(shown, value, whole)}];
}

function describeNumber(shown: string, value: string, whole: boolean): string {
  if (/^[+-]?\d+$/.test(value)) return `${shown} is too large; whole numbers go up to ${maxInteger}`;
  const next = /^[+-]?[\d.,' ]+$/.test(value)
    ? "; write it without thousands separators, and a decimal point, not a comma"
    : "";
  return `${shown} is not a ${whole ? "whole " : ""}number${whole && /^[\d.]+$/.test(value) ? "" : next}`;
}

function makeEnumRule(resource: Resource, field: Field, levels: readonly string[], cell: string): RowRule {
  const numeric = field.type !== "string";
  const typed = numeric ? `TRY_CAST(${cell} AS DOUBLE)` : cell;
  const values = levels.map((level) => (numeric ? Number(level) : quoteLiteral(level)));
  const listed = levels.length <= levelsToList;
  const fixed = resource.name === "codebook" && field.name === "kind";
  const remedy = fixed ? "" : "; correct it, or add it to the levels in datapackage.json";
  return {
    rule: "enum",
    column: field.name,
    broken: `${typed} NOT IN (${values.join(", ")})`,
    describe: (shown, value) => {
      const range = findRangeInDate(value);
      const meant = levels.find(
        (level) => range !== undefined && level.replace(/\s*[-–]\s*/g, "-") === range
      );
      if (meant !== undefined)
        return `${shown} is a date that a spreadsheet program made of ${showValue(meant)}; write ${showValue(meant)} again, in a column that is formatted as text`;
      if (listed) return `${shown} is not one of ${levels.join(", ")}${remedy}`;
      const hint = nearestName(value, levels);
      return `${shown} is not one of the ${levels.length} levels${hint === undefined ? remedy : `; did you mean "${hint}"?`}`;
    }
  };
}

function listBoundRules({name: column, constraints}: Field, cell: string): RowRule[] {
  const number = `TRY_CAST(${cell} AS DOUBLE)`;
  const {minimum, maximum, minLength, maxLength} = constraints;
  const bound = (rule: string, limit: number | undefined, test: string, words: string): RowRule[] =>
    limit === undefined
      ? []
      : [
          {
            rule,
            column,
            broken: `${test} ${limit}`,
            describe: (shown) => `${shown} ${words.replace("#", String(limit))}`
          }
        ];
  return [
    ...bound("minimum", minimum, `${number} <`, "is less than #, the least that is possible"),
    ...bound("maximum", maximum, `${number} >`, "is more than #, the most that is possible"),
    ...bound("minLength", minLength, `length(${cell}) <`, "has fewer than # characters"),
    ...bound("maxLength", maxLength, `length(${cell}) >`, "has more than # characters")
  ];
}
