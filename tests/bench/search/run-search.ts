import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../../loaders/disk/paths.js";
import type {SearchCounts} from "../../../loaders/search/run/search-counts.js";

/** What one run of the command took: from the start of its process to the end, and the most memory it had at any time. */
export interface Run {
  readonly seconds: number;
  /** Processor time of all its threads, which other work on the machine hardly changes. */
  readonly processorSeconds: number;
  /** Resident memory of the process (Linux's VmHWM), in 10⁶ bytes. */
  readonly peakMegabytes: number;
}

/** Runs `loaders/commands/search.ts` as a process of its own. Throws what it says where it fails. */
export async function runSearch(register: string, out: string): Promise<Run> {
  const words = ["--import", "tsx", "--import", "./tests/bench/search/tell-peak.ts"];
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...words, "loaders/commands/search.ts", "--register", register, "--out", out],
    {
      cwd: projectRoot,
      stdio: ["ignore", "ignore", "pipe", "pipe"]
    }
  );
  let [errors, status] = ["", ""];
  child.stdio[2]?.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  child.stdio[3]?.on("data", (chunk: Buffer) => {
    status += chunk;
  });
  const ended = new Promise<number>((resolve) => child.once("exit", () => resolve(performance.now())));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`the search of ${register} ended with ${code}: ${errors}`);
  const told = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) `, "m").exec(status)?.[1]);
  return {
    seconds: ((await ended) - started) / 1000,
    processorSeconds: told("Processor") / 1e6,
    peakMegabytes: (told("VmHWM") * 1024) / 1e6
  };
}

/** The `counts.json` of a search. */
export async function readCounts(out: string): Promise<SearchCounts> {
  return JSON.parse(await readFile(join(out, "counts.json"), "utf8")) as SearchCounts;
}
