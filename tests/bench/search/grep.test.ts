import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {sum} from "d3";
import {afterAll, beforeAll, expect, test} from "vitest";
import {projectRoot} from "../../../loaders/disk/paths.js";
import {openFolderRegister} from "../../../loaders/search/folder-register/open-folder-register.js";
import {searchRegister} from "../../../loaders/search/search-register.js";
import {readStrategy} from "../../../loaders/search/strategy/read-strategy.js";
import {writeRegister} from "../../../loaders/synthetic/register/write-register.js";
import {foundDocuments} from "./found-documents.js";
import {countLines, writePlainText} from "./grep.js";
import {translateStrategy} from "./strategy-ere.js";

let folder: string;
let register: string;
let out: string;
const strategy = await readStrategy(join(projectRoot, "data", "search-strategy.yaml"));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-grep-"));
  [register, out] = [join(folder, "register"), join(folder, "out")];
  const made = await writeRegister({people: 400, seed: 7, out: register});
  expect(made.cases).toBeGreaterThan(0);
  await searchRegister({register: await openFolderRegister(register), strategy, out});
});

afterAll(() => rm(folder, {recursive: true, force: true}));

test("grep finds every document in which the search finds a term", async () => {
  const files = await writePlainText(register, join(folder, "text"));
  const expression = join(folder, "ere");
  await writeFile(expression, `${translateStrategy(strategy, "grep").any}\n`);
  const found = await foundDocuments(out);
  expect(found).toBeGreaterThan(0);
  for (const locale of ["C.UTF-8", "C"])
    expect(sum(await countLines(locale, expression, files))).toBeGreaterThanOrEqual(found);
});

test("the plain files have a line for each document", async () => {
  const {documents} = JSON.parse(await readFile(join(register, "register.json"), "utf8"));
  const files = await writePlainText(register, join(folder, "lines"));
  const lines = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("").split("\n");
  expect(lines).toHaveLength(documents + 1);
});
