import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {writeRegister} from "../../../../loaders/synthetic/register/write-register.js";
import {ask, namesIn, sumsOf, temporaryFolder} from "./small-register.js";

const {folder, remove} = await temporaryFolder();
afterAll(remove);

describe("a synthetic register", () => {
  const out = join(folder, "one");
  const people = 4000;
  beforeAll(async () => {
    await writeRegister({people, seed: 3, out});
  });

  it("holds people, documents, a key and what it says of itself, and nothing else", async () => {
    expect((await namesIn(out)).sort()).toEqual([
      "README.md",
      "documents",
      "key.parquet",
      "people.parquet",
      "register.json"
    ]);
    const description = JSON.parse(await readFile(join(out, "register.json"), "utf8"));
    const [counted] = await ask<{people: number; documents: number}>(
      out,
      "SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM documents) AS documents"
    );
    // 0.65 per thousand of 4,000 are 2.6 cases; 6.5 near misses beside each of 3 are 19.5.
    expect(description).toEqual({
      synthetic: true,
      ...counted,
      cases: 3,
      nearMisses: 20,
      seed: 3,
      documentsPerPerson: 20
    });
    expect(description.people).toBe(people);
    expect(await readFile(join(out, "README.md"), "utf8")).toMatch(/invented.*seed 3: 4,000 people/);
  });

  it("has the columns and types of the input", async () => {
    const columns = async (table: string) =>
      (await ask<{column_name: string; column_type: string}>(out, `DESCRIBE ${table}`)).map(
        ({column_name, column_type}) => `${column_name} ${column_type}`
      );
    expect(await columns("people")).toEqual(["person_id VARCHAR", "year_of_birth INTEGER", "sex VARCHAR"]);
    expect(await columns("documents")).toEqual([
      "document_id VARCHAR",
      "person_id VARCHAR",
      "date DATE",
      "document_type VARCHAR",
      "text VARCHAR"
    ]);
    expect(await columns("key")).toEqual(
      ["person_id", "document_id", "planted", "form", "passage"].map((name) => `${name} VARCHAR`)
    );
  });

  it("spreads about 20 documents a person, skewed, and each person has one", async () => {
    const [spread] = await ask<Record<string, number>>(
      out,
      `WITH counts AS (SELECT person_id, count(*) AS n FROM documents GROUP BY person_id)
       SELECT count(*) AS people, avg(n) AS mean, median(n) AS median, max(n) AS most FROM counts`
    );
    expect(spread?.people).toBe(people);
    expect(spread?.mean).toBeGreaterThan(18.5);
    expect(spread?.mean).toBeLessThan(21.5);
    expect(spread?.median).toBeLessThan(17);
    expect(spread?.most).toBeGreaterThan(80);
  });

  it("has texts of about 750 characters, short notes and long letters among them", async () => {
    const [lengths] = await ask<Record<string, number>>(
      out,
      `SELECT avg(length(text)) AS mean, quantile_cont(length(text), 0.1) AS short,
              quantile_cont(length(text), 0.95) AS long, count(DISTINCT document_type) AS types FROM documents`
    );
    expect(lengths?.mean).toBeGreaterThan(680);
    expect(lengths?.mean).toBeLessThan(820);
    expect(lengths?.short).toBeLessThan(200);
    expect(lengths?.long).toBeGreaterThan(1500);
    expect(lengths?.types).toBe(6);
  });

  it("has ages from childhood to old age and both sexes about equally", async () => {
    const [spread] = await ask<Record<string, number>>(
      out,
      `SELECT avg((sex = 'Female')::INTEGER) AS female, avg((sex = 'Male')::INTEGER) AS male,
              avg((2009 - year_of_birth < 18)::INTEGER) AS young, avg((2009 - year_of_birth >= 65)::INTEGER) AS old,
              min(2012 - year_of_birth) AS youngest, max(2006 - year_of_birth) AS oldest FROM people`
    );
    expect(spread?.female).toBeGreaterThan(0.46);
    expect(spread?.male).toBeGreaterThan(0.46);
    expect(spread?.young).toBeGreaterThan(0.1);
    expect(spread?.old).toBeGreaterThan(0.1);
    expect(spread?.youngest).toBeGreaterThanOrEqual(5);
    expect(spread?.oldest).toBeLessThan(100);
  });

  it.each([
    ["a document without its person", "FROM documents ANTI JOIN people USING (person_id)"],
    [
      "a document's id that stands twice",
      "FROM (SELECT count(*) AS n FROM documents GROUP BY document_id) WHERE n > 1"
    ],
    [
      "a person's id that stands twice",
      "FROM (SELECT count(*) AS n FROM people GROUP BY person_id) WHERE n > 1"
    ],
    [
      "a date outside the study",
      "FROM documents WHERE date NOT BETWEEN DATE '2006-01-01' AND DATE '2012-07-31'"
    ],
    ["a slot or a choice left open", "FROM documents WHERE regexp_matches(text, '[\\[\\]{}|]|undefined')"],
    [
      "an empty text or one that begins with a space",
      "FROM documents WHERE NOT regexp_matches(text, '^\\S')"
    ],
    [
      "a passage that does not stand in its person's document",
      "FROM key LEFT JOIN documents d USING (document_id, person_id) WHERE d.text IS NULL OR NOT contains(d.text, key.passage)"
    ],
    ["two passages in a document", "FROM (SELECT count(*) AS n FROM key GROUP BY document_id) WHERE n > 1"],
    [
      "a document that speaks of traffic and is not in the key",
      "FROM documents ANTI JOIN key USING (document_id) WHERE text ILIKE '%traf%'"
    ]
  ])("has not %s", async (_, from) => {
    expect(await ask(out, `SELECT * ${from} LIMIT 3`)).toEqual([]);
  });

  it("plants one to six case passages in a case, none in a near miss", async () => {
    const planted = await ask<{cases: number; misses: number; people: number}>(
      out,
      `SELECT cases, misses, count(*) AS people FROM (
         SELECT count(*) FILTER (planted = 'case') AS cases, count(*) FILTER (planted = 'near miss') AS misses
         FROM key GROUP BY person_id) GROUP BY ALL`
    );
    const counted = (kept: (one: {cases: number; misses: number}) => boolean) =>
      planted.filter(kept).reduce((sum, {people: n}) => sum + n, 0);
    expect(counted(({cases}) => cases > 0)).toBe(3);
    expect(counted(({cases}) => cases === 0)).toBe(20);
    expect(Math.max(...planted.map(({cases}) => cases))).toBeLessThanOrEqual(6);
    expect(planted.filter(({cases}) => cases === 0).every(({misses}) => misses >= 1 && misses <= 3)).toBe(
      true
    );
  });

  it("clusters a person's documents in episodes", async () => {
    const [gaps] = await ask<Record<string, number>>(
      out,
      `SELECT avg((gap <= 30)::INTEGER) AS near, max(gap) AS longest FROM (
         SELECT date - lag(date) OVER (PARTITION BY person_id ORDER BY date, document_id) AS gap FROM documents)
       WHERE gap IS NOT NULL`
    );
    expect(gaps?.near).toBeGreaterThan(0.7);
    expect(gaps?.longest).toBeGreaterThan(700);
  });

  it("is the same again, byte for byte, from the same seed, and another from another", async () => {
    const [again, other] = [join(folder, "again"), join(folder, "other")];
    await writeRegister({people: 300, seed: 7, out: again});
    const first = await sumsOf(again);
    await writeRegister({people: 300, seed: 7, out: again});
    expect(await sumsOf(again)).toEqual(first);
    await writeRegister({people: 300, seed: 8, out: other});
    const changed = await sumsOf(other);
    expect(Object.keys(changed)).toEqual(Object.keys(first));
    for (const [file, sum] of Object.entries(changed)) expect(sum, file).not.toBe(first[file]);
  });
});

it("does not depend on how many parts are written at a time", async () => {
  const [alone, together] = [join(folder, "alone"), join(folder, "together")];
  const reports: number[] = [];
  const wish = {people: 130, seed: 5, documentsPerPerson: 20, documentsPerPart: 2000};
  await writeRegister({...wish, out: alone, workers: 1});
  const onProgress = ({documents}: {documents: number}) => reports.push(documents);
  const {documents} = await writeRegister({...wish, out: together, workers: 2, onProgress});
  const sums = await sumsOf(together);
  expect(Object.keys(sums)).toContain("documents/part=001/data.parquet");
  expect(sums).toEqual(await sumsOf(alone));
  expect(reports.at(-1)).toBe(documents);
  expect(await namesIn(folder)).not.toContainEqual(expect.stringContaining("unfinished"));
});
