import {spawnSync} from "node:child_process";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openFolderRegister} from "../../../../loaders/search/folder-register/open-folder-register.js";
import {openPostgresRegister} from "../../../../loaders/search/postgres-register/open-postgres-register.js";
import {openPostgresSession} from "../../../../loaders/search/postgres-register/postgres-session.js";
import {writeRegister} from "../../../../loaders/synthetic/register/write-register.js";
import {postgresInstalled, type Server, skippedWord, startPostgres} from "../../../support/postgres.js";
import {ask} from "../../synthetic/register/small-register.js";
import {countingOpens, createRegister, type Document, readAll, searchAll} from "./postgres-register.js";

const people = [
  ["P1", 1980, "Female"],
  ["P2", 1990, "Male"]
] as const;

const note = (number: number, text = `Note ${number}: seen at home, was trafficked to London.`): Document => [
  `D${String(number).padStart(3, "0")}`,
  number % 2 === 0 ? "P2" : "P1",
  "2011-03-04",
  "note",
  text
];
const notes = Array.from({length: 100}, (_, index) => note(index));

describe.skipIf(!postgresInstalled)(`a register in PostgreSQL${skippedWord}`, () => {
  let server: Server;
  const open = (database: string, more: Record<string, string> = {}, bytes = 2000) =>
    openPostgresRegister({REGISTER_DATABASE_URL: server.url(database), ...more}, {bytes});

  beforeAll(async () => {
    server = await startPostgres();
    await createRegister(server, "small", people, notes);
  });
  afterAll(() => server?.stop());

  it("gives its people and every document exactly once, in bounded parts with names in order", async () => {
    const register = await open("small");
    const {people: found, documents} = await readAll(register);
    await register.close();
    expect(found).toEqual([
      {person_id: "P1", year_of_birth: 1980, sex: "Female"},
      {person_id: "P2", year_of_birth: 1990, sex: "Male"}
    ]);
    expect(documents).toEqual(
      notes.map(([document_id, person_id, date, document_type, text]) => ({
        document_id,
        person_id,
        date,
        document_type,
        text
      }))
    );
    // A row counts as its text and 100 bytes: 14 rows of 148 to 150 bytes pass 2000, so each part has 13 or 14.
    expect(register.partitions.map(({size}) => size).every((size) => size <= 2150)).toBe(true);
    expect(register.partitions.length).toBe(8);
    expect(register.partitions.map(({name}) => name)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `public.documents 00${number}`)
    );
  });

  it("finds the hits that a folder with the same register gives", async () => {
    const folder = await mkdtemp(join(tmpdir(), "casebook-postgres-register-"));
    try {
      await writeRegister({people: 300, seed: 4, documentsPerPerson: 5, out: join(folder, "register")});
      const rows = <Row>(sql: string) => ask<Row>(join(folder, "register"), sql);
      const everybody = await rows<{p: [string, number, string]}>(
        "SELECT [person_id, year_of_birth::VARCHAR, sex] AS p FROM people"
      );
      const documents = await rows<{d: Document}>(
        "SELECT [document_id, person_id, date::VARCHAR, document_type, text] AS d FROM documents"
      );
      await createRegister(
        server,
        "same",
        everybody.map(({p}) => items(p)),
        documents.map(({d}) => items(d))
      );
      const expected = await searchAll(await openFolderRegister(join(folder, "register")));
      const register = await open("same", {}, 200_000);
      const found = await searchAll(register);
      await register.close();
      expect(register.partitions.length).toBeGreaterThan(3);
      expect(expected.hits.length).toBeGreaterThan(50);
      expect(found.hits).toEqual(expected.hits);
      expect(found.candidates).toEqual(expected.candidates);
      expect(found.counts.stages).toEqual(expected.counts.stages);
      expect(found.counts.terms).toEqual(expected.counts.terms);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it("is searched by the command, and its password stands in nothing that is written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "casebook-postgres-command-"));
    try {
      const {stdout, stderr, status} = spawnSync(
        process.execPath,
        ["--import", "tsx", "loaders/commands/search.ts", "--register", "postgres", "--out", folder],
        {encoding: "utf8", env: {...process.env, REGISTER_DATABASE_URL: server.url("small")}}
      );
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("2 people retrieved of 2");
      const files = await readdir(folder);
      expect(files.sort()).toEqual([
        "candidates.parquet",
        "counts.json",
        "hits.parquet",
        "rules.parquet",
        "search.json",
        "terms.parquet"
      ]);
      const written = await Promise.all(files.map((file) => readFile(join(folder, file), "latin1")));
      for (const text of [stdout, stderr, ...written]) expect(text).not.toContain(server.password);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it("reads OMOP's person and note as they are, in the schema that REGISTER_SCHEMA names", async () => {
    await server.run(
      `CREATE SCHEMA cdm;
       CREATE TABLE cdm.person (person_id bigint PRIMARY KEY, gender_concept_id integer, year_of_birth integer, race_concept_id integer);
       INSERT INTO cdm.person VALUES (1, 8532, 1980, 0), (2, 8507, 1990, 0), (3, 0, NULL, 0);
       CREATE TABLE cdm.note (note_id bigint PRIMARY KEY, person_id bigint, note_date date, note_type_concept_id integer, note_title varchar(250), note_text text);
       INSERT INTO cdm.note VALUES
         (9, 1, '2010-01-02', 44814645, 'Letter', 'ninth'), (10, 2, '1965-12-31', 44814645, '', E'tenth\\n“é”'),
         (100, 3, 'infinity', 0, NULL, NULL)`,
      [],
      "small"
    );
    const register = await open("small", {REGISTER_SCHEMA: "cdm"}, 150);
    const {people: found, documents} = await readAll(register);
    await register.close();
    expect(found).toEqual([
      {person_id: "1", year_of_birth: 1980, sex: "Female"},
      {person_id: "2", year_of_birth: 1990, sex: "Male"},
      {person_id: "3", year_of_birth: null, sex: null}
    ]);
    expect(documents).toEqual([
      {document_id: "9", person_id: "1", date: "2010-01-02", document_type: "Letter", text: "ninth"},
      {document_id: "10", person_id: "2", date: "1965-12-31", document_type: "44814645", text: "tenth\n“é”"},
      {document_id: "100", person_id: "3", date: null, document_type: "0", text: null}
    ]);
    expect(register.partitions.length).toBeGreaterThan(1);
  });

  it("misses and repeats nothing where keys sort by a language's rules, repeat or are missing", async () => {
    await server.run(
      `CREATE SCHEMA odd;
       CREATE TABLE odd.people AS SELECT * FROM public.people;
       CREATE TABLE odd.documents (document_id text COLLATE "en-x-icu", person_id text, date date, document_type text, text text);
       INSERT INTO odd.documents
         SELECT key, 'P1', '2010-01-01', 'note', key || ' ' || n
         FROM unnest(ARRAY['a', 'B', 'b', 'A', 'c-1', 'C1', 'é', 'E', 'z', NULL]) AS key, generate_series(1, 5) AS n`,
      [],
      "small"
    );
    const register = await open("small", {REGISTER_SCHEMA: "odd"}, 300);
    const {documents} = await readAll(register);
    await register.close();
    expect(documents.length).toBe(50);
    expect(new Set(documents.map(({document_id, text}) => `${document_id} ${text}`)).size).toBe(46);
    expect(documents.filter(({document_id}) => document_id === null).length).toBe(5);
    expect(register.partitions.length).toBeGreaterThan(8);
    const whole = await open("small", {REGISTER_SCHEMA: "odd"}, 1_000_000);
    expect(whole.partitions.length).toBe(2); // those with a key and those without
    expect((await readAll(whole)).documents.length).toBe(50);
    await whole.close();
  });

  it("opens a database without documents, and a table whose documents have no text", async () => {
    await createRegister(server, "bare", people, []);
    const bare = await open("bare");
    expect(bare.partitions).toEqual([]);
    await bare.close();
    await server.run(
      "INSERT INTO documents SELECT i, 'P1', NULL, NULL, NULL FROM generate_series(1, 50) i",
      [],
      "bare"
    );
    const textless = await open("bare");
    expect((await readAll(textless)).documents.length).toBe(50);
    expect(textless.partitions.every(({size}) => size > 0)).toBe(true);
    await textless.close();
  });

  it("knows unchanged parts again by name and fingerprint, and only those", async () => {
    await createRegister(server, "changing", people, notes);
    const prints = async (more: Record<string, string> = {}) => {
      const register = await open("changing", more);
      await register.close();
      return register.partitions.map(({name, fingerprint}) => `${name} ${fingerprint}`);
    };
    const before = await prints();
    expect(await prints()).toEqual(before);
    await server.run("UPDATE documents SET text = upper(text) WHERE document_id = 'D050'", [], "changing");
    const after = await prints();
    expect(after.map((print, index) => print === before[index])).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      true
    ]);
    await server.run(
      "INSERT INTO documents VALUES ('D999', 'P1', '2012-01-01', 'note', 'last')",
      [],
      "changing"
    );
    expect((await prints()).slice(0, 7)).toEqual(after.slice(0, 7));
    await server.run(
      "CREATE SCHEMA seen; CREATE VIEW seen.people AS TABLE people; CREATE VIEW seen.documents AS TABLE documents",
      [],
      "changing"
    );
    const views = await prints({REGISTER_SCHEMA: "seen"});
    await server.run("UPDATE documents SET text = lower(text) WHERE document_id = 'D050'", [], "changing");
    const changed = await prints({REGISTER_SCHEMA: "seen"});
    expect(changed.map((print, index) => print === views[index])).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      true
    ]);
    expect(await prints({REGISTER_SCHEMA: "seen"})).toEqual(changed);
  });

  it("reads one state of the database, whatever is written meanwhile", async () => {
    await createRegister(server, "moving", people, notes);
    const register = await open("moving");
    await server.run(
      "DELETE FROM documents WHERE document_id > 'D010'; UPDATE people SET sex = 'Unknown'",
      [],
      "moving"
    );
    const {people: found, documents} = await readAll(register);
    await register.close();
    expect(documents.length).toBe(100);
    expect(found.map(({sex}) => sex)).toEqual(["Female", "Male"]);
  });

  it("cannot write, even as the superuser", async () => {
    const session = await openPostgresSession({REGISTER_DATABASE_URL: server.url("small")});
    for (const sql of [
      "INSERT INTO people VALUES ('P9', 1970, 'Female')",
      "UPDATE documents SET text = ''",
      "DELETE FROM documents",
      "TRUNCATE documents",
      "CREATE TABLE kept AS SELECT 1",
      "DROP TABLE documents",
      "WITH gone AS (DELETE FROM people RETURNING *) SELECT * FROM gone"
    ])
      await expect(session.rows(sql), sql).rejects.toThrow(
        "the connection only reads, and something would have written"
      );
    await session.end();
    expect(
      await server.run(
        "SELECT (SELECT count(*) FROM people) AS p, (SELECT count(*) FROM documents) AS d",
        [],
        "small"
      )
    ).toEqual([{p: "2", d: "100"}]);
  });

  it("searches only what an interrupted search has not finished", async () => {
    await createRegister(server, "resumed", people, notes);
    const out = await mkdtemp(join(tmpdir(), "casebook-postgres-resume-"));
    try {
      const first = countingOpens(await open("resumed"));
      const broken = first.register.partitions.map((part, index) =>
        index === 5 ? {...part, open: () => Promise.reject(new Error("a text of a document"))} : part
      );
      const {outcome} = await searchAll({...first.register, partitions: broken}, out);
      await first.register.close();
      expect(outcome.failed).toEqual([
        {
          name: "public.documents 006",
          message:
            "public.documents 006: it was read and could not be searched; search again, and if it fails again tell the makers of Casebook"
        }
      ]);
      const second = countingOpens(await open("resumed"));
      const {hits, outcome: whole} = await searchAll(second.register, out);
      await second.register.close();
      expect(second.opened).toEqual(["public.documents 006"]);
      expect(whole.complete).toBe(true);
      expect(new Set(hits.map(({document_id}) => document_id)).size).toBe(100);
    } finally {
      await rm(out, {recursive: true, force: true});
    }
  });
});

function items<Values>(list: Values): Values {
  return (list as {items?: Values}).items ?? list;
}
