import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openDatabase, quoteLiteral, selectRows} from "../../disk/duckdb.js";
import type {MadeRegister} from "../../search/search-source.js";
import {createRandom, type Random} from "../draws/random.js";
import {madeSearch} from "./made-search.js";

/** A person whom the reviewers read: whether the key has a true case, and otherwise how the record comes near one. */
type Read = {person_id: string; is_case: boolean; form: string | null};

/** What one invented reviewer decided on one person. */
export type InventedDecision = {person_id: string; reviewer: string; decision: string; reason: string};

/**
 * Two invented reviewers' decisions on everybody whom the search of the invented register retrieves, and on the patients
 * whom it misses and who came to the reviewers otherwise. Each now and then differs from what the key says; `consensus`
 * then settles it as the key has it, so that the included people are the extract's patients.
 * @param patients the text of `patients.csv`
 * @param strategy the text of the search strategy
 */
export async function synthesiseScreening(
  patients: string,
  strategy: string,
  made: MadeRegister
): Promise<InventedDecision[]> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-screening-"));
  try {
    await writeFile(join(folder, "patients.csv"), patients);
    await writeFile(join(folder, "strategy.yaml"), strategy);
    const {results, register} = await madeSearch(folder, {...made, strategy: "strategy.yaml"});
    const random = createRandom(made.seed + 2);
    return (await peopleToRead(results, register)).flatMap((person) => decide(person, random));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function peopleToRead(results: string, register: string): Promise<Read[]> {
  const database = await openDatabase();
  const file = (folder: string, name: string) => quoteLiteral(join(folder, name));
  try {
    return await selectRows<Read>(
      database.connection,
      `WITH planted AS (
        SELECT person_id, bool_or(planted = 'case') AS is_case, min(form) AS form
        FROM ${file(register, "key.parquet")}
        GROUP BY person_id
      )
      SELECT person_id, coalesce(is_case, false) AS is_case, form
      FROM ${file(results, "candidates.parquet")}
      FULL JOIN planted USING (person_id)
      WHERE is_case OR person_id IN (SELECT person_id FROM ${file(results, "candidates.parquet")})
      ORDER BY person_id`
    );
  } finally {
    database.close();
  }
}

/** How often a reviewer decides differently from the key. */
const slips = 0.03;

function decide({person_id, is_case, form}: Read, random: Random): InventedDecision[] {
  const first = random.chance(slips) ? !is_case : is_case;
  const second = first === is_case && random.chance(slips) ? !is_case : is_case;
  const row = (reviewer: string, included: boolean): InventedDecision => ({
    person_id,
    reviewer,
    decision: included ? "included" : "excluded",
    reason: included ? "" : reasonOf(form)
  });
  const both = [row("reviewer-a", first), row("reviewer-b", second)];
  return first === second ? both : [...both, row("consensus", is_case)];
}

/** Why a person is excluded, by the form of the near miss. */
function reasonOf(form: string | null): string {
  return (form && reasons[form]) ?? "Nothing in the record says that the person was trafficked";
}

const reasons: Readonly<Record<string, string>> = {
  "drug trafficking": "The word means something else",
  "other goods": "The word means something else",
  "road traffic": "The word means something else",
  "traffic noise or flow": "The word means something else",
  "another person": "Another person was trafficked",
  "accused of it": "The person is accused of trafficking others",
  denied: "Denied, ruled out or no evidence",
  "no evidence": "Denied, ruled out or no evidence",
  "ruled out": "Denied, ruled out or no evidence",
  "screened: no": "Denied, ruled out or no evidence",
  feared: "Feared, and did not happen",
  leaflet: "Said in general, not of the person",
  "programme or lesson": "Said in general, not of the person",
  "training or policy": "Said in general, not of the person"
};
