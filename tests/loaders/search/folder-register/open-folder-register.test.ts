import {mkdir, mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openFolderRegister} from "../../../../loaders/search/folder-register/open-folder-register.js";
import {searchRegister} from "../../../../loaders/search/search-register.js";
import {documents, folderOf, people, readParquet, select, smallRegister, sql} from "../small-register.js";
import {tinyStrategy} from "../tiny-strategy.js";

const strategy = await tinyStrategy();

/** Everything that a search of a folder finds. */
async function found(register: string): Promise<unknown[]> {
  const out = await mkdtemp(join(tmpdir(), "casebook-folder-"));
  const {failed, warnings} = await searchRegister({
    register: await openFolderRegister(register),
    strategy,
    out
  });
  expect([...failed, ...warnings]).toEqual([]);
  return [await readParquet(join(out, "hits.parquet")), await readParquet(join(out, "candidates.parquet"))];
}

/** A table as CSV with everything quoted. */
function csv(header: string, rows: readonly (readonly (string | number)[])[], delimiter = ","): string {
  const lines = rows.map((row) =>
    row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(delimiter)
  );
  return `${[header.replaceAll(",", delimiter), ...lines].join("\r\n")}\r\n`;
}

const peopleCsv = csv(
  "person_id,year_of_birth,sex",
  people.map(({id, born, sex}) => [id, born, sex])
);
const rows = documents.map(({id, person, date, type, text}) => [id, person, date, type, text]);
const expected = await found(await smallRegister());

describe("a register in a folder", () => {
  it("is the same in single files as in Hive partitions", async () => {
    const folder = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents.parquet": {parquet: sql.documents}
    });
    expect(await found(folder)).toEqual(expected);
  });

  it("is the same as CSV, with quotation marks, line breaks and another delimiter, and mixed with Parquet", async () => {
    const header = "document_id,person_id,date,document_type,text";
    const folder = await folderOf({
      "people.csv": peopleCsv,
      "documents/a.csv": csv(header, rows.slice(0, 2)),
      "documents/2011/b.csv": `\ufeff${csv(header, rows.slice(2, 4), ";")}`,
      "documents/c.parquet": {parquet: select(documents.slice(4))},
      "documents/.hidden.csv": "x",
      "documents/_SUCCESS": ""
    });
    expect(await found(folder)).toEqual(expected);
  });

  it("is the same as an OMOP export, whatever the case of its names and with columns of its own", async () => {
    const folder = await folderOf({
      "PERSON/part.parquet": {
        parquet: `SELECT person_id, CASE sex WHEN 'Male' THEN 8507 ELSE 8532 END AS gender_concept_id, year_of_birth, 0 AS race_concept_id FROM (${sql.people})`
      },
      "NOTE.csv": csv(
        "NOTE_ID,PERSON_ID,NOTE_DATE,NOTE_DATETIME,NOTE_TYPE_CONCEPT_ID,NOTE_CLASS_CONCEPT_ID,NOTE_TITLE,NOTE_TEXT",
        documents.map(({id, person, date, type, text}) => [
          id,
          person,
          date,
          `${date} 09:30:00`,
          44814637,
          0,
          type,
          text
        ])
      )
    });
    expect(await found(folder)).toEqual(expected);
  });

  it("takes numbers for ids, and a column from the names of Hive folders", async () => {
    const folder = await folderOf({
      "people.parquet": {parquet: "SELECT 7::BIGINT AS person_id, 1990 AS year_of_birth, 'Female' AS sex"},
      "documents/document_type=A%20letter/x.parquet": {
        parquet:
          "SELECT 12::INTEGER AS document_id, 7::BIGINT AS person_id, TIMESTAMP '2011-02-03 10:00:00' AS date, 'apple' AS text"
      }
    });
    const [hits] = await found(folder);
    expect(hits).toEqual([
      expect.objectContaining({
        person_id: "7",
        document_id: "12",
        document_type: "A letter",
        date: new Date("2011-02-03")
      })
    ]);
  });

  it("may have brackets and stars in the names of its files", async () => {
    const folder = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents/[all] * notes'.parquet": {parquet: sql.documents}
    });
    expect(await found(folder)).toEqual(expected);
  });
});

describe("a folder that is no register", () => {
  it("is told in a sentence", async () => {
    const nothing = await folderOf({});
    await expect(openFolderRegister(nothing)).rejects.toThrow(
      `${nothing}: the register has no people or person: put people.parquet, people.csv or a folder people there`
    );
    await expect(openFolderRegister(join(nothing, "none"))).rejects.toThrow(
      `${join(nothing, "none")}: the register cannot be read (ENOENT); name its folder with --register DIR`
    );
    const twice = await folderOf({"people.csv": peopleCsv, "person.csv": peopleCsv});
    await expect(openFolderRegister(twice)).rejects.toThrow(
      `${twice}: the register has both people.csv and person.csv; leave the one that is to be searched`
    );
    const bare = await folderOf({"people.csv": peopleCsv});
    await mkdir(join(bare, "documents"));
    await expect(openFolderRegister(bare)).rejects.toThrow(
      `${join(bare, "documents")}: the folder has no Parquet or CSV file; put some there`
    );
    const columns = await folderOf({
      "people.csv": "person_id,sex\nann,Female\n",
      "documents.csv": csv("x", [])
    });
    await expect(openFolderRegister(columns)).rejects.toThrow(
      `${columns}: people.csv has no column year_of_birth; its columns are "person_id" and "sex"`
    );
  });
});
