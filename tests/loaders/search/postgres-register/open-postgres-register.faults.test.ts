import {spawnSync} from "node:child_process";
import {format} from "node:util";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {openPostgresRegister} from "../../../../loaders/search/postgres-register/open-postgres-register.js";
import {explainPostgres} from "../../../../loaders/search/postgres-register/postgres-fault.js";
import {type Ended, runProgramWith} from "../../../support/command.js";
import {
  freePort,
  postgresInstalled,
  type Server,
  skippedWord,
  startPostgres
} from "../../../support/postgres.js";
import {createRegister, readAll} from "./postgres-register.js";

const child = "tests/loaders/search/postgres-register/postgres-child.ts";
const isForeign = ([name]: [string, unknown]) => !/^(PG|REGISTER_)/.test(name);

/** Runs a reading of all of a register in a process of its own, with nothing of PostgreSQL in its environment but this. */
function readAlone(environment: Record<string, string>) {
  const others = Object.entries(process.env).filter(isForeign);
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--import", "tsx", child], {
    encoding: "utf8",
    env: {...Object.fromEntries(others), CASEBOOK_DEBUG: "1", ...environment}
  });
  return outcome({code: status, stdout, stderr});
}

/** The same in this process. What goes to the console is taken for what it writes to stderr, too. */
async function read(environment: Record<string, string>) {
  let debugged = "";
  const debugging = vi.spyOn(console, "error").mockImplementation((...what) => {
    debugged += `${format(...what)}\n`;
  });
  for (const entry of Object.entries(process.env)) if (!isForeign(entry)) vi.stubEnv(entry[0], undefined);
  try {
    const ended = await runProgramWith({CASEBOOK_DEBUG: "1", ...environment}, child);
    return outcome({...ended, stderr: ended.stderr + debugged});
  } finally {
    vi.unstubAllEnvs();
    debugging.mockRestore();
  }
}

function outcome({code, stdout, stderr}: Ended) {
  const [sentence = ""] = stderr.split("\n    at ");
  return {code, all: stdout + stderr, stdout, sentence};
}

describe("an address of a database", () => {
  const opened = (environment: Record<string, string>) => expect(openPostgresRegister(environment)).rejects;

  it("has to be given", async () => {
    await opened({}).toThrow(
      "REGISTER_DATABASE_URL is not set; set it to postgresql://USER:PASSWORD@HOST/DATABASE"
    );
  });

  it("is told to be wrong without being repeated", async () => {
    for (const url of [
      "host=db password=s3cret",
      "postgresql://u:s3#cret@db/register",
      "mysql://u:s3cret@db/register"
    ]) {
      const error = await openPostgresRegister({REGISTER_DATABASE_URL: url}).catch(
        (failure: unknown) => failure
      );
      expect(String(error)).toContain("REGISTER_DATABASE_URL cannot be read; it looks like");
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/s3|cret@|db\//);
    }
  });

  it("of another machine asks for encryption, unless it says that none is wanted", async () => {
    const plain = "postgresql://u:s3cret@192.0.2.1/register";
    await opened({REGISTER_DATABASE_URL: plain}).toThrow(
      "names another machine and no encryption; add sslmode=verify-full"
    );
    await opened({REGISTER_DATABASE_URL: `${plain}?sslrootcert=/no/such/file`}).toThrow(
      "a file of certificates that REGISTER_DATABASE_URL names cannot be read"
    );
  });
});

describe("a failure of PostgreSQL", () => {
  it("is told in our words, by its code", () => {
    const failure = (code: string) => Object.assign(new Error("db.example patient text"), {code});
    expect(explainPostgres(failure("ENOTFOUND"))).toContain("the host's name is not known");
    expect(explainPostgres(failure("22021"))).toContain("a text cannot be turned into UTF-8");
    expect(explainPostgres(failure("42P17"))).toBe(
      "it refused with its error 42P17; look that up in its log"
    );
    expect(explainPostgres(new AggregateError([failure("ECONNREFUSED")]))).toContain(
      "nothing answers at the address"
    );
    expect(explainPostgres("odd")).toBe("the connection failed; check the server and REGISTER_DATABASE_URL");
  });
});

describe.skipIf(!postgresInstalled)(`what a PostgreSQL refuses${skippedWord}`, () => {
  let server: Server;
  const at = (database: string, more: Record<string, string> = {}) => ({
    REGISTER_DATABASE_URL: server.url(database),
    ...more
  });

  beforeAll(async () => {
    server = await startPostgres();
    await createRegister(
      server,
      "small",
      [["P1", 1980, "Female"]],
      Array.from(
        {length: 40},
        (_, index) => [`D${index + 10}`, "P1", "2011-03-04", "note", "seen ".repeat(20)] as const
      )
    );
  });
  afterAll(() => server?.stop());

  it("keeps the password out of everything that it prints, failing or not", async () => {
    const well = readAlone(at("small"));
    expect([well.code, well.sentence]).toEqual([0, ""]);
    expect(well.stdout).toContain('"name":"PostgreSQL"');
    const port = await freePort();
    const failing: [Record<string, string>, string][] = [
      [
        {REGISTER_DATABASE_URL: server.url("small", "keeper", "wr0ng-word")},
        "it does not accept the password"
      ],
      [
        {PGHOST: "127.0.0.1", PGPORT: String(server.port), PGUSER: "keeper", PGDATABASE: "small"},
        "it wants a password and none is given"
      ],
      [{REGISTER_DATABASE_URL: server.url("nowhere")}, "it has no database of that name"],
      [
        {REGISTER_DATABASE_URL: server.url("small").replace(`:${server.port}/`, `:${port}/`)},
        "nothing answers at the address"
      ],
      [{REGISTER_DATABASE_URL: `${server.url("small")}?sslmode=require`}, "the server offers no encryption"],
      [
        {
          REGISTER_DATABASE_URL: server
            .url("small")
            .replace("127.0.0.1", "no-such-host.invalid?sslmode=disable&x=")
        },
        "REGISTER_DATABASE_URL"
      ]
    ];
    for (const [environment, sentence] of failing) {
      const ended = readAlone(environment);
      expect(ended.code, sentence).toBe(1);
      expect(ended.sentence).toContain(sentence);
      expect(ended.stdout).toBe("");
      expect(ended.all).not.toMatch(/wr0ng|keeper|127\.0\.0\.1|no-such-host/);
      expect(ended.all).not.toContain(server.password);
    }
    for (const secret of [server.password, "keeper", "127.0.0.1", String(server.port)])
      expect(well.all).not.toContain(secret);
  });

  it("takes the address from PGHOST and its like", async () => {
    const variables = {
      PGHOST: "127.0.0.1",
      PGPORT: String(server.port),
      PGUSER: "keeper",
      PGDATABASE: "small"
    };
    const ended = await read({...variables, PGPASSWORD: server.password});
    expect([ended.code, ended.sentence]).toEqual([0, ""]);
    expect(ended.all).not.toContain(server.password);
  });

  it("names every table and column that is missing", async () => {
    await server.run(
      `CREATE SCHEMA lacking;
       CREATE TABLE lacking.people (person_id text, born integer);
       CREATE TABLE lacking.note (note_id text, person_id text, note_date date, note_title text)`,
      [],
      "small"
    );
    const lacking = await read(at("small", {REGISTER_SCHEMA: "lacking"}));
    expect(lacking.code).toBe(1);
    expect(lacking.sentence).toContain(
      'the table lacking.people has no column year_of_birth and sex or gender_source_value or gender_concept_id; its columns are "person_id" and "born"'
    );
    expect(lacking.sentence).toContain(
      'the table lacking.note has no column text or note_text; its columns are "note_id", "person_id", "note_date" and "note_title"'
    );
    const nowhere = await read(at("small", {REGISTER_SCHEMA: "nowhere"}));
    expect(nowhere.code).toBe(1);
    expect(nowhere.sentence).toContain('the schema "nowhere" has no table people or person');
    expect(nowhere.sentence).toContain('the schema "nowhere" has no table documents or note');
  });

  it("asks which of two registers is meant", async () => {
    await server.run(
      "CREATE SCHEMA double; SET search_path = double; CREATE TABLE people (); CREATE TABLE person (); CREATE TABLE note ()",
      [],
      "small"
    );
    expect((await read(at("small", {REGISTER_SCHEMA: "double"}))).sentence).toContain(
      "double.person has no column"
    );
    await server.run("CREATE TABLE double.documents ()", [], "small");
    expect((await read(at("small", {REGISTER_SCHEMA: "double"}))).sentence).toContain(
      'the schema "double" has the tables people and person; name the schema'
    );
  });

  it("says that the user may not read a table", async () => {
    await server.run(
      "CREATE ROLE guest LOGIN PASSWORD 'guestword'; GRANT SELECT ON people TO guest",
      [],
      "small"
    );
    const ended = await read({REGISTER_DATABASE_URL: server.url("small", "guest", "guestword")});
    expect(ended.code).toBe(1);
    expect(ended.sentence).toContain(
      "PostgreSQL, table public.documents: this user may not read it; GRANT SELECT"
    );
    expect(ended.all).not.toContain("guest");
  });

  it("fails the part with a date that is none, and reads the others", async () => {
    await server.run(
      `CREATE SCHEMA dates;
       CREATE VIEW dates.people AS TABLE people;
       CREATE TABLE dates.documents AS SELECT document_id, person_id, date::text, document_type, text FROM documents;
       ALTER TABLE dates.documents ADD PRIMARY KEY (document_id)`,
      [],
      "small"
    );
    expect((await read(at("small", {REGISTER_SCHEMA: "dates"}))).code).toBe(0);
    await server.run(
      "UPDATE dates.documents SET date = 'secret text' WHERE document_id = 'D30'",
      [],
      "small"
    );
    const ended = await read(at("small", {REGISTER_SCHEMA: "dates"}));
    expect(ended.code).toBe(1);
    expect(ended.sentence).toMatch(
      /^PostgreSQL: dates\.documents \d{3}: a value is not of its column's type: dates are YYYY-MM-DD/
    );
    expect(new Set(ended.sentence.match(/dates\.documents \d+/g)).size).toBe(1);
    expect(ended.all).not.toContain("secret text");
  });

  it("fails the part with a text that is not UTF-8, and reads the others", async () => {
    await server.run("CREATE DATABASE raw ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
    await server.run(
      `CREATE TABLE people AS SELECT 'P1' AS person_id, 1980 AS year_of_birth, 'Female' AS sex;
       CREATE TABLE documents AS
       SELECT 10 + n AS document_id, 'P1' AS person_id, DATE '2010-01-01' AS date, 'note' AS document_type,
         repeat('seen ', 60) || convert_from(decode(CASE n WHEN 30 THEN 'e9' ELSE 'c3a9' END, 'hex'), 'SQL_ASCII') AS text
       FROM generate_series(1, 40) AS n`,
      [],
      "raw"
    );
    const ended = await read(at("raw"));
    expect(ended.code).toBe(1);
    expect(ended.sentence).toMatch(
      /^PostgreSQL: public\.documents \d{3}: a value of text is not UTF-8, and the database says SQL_ASCII/
    );
    expect(new Set(ended.sentence.match(/public\.documents \d+/g)).size).toBe(1);
    const parts = ended.stdout
      .trim()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as {documents: number});
    expect(parts.length).toBeGreaterThan(4);
    await server.run("DELETE FROM documents WHERE document_id = 40", [], "raw");
    const register = await openPostgresRegister(at("raw"), {bytes: 2000});
    const {documents} = await readAll(register);
    await register.close();
    expect(documents.every(({text}) => String(text).endsWith("é"))).toBe(true);
  });

  it("says that the connection was lost, for each part that is left, and ends", async () => {
    const register = await openPostgresRegister(at("small"), {bytes: 2000});
    await server.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'casebook'"
    );
    const {openDatabase} = await import("../../../../loaders/disk/duckdb.js");
    const {connection, close} = await openDatabase();
    for (const part of register.partitions) {
      const error = await part.open?.(connection).catch((failure: unknown) => failure);
      expect(register.explain(part, error)).toBe(
        `${part.name}: the connection was lost; search again, which goes on where this search ended`
      );
    }
    close();
    await register.close();
  });
});
