import {searchViewOrder, viewOrder} from "../queries/views.js";
import {showValue} from "../text/message-words.js";
import {type DataPackage, findField, findResource, type Resource} from "./data-package.js";
import {type Complain, complainOfRepeats, getList, getText, isObject} from "./descriptor-json.js";
import {parsePaper} from "./parse-paper.js";
import {parseSchema} from "./parse-schema.js";
import {parseStudy} from "./parse-study.js";
import {checkPassedOn} from "./passed-on.js";
import {searchTableNames} from "./search-schema.js";

const formats = ["", "csv", "tsv"];

/** What a table may be called: its name becomes that of files. */
const tableName = /^[a-z][a-z0-9_-]{0,62}$/i;

/** The names of tables that Casebook makes itself. */
const takenNames: readonly string[] = [
  "levels",
  ...searchTableNames.filter((name) => name !== "screening"),
  ...viewOrder,
  ...searchViewOrder
];

/**
 * Reads the descriptor of a Frictionless Data Package (version 1 or 2) as far as Casebook uses it. Reports what it
 * cannot honour instead of ignoring it.
 */
export function parsePackage(value: unknown, complain: Complain): DataPackage | undefined {
  if (!isObject(value)) {
    complain("", "is not a data package; it must hold one JSON object with a list of resources");
    return undefined;
  }
  if (typeof value.synthetic !== "boolean")
    complain(
      "synthetic",
      "is not given; write true where the patients are invented, false where they are real"
    );
  if (getList(value, "resources").length === 0) {
    complain("resources", "is not given; list the CSV files of the extract there");
    return undefined;
  }
  const resources = getList(value, "resources").flatMap((item, index) =>
    parseResource(item, index, complain)
  );
  complainOfRepeats(
    resources.map(({name}) => name),
    (name) => complain(name, "is listed twice; give each resource its own name")
  );
  complainOfRepeats(
    resources.map(({path}) => path),
    (path) => complain("resources", `list the file ${showValue(path)} twice; give each resource its own file`)
  );
  for (const resource of resources) checkForeignKeys(resource, resources, complain);
  checkPassedOn(value, complain);
  const pages =
    value.pages === undefined ? undefined : parsePath(value.pages, "pages", "a Markdown file", complain);
  return {
    name: getText(value, "name"),
    title: getText(value, "title"),
    description: getText(value, "description"),
    synthetic: value.synthetic === true,
    study: parseStudy(value.study, resources, complain),
    resources,
    pages,
    words: "",
    paper: parsePaper(value, complain),
    descriptor: value
  };
}

function parseResource(item: unknown, index: number, complain: Complain): Resource[] {
  const name = isObject(item) ? getText(item, "name") : "";
  if (!isObject(item) || name === "") {
    complain(`resources[${index}]`, "has no name");
    return [];
  }
  if (!tableName.test(name))
    complain(
      `resources[${index}]`,
      `name ${showValue(name)} cannot be the name of a file; begin with a letter, and use letters, digits, - and _`
    );
  if (takenNames.includes(name.toLowerCase()))
    complain(name, "is a name that Casebook uses itself; rename it");
  if (!formats.includes(getText(item, "format").toLowerCase()))
    complain(name, `format ${showValue(getText(item, "format"))} cannot be read; only CSV files can`);
  const path = parsePath(item.path, name, "one CSV file", complain) ?? `${name}.csv`;
  if (!isObject(item.schema)) {
    complain(name, "has no schema; describe its columns under schema.fields");
    return [];
  }
  return [
    {
      name,
      path,
      title: getText(item, "title") || name,
      description: getText(item, "description"),
      apostropheBeforeFormulas: item.apostropheBeforeFormulas === true,
      ...parseSchema(item.schema, name, complain)
    }
  ];
}

/** The path of a file in the extract's folder; undefined where it is none. */
function parsePath(path: unknown, place: string, what: string, complain: Complain): string | undefined {
  if (typeof path !== "string" || path === "") {
    complain(place, `has no path; name ${what} in the folder of datapackage.json`);
    return undefined;
  }
  if (leadsOut(path))
    complain(
      place,
      `path ${showValue(path)} leads out of the extract's folder; put the file beside datapackage.json`
    );
  return path;
}

function checkForeignKeys(
  {name, foreignKeys}: Resource,
  resources: readonly Resource[],
  complain: Complain
): void {
  for (const {fields, reference} of foreignKeys) {
    const place = `${name}.${fields.join("+")}`;
    const target = findResource(resources, reference.resource);
    const unknown = reference.fields.find((field) => findField(target, field) === undefined);
    if (target === undefined)
      complain(place, `refers to ${showValue(reference.resource)}, which is not a resource`);
    else if (unknown !== undefined)
      complain(place, `refers to ${showValue(unknown)}, which is not a field of ${target.name}`);
    else if (fields.length !== reference.fields.length)
      complain(place, "has another number of fields than what it refers to");
  }
}

/** Whether a path is absolute, an address, or climbs out of its folder. */
function leadsOut(path: string): boolean {
  if (/^([a-z]:)?[\\/]/i.test(path) || /^[a-z]+:\/\//i.test(path)) return true;
  let depth = 0;
  for (const step of path.split(/[\\/]/)) {
    if (step === "..") depth -= 1;
    else if (step !== "." && step !== "") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
