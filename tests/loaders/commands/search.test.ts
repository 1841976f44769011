import {spawn} from "node:child_process";
import {mkdtemp, readdir} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";
import {folderOf, smallRegister, sql} from "../search/small-register.js";

const tiny = "tests/loaders/search/tiny-strategy.yaml";
const newFolder = () => mkdtemp(join(tmpdir(), "casebook-search-command-"));

describe("npm run search", () => {
  it("searches a register, says what it found, and nothing else in a pipe", async () => {
    const [register, out] = [await smallRegister(), await newFolder()];
    const {code, stdout, stderr} = await runCommand(
      "search",
      "--register",
      register,
      "--out",
      out,
      "--strategy",
      tiny
    );
    expect(stderr).toBe("");
    expect(stdout).toBe(`${out}: 2 people retrieved of 5
  6 documents in 2 partitions
  with a hit: 4 people, 5 documents
  with a counted hit: 4 people, 5 documents
  retrieved: 2 people, 3 documents
`);
    expect(code).toBe(0);
  });

  it("prints the SQL that a strategy becomes, with each term's reason", async () => {
    const {code, stdout} = await runCommand("search", "--explain", "--strategy", tiny);
    expect(code).toBe(0);
    expect(stdout).toContain("-- fruit: phrase sweet (red |green )?cherr*: By name.\n");
    expect(stdout).toContain("CREATE OR REPLACE TEMP TABLE hits AS\n");
  });

  it("ends with 1 where a partition cannot be searched, and names it", async () => {
    const register = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents/a.parquet": {parquet: sql.documents},
      "documents/b.parquet": "PAR1"
    });
    const {code, stdout, stderr} = await runCommand(
      "search",
      "--register",
      register,
      "--out",
      await newFolder(),
      "--strategy",
      tiny
    );
    expect(code).toBe(1);
    expect(stdout).toContain("6 documents in 1 of 2 partitions");
    expect(
      stderr
    ).toBe(`${register}: documents/b.parquet is cut short, or no Parquet file; put a whole copy in its place
1 of 2 partitions could not be searched; mend it and run the search again: it goes on with that one
`);
  });

  it("says what is missing, with 2, and every fault of a strategy, with 1", async () => {
    const nothing = await runCommand("search");
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toBe(`--register DIR is missing, the folder to search
--out DIR is missing, the folder to write to
npm run search -- --help says what can be given
`);
    const folder = await folderOf({"s.yaml": "name: X\nretreive: []\n"});
    const faulty = await runCommand("search", "--explain", "--strategy", join(folder, "s.yaml"));
    expect(faulty.code).toBe(1);
    expect(faulty.stderr).toContain(
      `s.yaml:2:1: "retreive" is not a key of the strategy; did you mean "retrieve"?\n`
    );
  });

  it("leaves nothing half-written when it is stopped or killed, and goes on from there", async () => {
    const parts = Array.from({length: 80}, (_, part) => [
      `documents/part=${part}/data.parquet`,
      {
        parquet: `SELECT 'd${part}-' || i AS document_id, 'ann' AS person_id, DATE '2010-01-01' AS date, 'Event' AS document_type, concat(repeat('So it goes on and on, day by day. ', 30), CASE WHEN i % 50 = 0 THEN 'apple garden' END) AS text FROM range(1000) AS rows (i)`
      }
    ]);
    const register = await folderOf({"people.parquet": {parquet: sql.people}, ...Object.fromEntries(parts)});
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const out = await newFolder();
      const words = ["--register", register, "--out", out, "--strategy", tiny];
      const child = spawn(process.execPath, ["--import", "tsx", "loaders/commands/search.ts", ...words], {
        stdio: "ignore"
      });
      const ended = new Promise((resolve) => child.once("close", resolve));
      await until(async () =>
        (await readdir(join(out, ".partial")).catch(() => [])).some((name) => name.endsWith(".json"))
      );
      child.kill(signal);
      await ended;
      expect(await readdir(out)).toEqual([".partial"]);
      const {code, stdout} = await runCommand("search", ...words);
      expect(code).toBe(0);
      expect(stdout).toContain("80000 documents in 80 partitions");
      expect(await readdir(out)).not.toContain(".partial");
    }
  }, 180_000);
});

/** Waits until a condition holds. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
