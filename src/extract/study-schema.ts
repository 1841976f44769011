import {inWords} from "../text/message-words.js";
import {
  type DataPackage,
  type Field,
  type FieldType,
  findField,
  findResource,
  type Resource
} from "./data-package.js";
import type {Complain} from "./descriptor-json.js";

/** The kinds of code. */
export type CodeKind = "route" | "informant" | "theme" | "subtheme";

/** What the analysis relies on in a column, whatever the extract's own schema says. */
interface StudyField {
  readonly type?: FieldType;
  readonly required?: boolean;
  /** Whether an extract may leave the column out; it is then empty. */
  readonly optional?: boolean;
  readonly enum?: readonly string[];
}

interface StudyTable {
  readonly fields: Readonly<Record<string, StudyField>>;
  readonly primaryKey?: readonly string[];
  /** Names that its further columns cannot have: queries join it with a table that has them. */
  readonly taken?: readonly string[];
  /** Column → the table and column that hold its values. */
  readonly references?: Readonly<Record<string, readonly [table: string, column: string]>>;
}

/** The names that a characteristic of the patients cannot have: queries join the patients with a table that has them. */
const joinedColumns = ["group", "route", "informant", "excerpt_id", "code"];

/** The names that a characteristic cannot have, of whatever reason. */
export const takenColumns: readonly string[] = ["patient_id", "rowid", ...joinedColumns];

/** The kinds of code that each column of codes takes. */
export const kindsOfColumn: readonly {table: string; column: string; kinds: readonly CodeKind[]}[] = [
  {table: "identifications", column: "route", kinds: ["route"]},
  {table: "identifications", column: "informant", kinds: ["informant"]},
  {table: "codings", column: "code", kinds: ["theme", "subtheme"]}
];

/** The kinds that the parent of a kind can have; the other kinds have no parent. */
export const parentKinds: Readonly<Partial<Record<CodeKind, readonly CodeKind[]>>> = {
  informant: ["route"],
  subtheme: ["theme", "subtheme"]
};

/** The tables that every extract has. Any further column of `patients` is a characteristic. */
const studyTables: Readonly<Record<string, StudyTable>> = {
  patients: {
    fields: {patient_id: {required: true}},
    primaryKey: ["patient_id"],
    taken: joinedColumns
  },
  excerpts: {
    fields: {excerpt_id: {required: true}, patient_id: {required: true}, text: {optional: true}},
    primaryKey: ["excerpt_id"],
    taken: ["code"],
    references: {patient_id: ["patients", "patient_id"]}
  },
  codings: {
    fields: {excerpt_id: {required: true}, code: {required: true}, coder: {required: true}},
    primaryKey: ["excerpt_id", "code", "coder"],
    taken: ["patient_id"],
    references: {excerpt_id: ["excerpts", "excerpt_id"], code: ["codebook", "code"]}
  },
  codebook: {
    fields: {
      code: {required: true},
      kind: {required: true, enum: ["route", "informant", "theme", "subtheme"]},
      parent: {optional: true},
      label: {required: true},
      definition: {optional: true},
      include: {optional: true},
      exclude: {optional: true},
      origin: {optional: true}
    },
    primaryKey: ["code"],
    references: {parent: ["codebook", "code"]}
  }
};

/**
 * The columns of the printed numbers. An extract may leave this table out. A percentage is text, because its decimals
 * are part of the claim.
 */
export const reportedColumns: Readonly<Record<string, FieldType>> = {
  id: "string",
  place: "string",
  statement: "string",
  variable: "string",
  level: "string",
  group: "string",
  n: "integer",
  denominator: "integer",
  percent: "string",
  note: "string",
  query: "string",
  cell: "string"
};

const reportedTable: StudyTable = {
  fields: Object.fromEntries(
    Object.entries(reportedColumns).map(([name, type]) => [
      name,
      {type, required: ["id", "place", "group"].includes(name)}
    ])
  ),
  primaryKey: ["id"]
};

/** How the patients were identified. An extract of a study without routes leaves this table out. */
const identificationsTable: StudyTable = {
  fields: {
    patient_id: {required: true},
    route: {required: true},
    informant: {optional: true},
    is_primary: {type: "boolean", required: true}
  },
  references: {
    patient_id: ["patients", "patient_id"],
    route: ["codebook", "code"],
    informant: ["codebook", "code"]
  }
};

/**
 * Who read which excerpt, with or without putting a code on it. An extract may leave this table out; nobody then knows of
 * a coder who read an excerpt and put no code on it.
 */
const readingsTable: StudyTable = {
  fields: {excerpt_id: {required: true}, coder: {required: true}},
  primaryKey: ["excerpt_id", "coder"],
  taken: ["patient_id", "code"],
  references: {excerpt_id: ["excerpts", "excerpt_id"]}
};

/** The decisions of the reviewers who screened what a search found. An extract may leave this table out. */
const screeningTable: StudyTable = {
  fields: {
    person_id: {required: true},
    reviewer: {required: true},
    decision: {required: true, enum: ["included", "excluded"]},
    reason: {}
  },
  primaryKey: ["person_id", "reviewer"]
};

/** What a memo can be about: a row of a table, by its key, or the whole study. */
export const memoTables: Readonly<Record<string, readonly [table: string, key: string] | undefined>> = {
  code: ["codebook", "code"],
  patient: ["patients", "patient_id"],
  excerpt: ["excerpts", "excerpt_id"],
  study: undefined
};

/** The memos of the researchers. An extract may leave this table out; it never leaves with a release. */
const memosTable: StudyTable = {
  fields: {
    about: {required: true, enum: Object.keys(memoTables)},
    id: {},
    title: {optional: true},
    author: {optional: true},
    text: {required: true}
  }
};

/** The tables that an extract may have. */
const optionalTables: Readonly<Record<string, StudyTable>> = {
  identifications: identificationsTable,
  memos: memosTable,
  readings: readingsTable,
  reported: reportedTable,
  screening: screeningTable
};

/** What an extract may leave out, with the columns that stand for it, empty: whole tables, and columns of others. */
export function leftOut(resources: readonly Resource[]): Array<{
  table: string;
  isWhole: boolean;
  columns: Record<string, FieldType>;
}> {
  return ["identifications", "memos", "readings", "reported", ...requiredTables].flatMap((table) => {
    const resource = findResource(resources, table);
    const {fields} = (optionalTables[table] ?? studyTables[table]) as StudyTable;
    const missing = Object.entries(fields).filter(([name]) => findField(resource, name) === undefined);
    const columns = Object.fromEntries(missing.map(([name, {type = "string"}]) => [name, type]));
    return missing.length === 0 ? [] : [{table, isWhole: resource === undefined, columns}];
  });
}

/** The names of the tables that must be listed, and must have rows. */
export const requiredTables: readonly string[] = Object.keys(studyTables);

/**
 * Adds to an extract's own schema what the analysis relies on. Reports where the two cannot both hold: a table or
 * column that is not described, another type, a level that the study does not have.
 */
export function addStudySchema(dataPackage: DataPackage, complain: Complain): DataPackage {
  for (const name of requiredTables)
    if (findResource(dataPackage.resources, name) === undefined)
      complain("resources", `does not list ${name}; describe ${name}.csv there`);
  const resources = dataPackage.resources.map((resource) => {
    const table = ownValue(optionalTables, resource.name) ?? ownValue(studyTables, resource.name);
    return table === undefined ? resource : addStudyTable(resource, table, complain);
  });
  return {...dataPackage, resources};
}

function addStudyTable(resource: Resource, table: StudyTable, complain: Complain): Resource {
  for (const [name, {type = "string", optional = false}] of Object.entries(table.fields)) {
    const field = findField(resource, name);
    if (field === undefined) {
      if (!optional) complain(`${resource.name}.${name}`, "is not described; the analysis needs this column");
    } else if (field.type !== type)
      complain(`${resource.name}.${name}`, `type must be ${type}, not ${field.type}`);
  }
  for (const {name} of resource.fields)
    if (table.taken?.includes(name.toLowerCase()))
      complain(`${resource.name}.${name}`, "is a column of another table of the study; rename this one");
  const references = Object.entries(table.references ?? {}).map(([name, [target, column]]) => ({
    fields: [name],
    reference: {resource: target, fields: [column]}
  }));
  const known = new Set(resource.foreignKeys.map((key) => JSON.stringify(key)));
  return {
    ...resource,
    fields: resource.fields.map((field) =>
      addStudyField(resource.name, field, ownValue(table.fields, field.name), complain)
    ),
    primaryKey: table.primaryKey ?? resource.primaryKey,
    uniqueKeys: [...resource.uniqueKeys, resource.primaryKey],
    foreignKeys: [...resource.foreignKeys, ...references.filter((key) => !known.has(JSON.stringify(key)))]
  };
}

/** The value at a name that an extract gives: no object has it but by its own words. */
function ownValue<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function addStudyField(
  table: string,
  field: Field,
  study: StudyField | undefined,
  complain: Complain
): Field {
  if (study === undefined) return field;
  const {constraints} = field;
  const foreign = constraints.enum?.find((level) => study.enum !== undefined && !study.enum.includes(level));
  if (foreign !== undefined)
    complain(
      `${table}.${field.name}`,
      `the only levels are ${inWords(study.enum ?? [])}; take out "${foreign}"`
    );
  const levels = constraints.enum ?? study.enum;
  return {
    ...field,
    constraints: {
      ...constraints,
      required: constraints.required || study.required === true,
      ...(levels === undefined ? {} : {enum: levels})
    }
  };
}
