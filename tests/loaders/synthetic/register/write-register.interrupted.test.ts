import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {writeRegister} from "../../../../loaders/synthetic/register/write-register.js";
import {namesIn, sumsOf, temporaryFolder, until} from "./small-register.js";

const {folder, remove} = await temporaryFolder();
afterAll(remove);

/** Starts the command on a register of several parts, and waits until it writes, or until a part is there. */
async function started(parent: string, {part = false} = {}): Promise<ChildProcess> {
  const words = ["--people", "40000", "--out", join(parent, "out")];
  const command = spawn(process.execPath, ["--import", "tsx", "loaders/commands/register.ts", ...words]);
  await until(async () => {
    const [unfinished] = (await namesIn(parent)).filter((name) => name.includes("unfinished"));
    if (unfinished === undefined) return false;
    const parts = await namesIn(join(parent, unfinished, "parts"));
    const children = await childrenOf(command.pid ?? 0);
    return children.length > 1 && (!part || parts.some((name) => name.startsWith("people-")));
  });
  return command;
}

it.each(["SIGINT", "SIGTERM"] as const)("%s leaves nothing where there was nothing", async (signal) => {
  const parent = join(folder, signal);
  const command = await started(parent);
  const ended = once(command, "exit");
  command.kill(signal);
  expect(await ended).toEqual([null, signal]);
  expect(await namesIn(parent)).toEqual([]);
});

it("a kill leaves an earlier register as it was, and no other that looks like one", async () => {
  const parent = join(folder, "killed");
  const out = join(parent, "out");
  await writeRegister({people: 20, seed: 1, documentsPerPerson: 2, out});
  const before = await sumsOf(out);
  const command = await started(parent, {part: true});
  const ended = once(command, "exit");
  command.kill("SIGKILL");
  await ended;
  expect(await sumsOf(out)).toEqual(before);
  const others = (await namesIn(parent)).filter((name) => name !== "out");
  expect(others.every((name) => name.startsWith(".out-unfinished-"))).toBe(true);
  for (const name of others) {
    const holds = await namesIn(join(parent, name));
    for (const own of ["people.parquet", "key.parquet", "register.json"]) expect(holds).not.toContain(own);
  }
});

it("a child that is killed fails the command in a sentence, and nothing is left", async () => {
  const parent = join(folder, "child");
  const command = await started(parent);
  let said = "";
  command.stderr?.on("data", (words) => {
    said += words;
  });
  const ended = once(command, "exit");
  const [child = Number.NaN] = await childrenOf(command.pid ?? 0);
  process.kill(child, "SIGKILL");
  expect(await ended).toEqual([1, null]);
  expect(said).toBe("a part was not finished: its process ended with SIGKILL; run again\n");
  expect(await namesIn(parent)).toEqual([]);
});

/** The processes that write parts for a command. */
async function childrenOf(pid: number): Promise<number[]> {
  const asked = spawn("ps", ["-o", "pid=,args=", "--ppid", String(pid)]);
  let lines = "";
  asked.stdout.on("data", (words) => {
    lines += words;
  });
  await once(asked, "close");
  const children = lines.split("\n").filter((line) => line.includes("part-child"));
  return children.map((line) => Number.parseInt(line, 10));
}
