import {createHash} from "node:crypto";
import {mkdtemp, readdir, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openFolderRegister} from "../../../loaders/search/folder-register/open-folder-register.js";
import type {SearchCounts, SearchOutcome} from "../../../loaders/search/run/search-counts.js";
import {searchRegister} from "../../../loaders/search/search-register.js";
import {documents, folderOf, readParquet, select, smallRegister, sql} from "./small-register.js";
import {tinyStrategy} from "./tiny-strategy.js";

const strategy = await tinyStrategy();
const newFolder = () => mkdtemp(join(tmpdir(), "casebook-search-"));

/** Searches a folder for the small strategy. */
async function run(register: string, out: string): Promise<SearchOutcome> {
  return searchRegister({register: await openFolderRegister(register), strategy, out});
}

interface Hit {
  readonly person_id: string;
  readonly document_id: string;
  readonly term: string;
  readonly start: number;
  readonly context: string;
}

/** The hits of a folder of results as `person document term@start context`. */
async function hits(out: string): Promise<string[]> {
  const rows = await readParquet<Hit>(join(out, "hits.parquet"));
  return rows.map((hit) => `${hit.person_id} ${hit.document_id} ${hit.term}@${hit.start} ${hit.context}`);
}

const expectedHits = [
  "ann d1 stem apple@3 counted",
  "ann d1 orchard@18 counted",
  "ben d2 stem apple@0 counted",
  "ben d2 word mandarin, loosely spelt@10 counted",
  "ben d3 orchard@7 counted",
  "cem d4 stem apple@2 counted",
  "dee d5 stem apple@3 negated",
  "dee d5 stem apple@15 excluded",
  "dee d5 orchard@28 counted"
];

describe("a search", () => {
  it("writes every hit, sorted, with what belongs to its document", async () => {
    const out = await newFolder();
    const {complete} = await run(await smallRegister(), out);
    expect(complete).toBe(true);
    expect(await hits(out)).toEqual(expectedHits);
    expect((await readParquet(join(out, "hits.parquet")))[1]).toEqual({
      person_id: "ann",
      document_id: "d1",
      date: new Date("2010-03-01"),
      document_type: "Letter",
      concept: "place",
      term: "orchard",
      start: 18,
      length: 6,
      match: "garden",
      context: "counted",
      trigger: null,
      snippet: 'An apple from the garden. And "more", so Zoë says.',
      match_start: 18
    });
    expect((await readdir(out)).sort()).toEqual(
      [
        "candidates.parquet",
        "counts.json",
        "hits.parquet",
        "rules.parquet",
        "search.json",
        "terms.parquet"
      ].sort()
    );
  });

  it("retrieves people by rules within a document and within a person", async () => {
    const out = await newFolder();
    await run(await smallRegister(), out);
    expect(await readParquet(join(out, "candidates.parquet"))).toEqual([
      {
        person_id: "ann",
        year_of_birth: 1980,
        sex: "Female",
        documents: 1,
        hits: 2,
        first_date: new Date("2010-03-01"),
        rules: "fruit in a garden, fruit and place"
      },
      {
        person_id: "ben",
        year_of_birth: 1981,
        sex: "Male",
        documents: 2,
        hits: 3,
        first_date: new Date("2010-06-07"),
        rules: "fruit and place"
      }
    ]);
  });

  it("counts the register, the stages, and what each term and concept finds that no other does", async () => {
    const out = await newFolder();
    await run(await smallRegister(), out);
    const counts = JSON.parse(await readFile(join(out, "counts.json"), "utf8")) as SearchCounts;
    expect(counts.register).toEqual({
      people: 5,
      documents: 6,
      characters: documents.reduce((sum, {text}) => sum + [...text].length, 0),
      partitions: 2,
      failed: [],
      repeatedDocuments: 0,
      namelessDocuments: 0,
      unknownPeople: 0,
      unknownPeopleDocuments: 0,
      repeatedPeople: 0
    });
    expect(counts.stages).toEqual([
      {name: "searched", people: 5, documents: 6},
      {name: "with a hit", people: 4, documents: 5},
      {name: "with a counted hit", people: 4, documents: 5},
      {name: "retrieved", people: 2, documents: 3}
    ]);
    const apple = counts.terms.find(({term}) => term === "stem apple");
    expect(apple).toEqual({
      concept: "fruit",
      term: "stem apple",
      hits: 5,
      counted: 3,
      documents: 3,
      people: 3,
      peopleOnlyThis: 1
    });
    expect(counts.terms.map(({term, peopleOnlyThis}) => [term, peopleOnlyThis])).toEqual([
      ["stem apple", 1],
      ["word mandarin, loosely spelt", 0],
      ["cherries", 0],
      ["pear basket", 0],
      ["orchard", 2],
      ["word Übersee", 0]
    ]);
    expect(
      counts.concepts.map(({concept, people, peopleOnlyThis}) => [concept, people, peopleOnlyThis])
    ).toEqual([
      ["fruit", 3, 2],
      ["place", 3, 2]
    ]);
  });

  it("counts nobody for a term where another document retrieves the person without it", async () => {
    const common = {person: "ann", date: "2010-01-01", type: "Event"};
    const register = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents.parquet": {
        parquet: select([
          {...common, id: "d1", text: "An apple in the garden."},
          {...common, id: "d2", text: "A sweet cherry in the garden."}
        ])
      }
    });
    const {counts} = await run(register, await newFolder());
    const only = counts.terms.map(({term, peopleOnlyThis}) => [term, peopleOnlyThis]);
    expect(only).toEqual([
      ["stem apple", 0],
      ["word mandarin, loosely spelt", 0],
      ["cherries", 0],
      ["pear basket", 0],
      ["orchard", 1],
      ["word Übersee", 0]
    ]);
  });

  it("describes terms and rules, and what was searched with what", async () => {
    const out = await newFolder();
    await run(await smallRegister(), out);
    expect((await readParquet(join(out, "terms.parquet")))[3]).toEqual({
      concept: "fruit",
      concept_label: "Fruit",
      term: "pear basket",
      pattern: "near: pear, within 2 words of basket",
      reason: "Together.",
      position: 4
    });
    expect(await readParquet(join(out, "rules.parquet"))).toEqual([
      {
        rule: "fruit in a garden",
        label: "Fruit and place in one document",
        concept: "fruit",
        scope: "document"
      },
      {
        rule: "fruit in a garden",
        label: "Fruit and place in one document",
        concept: "place",
        scope: "document"
      },
      {rule: "fruit and place", label: "Fruit and place somewhere", concept: "fruit", scope: "person"},
      {rule: "fruit and place", label: "Fruit and place somewhere", concept: "place", scope: "person"}
    ]);
    const described = JSON.parse(await readFile(join(out, "search.json"), "utf8")) as Record<string, unknown>;
    expect(described).toMatchObject({strategy: {name: "Tiny", sha256: strategy.sha256}, complete: true});
  });

  it("gives the same bytes for the same register", async () => {
    const register = await smallRegister();
    const digests = async () => {
      const out = await newFolder();
      await run(register, out);
      const files = (await readdir(out)).sort();
      const bytes = await Promise.all(files.map((file) => readFile(join(out, file))));
      return bytes.map((content) => createHash("sha256").update(content).digest("hex"));
    };
    expect(await digests()).toEqual(await digests());
  });

  it("finds nothing in a register without anything to find", async () => {
    const out = await newFolder();
    const register = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents.parquet": {parquet: `${select(documents.slice(5))} WHERE false`}
    });
    const {complete, counts} = await run(register, out);
    expect(complete).toBe(true);
    expect(await hits(out)).toEqual([]);
    expect(counts.stages.at(-1)).toEqual({name: "retrieved", people: 0, documents: 0});
  });
});

describe("an odd register", () => {
  it("is searched, and its oddities are told and counted", async () => {
    const rows = [
      ...documents,
      {...(documents[0] as (typeof documents)[number])},
      {id: "d7", person: "who", date: "2013-01-01", type: "Event", text: "Apple in a garden."}
    ];
    const register = await folderOf({
      "people.parquet": {parquet: `${sql.people} UNION ALL SELECT 'ann', 1979, 'Female'`},
      "documents.parquet": {parquet: `${select(rows)} UNION ALL SELECT NULL, 'ann', NULL, NULL, 'apple'`}
    });
    const out = await newFolder();
    const {warnings, counts} = await run(register, out);
    expect(await hits(out)).toEqual([
      ...expectedHits,
      "who d7 stem apple@0 counted",
      "who d7 orchard@11 counted"
    ]);
    expect(warnings).toEqual([
      "1 document has an id that another one has: equal hits of one person under one id are counted once; look whether a file is in the register twice",
      "1 document has no document_id or no person_id, and could not be searched for anybody; mend it to have it searched",
      "1 person has documents (1) but no row in people: searched and retrieved all the same, without year of birth and sex, and among the people searched",
      "1 person stands more than once in people: each is counted once, with the earliest year of birth"
    ]);
    expect(counts.stages[0]).toEqual({name: "searched", people: 6, documents: 9});
  });
});

describe("a partition that cannot be searched", () => {
  const good = {parquet: select(documents.slice(0, 2))};

  it("is named, the others are searched, and the next search takes only that one", async () => {
    const register = await smallRegister();
    const broken = join(register, "documents/part=001/data.parquet");
    const whole = await readFile(broken);
    await writeFile(broken, whole.subarray(0, whole.length - 20));
    const out = await newFolder();
    const outcome = await run(register, out);
    expect(outcome.complete).toBe(false);
    expect(outcome.failed).toEqual([
      {
        name: "documents/part=001/data.parquet",
        message:
          "documents/part=001/data.parquet is cut short, or no Parquet file; put a whole copy in its place"
      }
    ]);
    expect(await hits(out)).toEqual(expectedHits.slice(0, 4));
    expect(await readFile(join(out, "search.json"), "utf8")).toContain('"complete": false');

    await writeFile(broken, whole);
    const searched: number[] = [];
    const again = await searchRegister({
      register: await openFolderRegister(register),
      strategy,
      out,
      onProgress: ({documents}) => searched.push(documents)
    });
    expect(searched.at(-1)).toBe(4);
    expect(again.complete).toBe(true);
    expect(await hits(out)).toEqual(expectedHits);
    expect(await readdir(out)).not.toContain(".partial");
  });

  it("is searched again where what an earlier run counted is no number", async () => {
    const register = await smallRegister();
    const broken = join(register, "documents/part=001/data.parquet");
    const whole = await readFile(broken);
    await writeFile(broken, whole.subarray(0, whole.length - 20));
    const out = await newFolder();
    await run(register, out);
    await writeFile(broken, whole);
    const partial = join(out, ".partial");
    for (const file of (await readdir(partial)).filter((name) => name.endsWith(".json"))) {
      const text = await readFile(join(partial, file), "utf8");
      await writeFile(join(partial, file), text.replace(/"nameless":\d+/, '"nameless":"(SELECT nobody)"'));
    }
    const {complete} = await run(register, out);
    expect(complete).toBe(true);
    expect(await hits(out)).toEqual(expectedHits);
  });

  it("is found among others whose bytes are damaged within", async () => {
    const register = await folderOf({
      "people.parquet": {parquet: sql.people},
      "documents/a.parquet": good,
      "documents/b.parquet": {
        parquet: `SELECT 'x' || i AS document_id, 'ann' AS person_id, DATE '2010-01-01' AS date, 'Event' AS document_type, repeat(md5(i::VARCHAR), 20) || ' apple' AS text FROM range(3000) AS rows (i)`
      }
    });
    const broken = join(register, "documents/b.parquet");
    const bytes = await readFile(broken);
    bytes.fill(0xff, 5000, Math.floor(bytes.length * 0.9));
    await writeFile(broken, bytes);
    const out = await newFolder();
    const {failed} = await run(register, out);
    expect(failed.map(({name}) => name)).toEqual(["documents/b.parquet"]);
    expect(failed[0]?.message).toMatch(/^documents\/b\.parquet (is damaged|cannot be read)/);
    expect(await hits(out)).toHaveLength(4);
  });

  it("is told why, and never what stands in it", async () => {
    const secret = "her name is Secret";
    const register = await folderOf({
      "people.csv": "person_id,year_of_birth,sex\nann,1980,Female\n",
      "documents/columns.csv": `document_id,person,date,document_type,text\nd1,ann,2010-01-01,Event,${secret}\n`,
      "documents/dates.csv": `document_id,person_id,date,document_type,text\nd2,ann,${secret},Event,apple\n`,
      "documents/quotes.csv": `document_id,person_id,date,document_type,text\nd3,ann,2010-01-01,Event,"${secret}\n`,
      "documents/cells.csv": `document_id,person_id,date,document_type,text\nd4,ann,2010-01-01,Event,apple,${secret}\n`,
      "documents/bytes.csv": Buffer.from(
        `document_id,person_id,date,document_type,text\nd5,ann,2010-01-01,Event,${secret} \xe9\n`,
        "latin1"
      ),
      "documents/bytes.parquet": {
        parquet:
          "SELECT 'd6' AS document_id, 'ann' AS person_id, DATE '2010-01-01' AS date, 'Event' AS document_type, '\\xE9'::BLOB AS text"
      },
      "documents/good.csv": "document_id,person_id,date,document_type,text\nd7,ann,2010-01-01,Event,apple\n"
    });
    const out = await newFolder();
    const {failed} = await run(register, out);
    const messages = failed.map(({message}) => message);
    expect(messages.join("\n")).not.toContain("Secret");
    expect(messages).toEqual([
      expect.stringMatching(/^documents\/bytes\.csv(:\d+)? holds text that is not UTF-8; save it as UTF-8$/),
      "documents/bytes.parquet holds text that is not UTF-8; save it as UTF-8",
      expect.stringMatching(
        /^documents\/cells\.csv(:\d+)? has a row with more or fewer cells than its header; mend the row$/
      ),
      'documents/columns.csv has no column person_id; its columns are "document_id", "person", "date", "document_type" and "text"',
      expect.stringMatching(/^documents\/dates\.csv holds a value that is not of its column's type/),
      expect.stringMatching(
        /^documents\/quotes\.csv(:\d+)? has a quotation mark that is never closed; mend the row$/
      )
    ]);
    expect(await hits(out)).toEqual(["ann d7 stem apple@0 counted"]);
  });
});

describe("what is kept of an interrupted search", () => {
  /** Stops a search of the small register after its first partition; both partitions become batches of their own. */
  async function interrupted(register: string, out: string): Promise<void> {
    const stop = new AbortController();
    const opened = await openFolderRegister(register);
    const partitions = opened.partitions.map((partition) => ({...partition, size: 1e12}));
    const promise = searchRegister({
      register: {...opened, partitions},
      strategy,
      out,
      signal: stop.signal,
      atOnce: 1,
      onProgress: () => stop.abort()
    });
    await expect(promise).rejects.toThrow(
      "the search was stopped; run it again with the same --out to go on where it stopped"
    );
  }

  /** The partitions that a search of a register still reads. */
  async function stillRead(register: string, out: string, searched = strategy): Promise<number> {
    let documents = 0;
    await searchRegister({
      register: await openFolderRegister(register),
      strategy: searched,
      out,
      onProgress: (progress) => {
        documents = progress.documents;
      }
    });
    return documents;
  }

  it("is nothing but the folder of finished partitions, which the next search takes over", async () => {
    const [register, out] = [await smallRegister(), await newFolder()];
    await interrupted(register, out);
    expect(await readdir(out)).toEqual([".partial"]);
    expect(await stillRead(register, out)).toBe(4);
    expect(await hits(out)).toEqual(expectedHits);
  });

  it("is used for other contexts and rules, but not for other terms, nor for a file that has changed", async () => {
    const [register, out] = [await smallRegister(), await newFolder()];
    await interrupted(register, out);
    const contexts = await tinyStrategy((yaml) => yaml.replace('["no", denies]', "[denies]"));
    expect(await stillRead(register, out, contexts)).toBe(4);
    expect(await hits(out)).toContain("dee d5 stem apple@3 counted");
    await interrupted(register, out);
    const terms = await tinyStrategy((yaml) => yaml.replace("word: mandarin", "word: tangerine"));
    expect(await stillRead(register, out, terms)).toBe(6);
    await interrupted(register, out);
    const changed = await folderOf({"one.parquet": {parquet: `${select(documents.slice(0, 2))} LIMIT 1`}});
    await writeFile(
      join(register, "documents/part=000/data.parquet"),
      await readFile(join(changed, "one.parquet"))
    );
    expect(await stillRead(register, out)).toBe(5);
  });
});
