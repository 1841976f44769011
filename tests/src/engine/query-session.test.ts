import {describe, expect, it} from "vitest";
import type {Connection} from "../../../src/engine/connection.js";
import {type AnalysisSql, openQuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress, type Row} from "../../../src/model/row.js";
import {noFilters, withSwitchedOff} from "../../../src/queries/filters.js";
import {levelFilters} from "../../support/filters.js";

const sources: AnalysisSql = {
  views: {
    characteristics: "characteristics",
    lineage: "lineage",
    codes: "codes",
    patient_codings: "patient_codings",
    patient_codes: "patient_codes",
    kept_out: "kept_out",
    members: "members",
    groups: "groups",
    cohort: "cohort",
    code_counts: "code_counts",
    coded: "coded",
    readers: "readers",
    double_coded: "double_coded",
    hits_in_view: "hits_in_view",
    counted_hits: "counted_hits",
    retrieved: "retrieved",
    decided: "decided"
  },
  query: async (name) => `query ${name}`,
  supportingRows: async (name) => `behind ${name}`
};

/**
 * A session on a connection that keeps what it is asked to run, and refuses SQL that holds the word "bad".
 * @param hold is asked, once the session is open, what to wait for before SQL is run
 */
async function record(
  changed: Partial<AnalysisSql> = {},
  hold: (sql: string) => Promise<void> | undefined | void = () => {},
  putSearch?: (connection: Connection) => Promise<unknown>
) {
  const log: string[] = [];
  let isOpen = false;
  const run: Connection["run"] = async (sql, parameters) => {
    log.push(parameters ? `${sql} ${JSON.stringify(parameters)}` : sql);
    await new Promise((resolve) => setImmediate(resolve));
    if (isOpen) await hold(sql);
    if (sql.includes("bad")) throw new Error("refused");
    return [{ran: sql}] as Row[];
  };
  const connection: Connection = {run, runAgain: run};
  const session = await openQuerySession(
    connection,
    {...sources, ...changed},
    {
      grouping: "age_group",
      ...(putSearch && {fetchSearch: async () => async () => void (await putSearch(connection))})
    }
  );
  isOpen = true;
  const opened = log.splice(0);
  return {session, opened, log};
}

const nobodyKeptOut = "kept_out [null,null,null,null]";
const others = ['members ["age_group",null]', 'groups ["age_group",null]'];
const everyone = [nobodyKeptOut, ...others];
const women = ['kept_out ["filters","characteristic","sex","Female"]', ...others];

describe("openQuerySession", () => {
  it("defines the cohort, unfiltered, and the views in the order in which they build on each other", async () => {
    const {opened} = await record();
    expect(opened).toEqual([
      "characteristics",
      "lineage",
      "codes",
      "patient_codings",
      "patient_codes",
      ...everyone,
      "cohort",
      "code_counts",
      "coded",
      "readers",
      "double_coded"
    ]);
  });
});

describe("rows", () => {
  it("leaves the cohort alone where the filters have not changed", async () => {
    const {session, log} = await record();
    await session.rows("a", noFilters);
    await session.rows("a", levelFilters({sex: "Female"}));
    await session.rows("b", levelFilters({sex: "Female"}));
    expect(log).toEqual(["query a", ...women, "query a", "query b"]);
  });

  it("has the tables of the search brought when something first reads them, and leaves out terms that are off", async () => {
    const reading: Partial<AnalysisSql> = {query: async () => "FROM retrieved"};
    let brought = 0;
    const {session, log} = await record(reading, undefined, async () => {
      brought += 1;
    });
    await session.rows("a", noFilters);
    const off = withSwitchedOff(noFilters, ["stem", "phrase"]);
    await session.rows("a", off);
    await session.rows("b", off);
    const search = (terms: string | null) => [
      `hits_in_view ${JSON.stringify([terms])}`,
      "counted_hits",
      "retrieved",
      "decided",
      "FROM retrieved"
    ];
    expect(log).toEqual([...search(null), ...everyone, ...search("phrase\u001fstem"), "FROM retrieved"]);
    expect(brought).toBe(1);
  });

  it("puts the tables of the search between statements of a reader, whose undoing would take them away", async () => {
    const reading: Partial<AnalysisSql> = {query: async () => "FROM retrieved"};
    const {session, log} = await record(reading, undefined, ({run}) => run("tables of the search"));
    await Promise.all([session.sql("SELECT 1"), session.rows("a", noFilters), session.sql("SELECT 2")]);
    const [begin, put, rollback] = ["BEGIN TRANSACTION", "tables of the search", "ROLLBACK"];
    const order = log.filter((sql) => [begin, put, rollback].includes(sql));
    expect(order.filter((sql) => sql === put)).toHaveLength(1);
    expect(order.filter((sql, i) => sql === begin && order[i + 1] !== rollback)).toEqual([]);
  });

  it("gives up an earlier call when newer filters are asked for: the latest wins", async () => {
    const {session, log} = await record();
    const calls = [
      session.rows("a", levelFilters({sex: "Male"})),
      session.rows("b", levelFilters({sex: "Male"})),
      session.rows("a", levelFilters({sex: "Female"}))
    ];
    expect(await Promise.all(calls)).toEqual([undefined, undefined, [{ran: "query a"}]]);
    expect(log).toEqual([...women, "query a"]);
  });

  it("answers every call with the same filters, and lets none wait for the answer to another", async () => {
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const {session, log} = await record({}, (sql) => (sql === "query a" ? held : undefined));
    const calls = [
      session.rows("a", levelFilters({sex: "Female"})),
      session.rows("b", levelFilters({sex: "Female"}))
    ];
    expect(await calls[1]).toEqual([{ran: "query b"}]);
    arrive();
    expect(await calls[0]).toEqual([{ran: "query a"}]);
    expect(log).toEqual([...women, "query a", "query b"]);
  });

  it("narrows the patients again where that failed", async () => {
    let broken = true;
    const {session, log} = await record({}, (sql) => {
      if (broken && sql === "groups") throw new Error("out of memory");
    });
    await expect(session.rows("a", levelFilters({sex: "Female"}))).rejects.toThrow("out of memory");
    broken = false;
    expect(await session.rows("a", levelFilters({sex: "Female"}))).toEqual([{ran: "query a"}]);
    expect(log).toEqual([...women, "query a", ...women, "query a"]);
  });

  it("narrows the patients for a choice that was given up and is made again", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const never = new Promise<string>(() => {});
    const {session, log} = await record(
      {query: async (name) => (name === "never" ? never : `query ${name}`)},
      (sql) => (sql.includes("behind") ? held : undefined)
    );
    const supportingRows = session.supportingRows("b", parseCellAddress("n[]"));
    const first = session.rows("a", levelFilters({sex: "Female"}));
    await new Promise((resolve) => setImmediate(resolve)); // it waits for its turn
    void session.rows("never", levelFilters({sex: "Male"}));
    release();
    expect(await first).toBeUndefined();
    await supportingRows;
    expect(await session.rows("a", levelFilters({sex: "Female"}))).toEqual([{ran: "query a"}]);
    expect(log.slice(1)).toEqual([...women, "query a"]);
  });

  it("gives up a call whose SQL arrives after newer filters were asked for", async () => {
    let arrive = (_sql: string) => {};
    const slow = new Promise<string>((resolve) => {
      arrive = resolve;
    });
    const {session, log} = await record({query: async (name) => (name === "slow" ? slow : name)});
    const first = session.rows("slow", levelFilters({sex: "Male"}));
    await session.rows("quick", levelFilters({sex: "Female"}));
    arrive("too late");
    expect(await first).toBeUndefined();
    expect(log).toEqual([...women, "quick"]);
  });

  it("asks the same question once however many figures show the answer, and again for other filters", async () => {
    const {session, log} = await record();
    await Promise.all([
      session.rows("a", levelFilters({sex: "Female"})),
      session.rows("a", levelFilters({sex: "Female"}))
    ]);
    await session.rows("a", levelFilters({sex: "Female"}));
    expect(log).toEqual([...women, "query a"]);
    await session.rows("a", noFilters);
    await session.rows("a", levelFilters({sex: "Female"}));
    expect(log).toEqual([...women, "query a", ...everyone, "query a", ...women, "query a"]);
  });

  it("asks a question again that failed", async () => {
    const {session, log} = await record();
    await expect(session.rows("bad", noFilters)).rejects.toThrow("refused");
    await expect(session.rows("bad", noFilters)).rejects.toThrow("refused");
    expect(log).toEqual(["query bad", "query bad"]);
  });

  it("goes on after a query that fails", async () => {
    const {session} = await record();
    const [failed, next] = await Promise.allSettled([
      session.rows("bad", noFilters),
      session.rows("a", noFilters)
    ]);
    expect(failed.status).toBe("rejected");
    expect(next).toEqual({status: "fulfilled", value: [{ran: "query a"}]});
  });
});

describe("supportingRows", () => {
  it("looks among all patients, with the cell's columns quoted and its values bound", async () => {
    const {session, log} = await record();
    await session.rows("a", levelFilters({sex: "Female"}));
    log.length = 0;
    await session.supportingRows("a", parseCellAddress("patients[group=adult; level=O'Brien]"));
    expect(log).toEqual([
      ...everyone,
      'SELECT * FROM (\nbehind a\n)\nWHERE "group" = $1 AND "level" = $2 ["adult","O\'Brien"]'
    ]);
  });

  it("gives every row for a cell without conditions", async () => {
    const {session, log} = await record();
    await session.supportingRows("a", parseCellAddress("patients[]"));
    expect(log).toEqual(["SELECT * FROM (\nbehind a\n)\nWHERE true []"]);
  });

  it("says so where all patients could not be brought back", async () => {
    let broken = false;
    const {session} = await record({}, (sql) => {
      if (broken && sql === "members") throw new Error("out of memory");
    });
    await session.rows("a", levelFilters({sex: "Female"}));
    broken = true;
    await expect(session.supportingRows("a", parseCellAddress("n[]"))).rejects.toThrow("out of memory");
    broken = false;
    expect(await session.supportingRows("a", parseCellAddress("n[]"))).toHaveLength(1);
  });

  it("does not give up calls that wait for their filters", async () => {
    const {session, log} = await record();
    const calls = [
      session.rows("a", levelFilters({sex: "Female"})),
      session.supportingRows("b", parseCellAddress("n[]")),
      session.rows("c", levelFilters({sex: "Female"}))
    ];
    expect((await Promise.all(calls)).every(Boolean)).toBe(true);
    expect(log.filter((sql) => sql.startsWith("kept_out"))).toEqual([women[0], nobodyKeptOut, women[0]]);
  });
});

describe("sql", () => {
  it("runs among all patients inside a transaction that is rolled back", async () => {
    const {session, log} = await record();
    await session.rows("a", levelFilters({sex: "Female"}));
    log.length = 0;
    expect(await session.sql("SELECT 1")).toEqual([{ran: "SELECT 1"}]);
    expect(log).toEqual([...everyone, "BEGIN TRANSACTION", "SELECT 1 []", "ROLLBACK"]);
  });

  it("rolls back after a failure too", async () => {
    const {session, log} = await record();
    await expect(session.sql("bad")).rejects.toThrow("refused");
    expect(log.at(-1)).toBe("ROLLBACK");
  });
});
