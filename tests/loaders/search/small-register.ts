import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {openDatabase, quoteLiteral, selectRows} from "../../../loaders/disk/duckdb.js";

/** A document of the small register. */
export type Document = {id: string; person: string; date: string; type: string; text: string};

/** Ann has fruit and a garden in one document, Ben in two, Cem only fruit, Dee only what does not count; Eve is silent. */
export const documents: readonly Document[] = [
  {
    id: "d1",
    person: "ann",
    date: "2010-03-01",
    type: "Letter",
    text: 'An apple from the garden.\nAnd "more", so Zoë says.'
  },
  {id: "d2", person: "ben", date: "2011-01-05", type: "Event", text: "Apples. A mandrin."},
  {id: "d3", person: "ben", date: "2010-06-07", type: "Event", text: "In the orchard."},
  {id: "d4", person: "cem", date: "2012-02-02", type: "Event", text: "😀 apple"},
  {id: "d5", person: "dee", date: "2012-03-03", type: "Event", text: "No apple. Road apple in the garden."},
  {id: "d6", person: "eve", date: "2012-04-04", type: "Event", text: 'Nothing, "really".'}
];

/** The people of the small register. */
export const people = ["ann", "ben", "cem", "dee", "eve"].map((id, index) => ({
  id,
  born: 1980 + index,
  sex: index % 2 === 0 ? "Female" : "Male"
}));

/** The small register's rows as SQL. */
export const sql = {
  people: `SELECT * FROM (VALUES ${people.map(({id, born, sex}) => `('${id}', ${born}, '${sex}')`).join(", ")}) AS people (person_id, year_of_birth, sex)`,
  documents: select(documents)
};

/** Documents as SQL. */
export function select(rows: readonly Document[]): string {
  const values = rows.map(
    ({id, person, date, type, text}) =>
      `(${[id, person].map(quoteLiteral).join(", ")}, DATE '${date}', ${quoteLiteral(type)}, ${quoteLiteral(text)})`
  );
  return `SELECT * FROM (VALUES ${values.join(", ")}) AS documents (document_id, person_id, date, document_type, text)`;
}

/** A folder with files; a file is text, bytes, or SQL that becomes a Parquet file. */
export async function folderOf(
  files: Record<string, string | Uint8Array | {parquet: string}>
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-register-"));
  const database = await openDatabase();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), {recursive: true});
    if (typeof content === "string" || content instanceof Uint8Array) await writeFile(path, content);
    else await database.connection.run(`COPY (${content.parquet}) TO ${quoteLiteral(path)} (FORMAT parquet)`);
  }
  database.close();
  return folder;
}

/** The small register in two partitions. */
export function smallRegister(): Promise<string> {
  return folderOf({
    "people.parquet": {parquet: sql.people},
    "documents/part=000/data.parquet": {parquet: select(documents.slice(0, 2))},
    "documents/part=001/data.parquet": {parquet: select(documents.slice(2))}
  });
}

/** Rows of a Parquet file. */
export async function readParquet<Row>(path: string): Promise<Row[]> {
  const database = await openDatabase();
  try {
    return await selectRows<Row>(database.connection, `SELECT * FROM read_parquet(${quoteLiteral(path)})`);
  } finally {
    database.close();
  }
}
