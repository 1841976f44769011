import type {DuckDBConnection} from "@duckdb/node-api";

/** One part of a register's documents, small enough to be searched by itself. */
export interface Partition {
  /** The part's name in messages and results: a path in the folder, or a batch's name. Unique in its register. */
  readonly name: string;
  /** Changes when the part's documents may have changed; never holds anything confidential. */
  readonly fingerprint: string;
  /** How much there is to read, in bytes or another unit of the register; only shares of the sum are used. */
  readonly size: number;
  /** SQL that selects document_id, person_id, date, document_type, text, in this order and typed as in `documentColumns`. */
  readonly select: string;
  /** Prepares what `select` reads, for instance a temporary table; called once before `select` is first used. */
  open?(connection: DuckDBConnection): Promise<void>;
  /** Undoes `open`; called after the part has been searched, also after a failure. */
  close?(connection: DuckDBConnection): Promise<void>;
}

/** A part that cannot be searched, known before the search begins. */
export interface FailedPartition {
  readonly name: string;
  /** A sentence for the user that names the part, what is wrong and the next step; never a document's text. */
  readonly message: string;
}

/** The people and documents of a register, wherever they are kept. */
export interface Register {
  /** The register's name in messages: a folder's path, or `PostgreSQL`. Never a connection string. */
  readonly name: string;
  /** SQL that selects person_id VARCHAR, year_of_birth INTEGER, sex VARCHAR. */
  readonly people: string;
  /** The parts, in the order of their names. */
  readonly partitions: readonly Partition[];
  /** The parts that cannot be searched. */
  readonly failed: readonly FailedPartition[];
  /** Prepares what `people` reads; called once before it is used. */
  openPeople?(connection: DuckDBConnection): Promise<void>;
  /** Closes what the register holds open. */
  close?(): Promise<void>;
  /** Explains a failure of a part's SQL in a sentence that holds none of the documents' text. */
  explain(partition: Partition, error: unknown): string;
}

/** The columns of people with their types in DuckDB. */
export const peopleColumns = {person_id: "VARCHAR", year_of_birth: "INTEGER", sex: "VARCHAR"} as const;

/** The columns of documents with their types in DuckDB. */
export const documentColumns = {
  document_id: "VARCHAR",
  person_id: "VARCHAR",
  date: "DATE",
  document_type: "VARCHAR",
  text: "VARCHAR"
} as const;
