import {rm} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase, quoteLiteral, selectRow, selectRows} from "../../../loaders/disk/duckdb.js";
import {writeRegister} from "../../../loaders/synthetic/register/write-register.js";
import {performanceOf, type RetrievalCounts} from "../../../src/analysis/search/performance.js";
import {wilson} from "../../../src/stats/wilson.js";
import {runSearch} from "./run-search.js";
import type {Trial} from "./sizes.js";

/** People who carry one form of what is planted, and of them those whom the search finds. */
interface FormRow {
  readonly planted: string;
  readonly form: string;
  readonly people: number;
  readonly found: number;
}

/** Makes a register with a seed, searches it and compares what is found with its key. */
export async function measureQuality({folder, say}: Omit<Trial, "register">, people: number, seed: number) {
  const register = join(folder, `register-${seed}`);
  const out = join(folder, `found-${seed}`);
  await writeRegister({people, seed, out: register});
  await runSearch(register, out);
  const {outcome, forms} = await compareWithKey(register, join(out, "candidates.parquet"));
  await rm(register, {recursive: true, force: true});
  const {sensitivity, predictiveValue, f1} = performanceOf(outcome);
  say(
    `quality: seed ${seed}: sensitivity ${sensitivity?.estimate.toFixed(4)}, PPV ${predictiveValue?.estimate.toFixed(4)}`
  );
  const interval = (value: ReturnType<typeof wilson> | null) =>
    value && {
      estimate: round4(value.estimate),
      lower: round4(value.lower),
      upper: round4(value.upper)
    };
  const share = ({form, people, found}: FormRow) => ({
    form,
    people,
    found,
    share: interval(wilson(found, people))
  });
  const of = (planted: string) => forms.filter((row) => row.planted === planted);
  return {
    seed,
    ...outcome,
    sensitivity: interval(sensitivity),
    predictiveValue: interval(predictiveValue),
    f1: interval(f1),
    missed: of("case")
      .filter(({people, found}) => found < people)
      .map(share),
    wronglyFound: [...of("near miss"), ...of("nothing")].filter(({found}) => found > 0).map(share),
    allForms: forms.map(({planted, form, people, found}) => `${planted}: ${form}: ${found} of ${people}`)
  };
}

function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/**
 * A person with any passage of a case is a true case; who else is found is wrongly found. A person counts once in each
 * form that they carry, in whichever of their documents they are found; `nothing planted` is everybody without a form.
 */
export async function compareWithKey(
  register: string,
  candidates: string
): Promise<{outcome: RetrievalCounts; forms: FormRow[]}> {
  const table = (name: string) => `read_parquet(${quoteLiteral(join(register, name))})`;
  const {connection, close} = await openDatabase();
  try {
    await connection.run(`CREATE TEMP TABLE key AS SELECT * FROM ${table("key.parquet")}`);
    await connection.run(`CREATE TEMP TABLE people AS SELECT person_id FROM ${table("people.parquet")}`);
    await connection.run(
      `CREATE TEMP TABLE retrieved AS SELECT DISTINCT person_id FROM read_parquet(${quoteLiteral(candidates)})`
    );
    await connection.run(
      "CREATE TEMP TABLE cases AS SELECT DISTINCT person_id FROM key WHERE planted = 'case'"
    );
    const outcome = await selectRow<RetrievalCounts>(
      connection,
      `SELECT
  (SELECT count(*) FROM retrieved SEMI JOIN cases USING (person_id)) AS truePositives,
  (SELECT count(*) FROM retrieved ANTI JOIN cases USING (person_id)) AS falsePositives,
  (SELECT count(*) FROM cases ANTI JOIN retrieved USING (person_id)) AS falseNegatives`
    );
    const forms = await selectRows<FormRow>(
      connection,
      `WITH carriers AS (
  SELECT DISTINCT person_id, planted, form
  FROM key
  WHERE planted = 'case'
    OR person_id NOT IN (FROM cases)
  UNION ALL
  SELECT person_id, 'nothing', 'nothing planted'
  FROM people
  WHERE person_id NOT IN (SELECT person_id FROM key)
)
SELECT
  planted,
  form,
  count(*) AS people,
  count(*) FILTER (person_id IN (FROM retrieved)) AS found
FROM carriers
GROUP BY planted, form
ORDER BY planted, form`
    );
    return {outcome, forms};
  } finally {
    close();
  }
}
