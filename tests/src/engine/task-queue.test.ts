import {describe, expect, it} from "vitest";
import {createTaskQueue} from "../../../src/engine/task-queue.js";

/** Turns whose tasks say when they begin and end; each takes as many ticks as it is told. */
function record() {
  const log: string[] = [];
  const turns = createTaskQueue();
  const task =
    (name: string, ticks = 1) =>
    async () => {
      log.push(`${name} begins`);
      for (let i = 0; i < ticks; i++) await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
      return name;
    };
  return {log, turns, task};
}

describe("createTaskQueue", () => {
  it("lets tasks overlap that may, and gives each its own result", async () => {
    const {log, turns, task} = record();
    const results = [turns.runShared(task("a", 2)), turns.runShared(task("b", 1))];
    expect(await Promise.all(results)).toEqual(["a", "b"]);
    expect(log).toEqual(["a begins", "b begins", "b ends", "a ends"]);
  });

  it("keeps a task alone from all before it and all after it", async () => {
    const {log, turns, task} = record();
    await Promise.all([
      turns.runShared(task("a", 3)),
      turns.runExclusive(task("b", 2)),
      turns.runShared(task("c")),
      turns.runExclusive(task("d")),
      turns.runExclusive(task("e"))
    ]);
    expect(log.map((line) => line.split(" ")[0]).join("")).toBe("aabbccddee");
  });

  it("goes on after a task that fails", async () => {
    const {turns, task} = record();
    const failing = async () => {
      throw new Error("no");
    };
    const tasks = [
      turns.runExclusive(failing),
      turns.runShared(failing),
      turns.runExclusive(task("a")),
      turns.runShared(task("b"))
    ];
    const settled = await Promise.allSettled(tasks);
    expect(settled.map(({status}) => status)).toEqual(["rejected", "rejected", "fulfilled", "fulfilled"]);
  });
});
