import {openDatabase, selectRows} from "../../../loaders/disk/duckdb.js";
import {compileFind, compileJudge} from "../../../loaders/search/sql/compile-search.js";
import type {Strategy} from "../../../loaders/search/strategy/strategy.js";

/** A hit in a text, as in `hits.parquet` but without what belongs to the document. */
export interface TextHit {
  /** The text's index in what was given. */
  readonly text: number;
  readonly concept: string;
  readonly term: string;
  /** In Unicode code points from the beginning of the text. */
  readonly start: number;
  readonly length: number;
  readonly match: string;
  /** `counted`, `excluded`, or a context's name. */
  readonly context: string;
  /** The words that decided it; null where it is counted. */
  readonly trigger: string | null;
  readonly snippet: string;
  /** Where the hit begins in the snippet, in code points. */
  readonly match_start: number;
}

/** The hits of some texts, found and judged by the same SQL as a register's; sorted by text, start and term. */
export async function classify(strategy: Strategy, texts: readonly string[]): Promise<TextHit[]> {
  if (texts.length === 0) return [];
  const select = `SELECT id AS document_id, id AS person_id, NULL::DATE AS date, NULL::VARCHAR AS document_type, text
FROM texts`;
  const database = await openDatabase();
  try {
    await database.connection.run("CREATE TEMP TABLE texts (id VARCHAR, text VARCHAR)");
    for (const [index, text] of texts.entries())
      await database.connection.run("INSERT INTO texts VALUES ($id, $text)", {id: String(index), text});
    for (const {sql} of [...compileFind(strategy, [select]), ...compileJudge(strategy)])
      await database.connection.run(sql);
    return await selectRows<TextHit>(
      database.connection,
      `SELECT document_id::INTEGER AS text, concept, term, start, length, match, context, trigger, snippet, match_start
FROM hits
ORDER BY text, start, term`
    );
  } finally {
    database.close();
  }
}
