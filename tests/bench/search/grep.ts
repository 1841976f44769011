import {execFileSync, spawn} from "node:child_process";
import {mkdir, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase, quoteLiteral} from "../../../loaders/disk/duckdb.js";
import {openFolderRegister} from "../../../loaders/search/folder-register/open-folder-register.js";
import type {Strategy} from "../../../loaders/search/strategy/strategy.js";
import {round} from "../against.js";
import {readThrough} from "./shares.js";
import type {Trial} from "./sizes.js";
import {translateStrategy} from "./strategy-ere.js";

/** Writes a register's documents as plain text, a file for each partition, a document a line, line ends as spaces. */
export async function writePlainText(register: string, folder: string): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const {connection, close} = await openDatabase();
  const paths: string[] = [];
  try {
    for (const {select} of (await openFolderRegister(register)).partitions) {
      const path = join(folder, `${paths.length}.txt`);
      await connection.run(`COPY (
SELECT translate(coalesce(text, ''), chr(10) || chr(13), '  ')
FROM (${select})
) TO ${quoteLiteral(path)} (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER ${quoteLiteral("\u0001")})`);
      paths.push(path);
    }
  } finally {
    close();
  }
  return paths;
}

/** Lines in which `grep -E -i` finds an expression, in each of some files. */
export async function countLines(
  locale: string,
  expression: string,
  files: readonly string[]
): Promise<number[]> {
  const child = spawn("grep", ["-E", "-i", "-c", "-f", expression, ...files], {
    env: {PATH: process.env.PATH, LC_ALL: locale},
    stdio: ["ignore", "pipe", "inherit"]
  });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0 && code !== 1) throw new Error(`grep ended with ${code}`);
  return [...text.matchAll(/(\d+)$/gm)].map(([, count]) => Number(count));
}

/** `grep -E -i -c` for the strategy's terms over a register's text as plain files, alone and two at a time. */
export async function measureGrep({register, folder, say}: Trial, strategy: Strategy) {
  const files = await writePlainText(register, join(folder, "text"));
  const expression = join(folder, "terms.ere");
  const {any, widened} = translateStrategy(strategy, "grep");
  await writeFile(expression, `${any}\n`);
  await readThrough(files);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
  const time = async (name: string, locale: string, parts: readonly (readonly string[])[]) => {
    const started = performance.now();
    const counts = await Promise.all(
      parts.filter((part) => part.length > 0).map((part) => countLines(locale, expression, part))
    );
    const seconds = (performance.now() - started) / 1000;
    say(`grep: ${name} ${seconds.toFixed(1)} s`);
    return {seconds, documents: counts.flat().reduce((sum, count) => sum + count, 0)};
  };
  return {
    version: execFileSync("grep", ["--version"], {encoding: "utf8"}).split("\n")[0],
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    becameAnyCharacter: widened,
    runs: {
      utf8: await time("LC_ALL=C.UTF-8", "C.UTF-8", [files]),
      utf8TwoAtOnce: await time("LC_ALL=C.UTF-8, two at once", "C.UTF-8", halves),
      bytes: await time("LC_ALL=C", "C", [files]),
      bytesTwoAtOnce: await time("LC_ALL=C, two at once", "C", halves)
    }
  };
}

/** What grep took, rounded; whether it finds no fewer documents than ours; and ours over it. */
export function besideGrep(
  {runs, ...about}: Awaited<ReturnType<typeof measureGrep>>,
  ours: {seconds: number; documentsWithATerm: number}
) {
  const each = <Value>(value: (run: {seconds: number; documents: number}) => Value) =>
    Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, value(run)]));
  return {
    report: {
      ...about,
      findsNoFewerThanOurs: runs.utf8.documents >= ours.documentsWithATerm,
      runs: each((run) => ({...run, seconds: round(run.seconds)}))
    },
    oursOver: each((run) => round(ours.seconds / run.seconds))
  };
}
