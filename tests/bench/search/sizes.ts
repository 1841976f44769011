import {loadavg} from "node:os";
import {join} from "node:path";
import {writeRegister} from "../../../loaders/synthetic/register/write-register.js";
import {against, round} from "../against.js";
import {fitExponent, median} from "./exponent.js";
import {type Run, readCounts, runSearch} from "./run-search.js";
import {makeShares, type Share, warm} from "./shares.js";

/** What the parts of a run are given. */
export interface Trial {
  readonly register: string;
  /** A folder for what a part makes; the run removes it. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** One share of the register: its size, the middle of its runs, and how busy the machine was before them. */
interface ShareRun extends Omit<Share, "folder">, Run {
  readonly documents: number;
  readonly characters: number;
  readonly ofRuns: readonly number[];
  readonly loadBefore: number;
}

const shares = [1 / 8, 1 / 4, 1 / 2, 1];
const runs = 3;

/** The whole command on shares of a register: time, memory, and how time grows. */
export async function measureSizes({register, folder, say}: Trial) {
  const tiny = join(folder, "tiny");
  await writeRegister({people: 20, seed: 1, out: tiny});
  await warm(register);
  await runSearch(tiny, join(folder, "warm-up"));
  const startUp = middle(await repeat(tiny, join(folder, "out-tiny")));
  say(`sizes: start-up ${startUp.seconds.toFixed(2)} s`);
  const measured: ShareRun[] = [];
  for (const {share, partitions, folder: part} of await makeShares(register, folder, shares)) {
    const out = join(folder, `out-${partitions}`);
    const loadBefore = round(loadavg()[0] as number);
    const all = await repeat(part, out);
    const {seconds, processorSeconds, peakMegabytes} = middle(all);
    const {documents, characters} = (await readCounts(out)).register;
    say(`sizes: ${documents} documents in ${seconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB`);
    measured.push({
      share,
      partitions,
      documents,
      characters,
      seconds,
      ofRuns: all.map((run) => round(run.seconds)),
      processorSeconds,
      loadBefore,
      peakMegabytes
    });
  }
  const exponentOf = (time: (run: Run) => number) =>
    fitExponent(measured.map((one) => ({size: one.documents, time: time(one)})));
  const largest = measured.at(-1);
  return {
    seconds: largest?.seconds ?? Number.NaN,
    out: join(folder, `out-${largest?.partitions}`),
    limits: {
      searchTime: against(largest?.seconds ?? Number.NaN, 20, "s"),
      searchMemory: against(Math.max(...measured.map(({peakMegabytes}) => peakMegabytes)), 2000, "MB"),
      exponentOfWallTime: between(exponentOf(({seconds}) => seconds)),
      exponentOfTimeLessStartUp: between(exponentOf(({seconds}) => seconds - startUp.seconds))
    },
    report: {
      measured: `median wall time of the process and its highest peak of resident memory in ${runs} runs; the files were read once before, so that they are in the page cache; start-up is the time for a register of 20 people`,
      startUpSeconds: round(startUp.seconds),
      startUpProcessorSeconds: round(startUp.processorSeconds),
      exponentOfProcessorTimeLessStartUp: exponentOf(
        ({processorSeconds}) => processorSeconds - startUp.processorSeconds
      ),
      shares: measured.map((one) => ({
        ...one,
        seconds: round(one.seconds),
        processorSeconds: round(one.processorSeconds),
        peakMegabytes: round(one.peakMegabytes)
      }))
    }
  };
}

async function repeat(register: string, out: string): Promise<Run[]> {
  const done: Run[] = [];
  for (let run = 0; run < runs; run += 1) done.push(await runSearch(register, out));
  return done;
}

/** The median times and the highest peak. */
function middle(all: readonly Run[]): Run {
  return {
    seconds: median(all.map(({seconds}) => seconds)),
    processorSeconds: median(all.map(({processorSeconds}) => processorSeconds)),
    peakMegabytes: Math.max(...all.map(({peakMegabytes}) => peakMegabytes))
  };
}

function between(value: number | null) {
  if (value === null) return {value, lower: 0.9, upper: 1.1, within: null};
  return {value: round(value), lower: 0.9, upper: 1.1, within: value >= 0.9 && value <= 1.1};
}
