import {type ChildProcess, fork} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {UserError} from "../../../src/text/errors.js";
import type {ChildMessage, PartOrder} from "./part-child.js";
import type {RegisterPart} from "./plan-parts.js";
import {type PartProgress, writePart} from "./write-part.js";

const script = fileURLToPath(new URL("./part-child.ts", import.meta.url));

/** How many parts are written at a time by default: one for each processor. */
export function defaultWorkers(): number {
  return availableParallelism();
}

/**
 * Writes parts to a folder, several at a time, each in a process of its own; one by one in this process where
 * there is one part or one worker. The files do not depend on the number of workers. Gives how much was written;
 * `onProgress` receives how much has been written so far.
 */
export async function writeParts(
  parts: readonly RegisterPart[],
  folder: string,
  {
    workers,
    onProgress,
    signal
  }: {
    readonly workers: number;
    readonly onProgress: (written: PartProgress) => void;
    readonly signal: AbortSignal;
  }
): Promise<PartProgress> {
  const byPart = new Map<number, PartProgress>();
  const note = (part: number, written: PartProgress) => {
    byPart.set(part, written);
    onProgress(sum(byPart.values()));
  };
  if (Math.min(workers, parts.length) < 2) {
    for (const part of parts) {
      signal.throwIfAborted();
      note(part.number, await writePart(part, folder, (written) => note(part.number, written)));
    }
  } else await inChildren(parts, folder, {workers, signal}, note);
  return sum(byPart.values());
}

function sum(all: Iterable<PartProgress>): PartProgress {
  let [people, documents] = [0, 0];
  for (const written of all) {
    people += written.people;
    documents += written.documents;
  }
  return {people, documents};
}

async function inChildren(
  parts: readonly RegisterPart[],
  folder: string,
  {workers, signal}: {readonly workers: number; readonly signal: AbortSignal},
  note: (part: number, written: PartProgress) => void
): Promise<void> {
  const waiting = [...parts];
  const children = Array.from({length: Math.min(workers, parts.length)}, () =>
    fork(script, {execArgv: ["--import", "tsx"], serialization: "advanced"})
  );
  const stop = () => {
    for (const child of children) child.kill("SIGKILL");
  };
  signal.addEventListener("abort", stop, {once: true});
  try {
    await Promise.all(children.map((child) => serve(child, waiting, folder, note)));
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Gives a child one waiting part after another until none waits. */
function serve(
  child: ChildProcess,
  waiting: RegisterPart[],
  folder: string,
  note: (part: number, written: PartProgress) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const part = waiting.shift();
      if (part === undefined) resolve();
      else child.send({part, folder} satisfies PartOrder);
    };
    child.on("message", (told: ChildMessage) => {
      if (told.kind === "failed")
        reject(told.mendable ? new UserError(told.sentence) : new Error(told.sentence));
      else note(told.part, told);
      if (told.kind === "done") next();
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      reject(new UserError(`a part was not finished: its process ended with ${signal ?? code}; run again`))
    );
    next();
  });
}
