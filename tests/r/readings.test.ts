import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {openDatabase} from "../../loaders/disk/duckdb.js";
import {defineViews, runQuery} from "../../loaders/results/run-queries.js";
import {wholeAgreement} from "../../src/analysis/agreement/alpha.js";
import {type CodingPattern, pairsOf, patternsOf} from "../../src/analysis/agreement/patterns.js";
import {agreementByCode} from "../../src/analysis/agreement/per-code.js";
import {expectAgreement} from "./agree.js";
import {draws} from "./draws.js";
import {vector} from "./literals.js";
import {useR} from "./webr.js";

const ask = useR();
const functions = ["agreement.R", "readings.R"].map((file) =>
  readFileSync(new URL(file, import.meta.url), "utf8")
);
const {share, between, many} = draws(1823);
const codes = [1, 2, 3];

type Reading = {excerpt: number; coder: number};
type Extract = {readings: Reading[]; codings: Array<Reading & {code: number}>};

/** What 2 to 5 coders read of 12 to 40 excerpts, with gaps, and what they put on them, often nothing. */
function anyExtract(): Extract {
  const [gaps, zeros, alike] = [share() / 2, 0.2 + share() / 2, share()];
  const extract: Extract = {readings: [], codings: []};
  const coders = between(2, 5);
  for (let excerpt = 1; excerpt <= between(12, 40); excerpt++) {
    const usual = codes.filter(() => share() > zeros);
    for (let coder = 1; coder <= coders; coder++) {
      if (share() < gaps) continue;
      const own = share() < alike ? usual : codes.filter(() => share() > zeros);
      for (const code of own) extract.codings.push({excerpt, coder, code});
      // A coding says that its excerpt was read, so only some of these are said twice.
      if (own.length === 0 || share() < 0.5) extract.readings.push({excerpt, coder});
    }
  }
  return extract;
}

/** The patterns that the site's own queries find in an extract. */
async function patternsIn({readings, codings}: Extract): Promise<CodingPattern[]> {
  const database = await openDatabase();
  const rows = (items: readonly Reading[]) =>
    items
      .map(
        (item) =>
          `(${Object.values(item)
            .map((value) => `'${value}'`)
            .join(", ")})`
      )
      .join(", ");
  for (const sql of [
    "CREATE TABLE patients AS SELECT 'P1' AS patient_id",
    "CREATE TABLE levels (variable VARCHAR, label VARCHAR, level VARCHAR, position INTEGER)",
    "CREATE TABLE identifications (patient_id VARCHAR, route VARCHAR, informant VARCHAR)",
    "CREATE TABLE excerpts AS SELECT i::VARCHAR AS excerpt_id, 'P1' AS patient_id FROM range(1, 41) AS t(i)",
    `CREATE TABLE codings AS FROM (VALUES ${rows(codings)}) AS t(excerpt_id, coder, code)`,
    `CREATE TABLE readings AS FROM (VALUES ${rows(readings)}) AS t(excerpt_id, coder)`,
    "CREATE TABLE codebook AS FROM (VALUES ('1', 'theme', NULL, 'One'), ('2', 'theme', NULL, 'Two'), ('3', 'theme', NULL, 'Three')) AS t(code, kind, parent, label)"
  ])
    await database.connection.run(sql);
  await defineViews(database.connection, null);
  const patterns = patternsOf(await runQuery(database.connection, "double-coding"), "code");
  database.close();
  return patterns;
}

function frame(rows: readonly Reading[]): string {
  const names = Object.keys(rows[0] ?? {}) as Array<keyof Reading>;
  return `data.frame(${names.map((name) => `${name} = ${vector(rows.map((row) => row[name]))}`).join(", ")})`;
}

beforeAll(async () => {
  await ask(`${functions.join("\n")}\n0`);
});

describe("agreement over all that was read, from an extract's rows to the number, against R", () => {
  const extracts = many(10, anyExtract);

  it("gives the same alpha, and the same kappa of every two coders on every code, with zeros and gaps", async () => {
    const alphas = [];
    const kappas = [];
    for (const extract of extracts) {
      const patterns = await patternsIn(extract);
      const data = `readings <- ${frame(extract.readings)}; codings <- ${frame(extract.codings)}`;
      const [alpha] = await ask(`${data}; alpha(ratings(readings, codings), "nominal")`);
      alphas.push({ours: wholeAgreement(patterns).alpha, r: alpha, of: extract});
      const ours = pairsOf(patterns).flatMap(({first, second}) =>
        agreementByCode(patterns, {first, second}, codes.map(String)).map(({code, kappa}) => ({
          of: [first, second, code],
          ours: kappa.estimate
        }))
      );
      const r = await ask(
        `c(${ours.map(({of}) => `kappa_read(readings, codings, ${of.join(", ")})`).join(", ")})`
      );
      kappas.push(...ours.map((pair, i) => ({...pair, r: r[i]})));
    }
    expectAgreement(alphas, {relative: 1e-9, absolute: 1e-12});
    expectAgreement(kappas, {relative: 1e-9, absolute: 1e-12});
    expect(kappas.length).toBeGreaterThan(100);
  });
});
