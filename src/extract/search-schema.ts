import {quoteIdentifier} from "../queries/quote.js";
import type {ExtractDatabase} from "./database.js";

/** The name of a table of a search. */
export type SearchTable = keyof typeof searchTables;

/** The tables of a search, beside those of the extract: their columns with their types in DuckDB. */
export const searchTables = {
  search_hits: {
    person_id: "VARCHAR",
    document_id: "VARCHAR",
    date: "DATE",
    document_type: "VARCHAR",
    concept: "VARCHAR",
    term: "VARCHAR",
    start: "INTEGER",
    length: "INTEGER",
    match: "VARCHAR",
    context: "VARCHAR",
    trigger: "VARCHAR",
    snippet: "VARCHAR",
    match_start: "INTEGER"
  },
  search_terms: {
    concept: "VARCHAR",
    concept_label: "VARCHAR",
    term: "VARCHAR",
    pattern: "VARCHAR",
    reason: "VARCHAR",
    position: "INTEGER"
  },
  search_rules: {
    rule: "VARCHAR",
    label: "VARCHAR",
    concept: "VARCHAR",
    scope: "VARCHAR",
    position: "INTEGER"
  },
  search_people: {person_id: "VARCHAR", year_of_birth: "INTEGER", sex: "VARCHAR"},
  search_register: {
    people: "INTEGER",
    documents: "INTEGER",
    characters: "BIGINT",
    synthetic: "BOOLEAN",
    strategy: "VARCHAR"
  },
  search_key: {
    person_id: "VARCHAR",
    document_id: "VARCHAR",
    planted: "VARCHAR",
    form: "VARCHAR",
    passage: "VARCHAR"
  },
  screening: {person_id: "VARCHAR", reviewer: "VARCHAR", decision: "VARCHAR", reason: "VARCHAR"}
} as const satisfies Record<string, Record<string, string>>;

/** Whether a name is that of a table of a search. */
export function isSearchTable(name: string): name is SearchTable {
  return name in searchTables;
}

/** Creates those tables of a search that do not exist, without rows. */
export async function createEmptySearchTables(database: Pick<ExtractDatabase, "run">): Promise<void> {
  for (const [name, columns] of Object.entries(searchTables)) {
    const list = Object.entries(columns).map(([column, type]) => `${quoteIdentifier(column)} ${type}`);
    await database.run(`CREATE TABLE IF NOT EXISTS ${name} (${list.join(", ")})`);
  }
}

/** The names of the tables of a search. */
export const searchTableNames = Object.keys(searchTables) as SearchTable[];
