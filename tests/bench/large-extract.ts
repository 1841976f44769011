import {copyFile, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase, quoteLiteral} from "../../loaders/disk/duckdb.js";

/**
 * Writes an extract of 100,000 patients and 1,000,000 codings: the synthetic one, many times over, of no search.
 * @param copies how often each patient is there, and each excerpt
 */
export async function writeLargeExtract(
  directory: string,
  {
    patients,
    codings,
    copies
  }: {patients: number; codings: number; copies: {patients: number; excerpts: number}} = {
    patients: 100_000,
    codings: 1_000_000,
    copies: {patients: 770, excerpts: 560}
  }
): Promise<void> {
  await mkdir(directory, {recursive: true});
  for (const name of ["codebook.csv", "reported.csv", "pages.md"])
    await copyFile(join("data", name), join(directory, name));
  await writeFile(join(directory, "datapackage.json"), await withoutSearch());
  const {connection, close} = await openDatabase();
  const read = (name: string) =>
    `read_csv(${quoteLiteral(join("data", `${name}.csv`))}, all_varchar = true, nullstr = '')`;
  const write = (name: string, sql: string) =>
    connection.run(`COPY (${sql}) TO ${quoteLiteral(join(directory, `${name}.csv`))} (FORMAT csv, HEADER)`);
  const renamed = (column: string) => `concat(copy, '-', ${column}) AS ${column}`;
  const copied = (table: string, count: number) => `${read(table)}, range(${count}) AS copies(copy)`;
  try {
    const people = `SELECT * EXCLUDE (copy) REPLACE (${renamed("patient_id")}) FROM ${copied("patients", copies.patients)} LIMIT ${patients}`;
    const known = `(SELECT patient_id FROM (${people}))`;
    await write("patients", people);
    await write(
      "identifications",
      `SELECT * EXCLUDE (copy) REPLACE (${renamed("patient_id")}) FROM ${copied("identifications", copies.patients)} WHERE concat(copy, '-', patient_id) IN ${known}`
    );
    await write(
      "excerpts",
      `SELECT * EXCLUDE (copy) REPLACE (${renamed("excerpt_id")}, ${renamed("patient_id")}) FROM ${copied("excerpts", copies.excerpts)}`
    );
    await write(
      "codings",
      `SELECT * EXCLUDE (copy) REPLACE (${renamed("excerpt_id")}) FROM ${copied("codings", copies.excerpts)} LIMIT ${codings}`
    );
  } finally {
    close();
  }
}

async function withoutSearch(): Promise<string> {
  const {
    search: _,
    resources,
    ...rest
  } = JSON.parse(await readFile("data/datapackage.json", "utf8")) as {
    search?: unknown;
    resources: {name: string}[];
  };
  return JSON.stringify({...rest, resources: resources.filter(({name}) => name !== "screening")});
}
