import {describe, expect, it} from "vitest";
import {QueryError} from "../../../src/engine/connection.js";
import {wasmConnection} from "../../../src/engine/wasm-connection.js";

type Engine = Parameters<typeof wasmConnection>[0];

/** A table as the engine gives it. */
function table(...rows: Record<string, unknown>[]) {
  const names = Object.keys(rows[0] ?? {});
  return {
    schema: {fields: names.map((name) => ({name, type: {typeId: 0}}))},
    numRows: rows.length,
    getChildAt: (column: number) => ({get: (row: number) => rows[row]?.[names[column] ?? ""]})
  };
}

/** An engine that answers every query with one table, and keeps a log of what is asked of its statements. */
function engine(answer: () => unknown) {
  const log: unknown[] = [];
  const statement = {
    query: async (...values: unknown[]) => {
      log.push(values);
      return answer();
    },
    close: async () => log.push("closed")
  };
  const prepare = async () => {
    log.push("prepared");
    return statement;
  };
  const shape = {query: async () => answer(), prepare};
  return {connection: wasmConnection(shape as unknown as Engine), log};
}

describe("wasmConnection", () => {
  it("gives plain rows: numbers for integers of 64 bits that fit, null for what is missing", async () => {
    const {connection} = engine(() => table({a: 1n, b: null, c: undefined, d: 0.5, e: true, f: "text"}));
    expect(await connection.run("SELECT")).toEqual([{a: 1, b: null, c: null, d: 0.5, e: true, f: "text"}]);
  });

  it("gives an integer that no number holds as text, rather than another integer", async () => {
    const {connection} = engine(() => table({a: 9007199254740993n}));
    expect(await connection.run("SELECT")).toEqual([{a: "9007199254740993"}]);
  });

  it("gives no rows for an empty table", async () => {
    expect(await engine(() => table()).connection.run("SELECT")).toEqual([]);
  });

  it("binds parameters in a statement, and closes it", async () => {
    const {connection, log} = engine(() => table({a: 1n}));
    expect(await connection.run("SELECT $1, $2", ["O'Brien", null])).toEqual([{a: 1}]);
    expect(log).toEqual(["prepared", ["O'Brien", null], "closed"]);
  });

  it("prepares a statement that is run again once, and keeps it", async () => {
    const {connection, log} = engine(() => table({a: 1n}));
    const answers = [connection.runAgain("SELECT $1", ["x"]), connection.runAgain("SELECT $1", ["y"])];
    expect(await Promise.all(answers)).toEqual([[{a: 1}], [{a: 1}]]);
    expect(log).toEqual(["prepared", ["x"], ["y"]]);
  });

  it("prepares a statement anew that failed when it was run again", async () => {
    let isWell = false;
    const {connection, log} = engine(() => {
      if (!isWell) throw new Error("out of memory");
      return table({a: 1n});
    });
    await expect(connection.runAgain("SELECT $1", ["x"])).rejects.toThrow(QueryError);
    isWell = true;
    expect(await connection.runAgain("SELECT $1", ["y"])).toEqual([{a: 1}]);
    expect(log).toEqual(["prepared", ["x"], "closed", "prepared", ["y"]]);
  });

  it("gives the engine statements in their order, and waits for no answer before it gives the next", async () => {
    const log: string[] = [];
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const run = (sql: string) => async () => {
      log.push(sql);
      await held;
      return table({sql});
    };
    const shape = {
      query: (sql: string) => run(sql)(),
      prepare: async (sql: string) => {
        await new Promise((resolve) => setImmediate(resolve));
        return {query: run(sql), close: async () => {}};
      }
    };
    const connection = wasmConnection(shape as unknown as Engine);
    const answers = [
      connection.run("a", ["x"]),
      connection.run("b"),
      connection.run("c", []),
      connection.run("d")
    ];
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log).toEqual(["a", "b", "c", "d"]);
    answer();
    expect((await Promise.all(answers)).map(([row]) => row?.sql)).toEqual(["a", "b", "c", "d"]);
  });

  it("closes the statement of a query that fails, and keeps the SQL and the cause", async () => {
    const cause = new Error("no such column");
    const {connection, log} = engine(() => {
      throw cause;
    });
    const error: unknown = await connection.run("SELECT x", []).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({message: "no such column", sql: "SELECT x", cause});
    expect(log).toEqual(["prepared", [], "closed"]);
  });

  it("makes a sentence of a cause that is no Error", async () => {
    const {connection} = engine(() => {
      throw "out of memory";
    });
    await expect(connection.run("SELECT")).rejects.toThrow("out of memory");
  });
});
