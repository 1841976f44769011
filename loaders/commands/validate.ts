import {ExtractFaults} from "../../src/extract/faults.js";
import {UsageError, UserError} from "../../src/text/errors.js";
import {quoteIdentifier, selectRow} from "../disk/duckdb.js";
import {main} from "../disk/main.js";
import {type Extract, readExtract} from "../disk/read-extract.js";
import {checkSearch} from "../results/search-tables.js";
import {readArguments} from "./arguments.js";

const usage = `npm run validate -- [DIR] [--extract DIR]

Reads the whole extract in DIR and lists every fault: file, line, column, value and what to do. Exit 0 without faults,
1 with faults, 2 for a command line that it does not understand.`;

await main(async () => {
  const {positionals, extract, extractGiven} = readArguments({
    name: "npm run validate --",
    usage,
    positionals: 1
  });
  const [named] = positionals;
  if (named !== undefined && extractGiven)
    throw new UsageError(`the extract is named twice, "${named}" and "${extract}"; name it once`);
  const directory = named ?? extract;
  const read = await readExtract(directory).catch((error: unknown) => {
    throw error instanceof ExtractFaults ? new UserError(`${error.message}\n${conclude(error)}`) : error;
  });
  try {
    await checkSearch(read);
    process.stdout.write(await summarise(read));
  } finally {
    read.close();
  }
});

async function summarise({connection, package: {resources}, directory}: Extract): Promise<string> {
  const tables: {name: string; path: string; rows: number}[] = [];
  for (const {name, path} of resources) {
    const sql = `SELECT count(*) AS rows FROM ${quoteIdentifier(name)}`;
    tables.push({name, path, rows: (await selectRow<{rows: number}>(connection, sql)).rows});
  }
  const counts = tables.map(({name, rows}) => `${rows} ${name}`).join(", ");
  const lines = tables.map(({path, rows}) => `  ${path}: ${rows} ${rows === 1 ? "row" : "rows"}`);
  return `${[`${directory}: valid: ${counts}`, ...lines].join("\n")}\n`;
}

function conclude({count, files}: ExtractFaults): string {
  const faults = `${count} ${count === 1 ? "fault" : "faults"}`;
  return `${faults} in ${files.length} ${files.length === 1 ? "file" : "files"}; nothing was written`;
}
