import {spawn} from "node:child_process";
import {projectRoot} from "../../../loaders/disk/paths.js";

/** What a process took: from its start to its end, and the most memory it had at any time. */
export type Run = {seconds: number; processorSeconds: number; peakMegabytes: number};

/** Runs a TypeScript file as a process of its own. Throws what it says where it fails. */
export async function runChild(...words: readonly string[]): Promise<Run> {
  const head = ["--import", "tsx", "--import", "./tests/bench/search/tell-peak.ts"];
  const started = performance.now();
  const child = spawn(process.execPath, [...head, ...words], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "pipe", "pipe"]
  });
  let [errors, status] = ["", ""];
  child.stdio[2]?.on("data", (chunk: Buffer) => {
    errors += chunk;
  });
  child.stdio[3]?.on("data", (chunk: Buffer) => {
    status += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${errors}`);
  const told = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) `, "m").exec(status)?.[1]);
  return {
    seconds: (performance.now() - started) / 1000,
    processorSeconds: told("Processor") / 1e6,
    peakMegabytes: (told("VmHWM") * 1024) / 1e6
  };
}
