import type {DuckDBConnection} from "@duckdb/node-api";
import type {Node} from "yaml";
import type {YamlFile} from "../../../src/text/yaml-file.js";
import {quoteLiteral, selectRow} from "../../disk/duckdb.js";

/** A pattern with the node that it comes from. */
export interface PlacedPattern {
  readonly pattern: string;
  readonly node: Node;
  /** The pattern's name in messages. */
  readonly what: string;
}

/** Tries every pattern in the engine's RE2. A pattern that RE2 refuses, or that matches the empty text, is a fault. */
export async function checkPatterns(
  connection: DuckDBConnection,
  file: YamlFile,
  patterns: readonly PlacedPattern[]
): Promise<void> {
  for (const {pattern, node, what} of patterns) {
    const sql = `SELECT regexp_matches('', ${quoteLiteral(pattern)}) AS empty`;
    try {
      const {empty} = await selectRow<{empty: boolean}>(connection, sql);
      if (empty)
        file.fault(node, `${what} matches the empty text, and so every text; say what must be there`);
    } catch (error) {
      const [refusal = ""] = (error instanceof Error ? error.message : "")
        .replace(/^[A-Za-z ]+Error: /, "")
        .split("\n");
      file.fault(node, `${what} is not understood by RE2: ${refusal}`);
    }
  }
}
