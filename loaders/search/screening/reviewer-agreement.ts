import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {reviewerPairs} from "../../../src/analysis/search/reviewers.js";
import type {Row} from "../../../src/model/row.js";
import type {Kappa} from "../../../src/stats/cohen-kappa.js";
import {type Interval, wilson} from "../../../src/stats/wilson.js";
import {selectRows} from "../../disk/duckdb.js";
import {siteSource} from "../../disk/paths.js";

/** How far two reviewers agree on the people whom both screened. */
export interface ReviewerAgreement {
  readonly first: string;
  readonly second: string;
  /** People whom both screened; never 0. */
  readonly people: number;
  /** People by the first reviewer's decision (a row) and the second's (a column): included, then excluded. */
  readonly table: readonly (readonly number[])[];
  /** The share of people on whom both decided the same, with its 95 % Wilson interval. */
  readonly observed: Interval;
  /** Cohen's kappa with its 95 % large-sample interval; null where both decided one and the same on everybody. */
  readonly kappa: Kappa;
}

/**
 * Agreement of every two reviewers who screened a person in common, from the query `cases-screening`: the two with most
 * people first, then by name. The reviewer `consensus` takes no part.
 * @param connection has the table `screening`
 */
export async function measureReviewerAgreement(connection: DuckDBConnection): Promise<ReviewerAgreement[]> {
  const sql = await readFile(join(siteSource, "queries", "cases-screening.sql"), "utf8");
  return reviewerPairs(await selectRows<Row>(connection, sql)).map(
    ({first, second, both, firstOnly, secondOnly, neither, total, kappa}) => ({
      first,
      second,
      people: total,
      table: [
        [both, firstOnly],
        [secondOnly, neither]
      ],
      observed: wilson(both + neither, total),
      kappa
    })
  );
}
