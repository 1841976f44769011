import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../disk/paths.js";
import type {Register} from "../register/register-contract.js";
import type {Strategy} from "../strategy/strategy.js";

/** The content of `search.json`: what was searched, and with which strategy. It holds no time and no path, so that two runs give the same bytes. */
export async function describeSearch(
  register: Register,
  strategy: Strategy,
  complete: boolean
): Promise<object> {
  const partitions = register.partitions.map(({name, size}) => ({name, size}));
  return {
    strategy: {name: strategy.name, about: strategy.about, sha256: strategy.sha256},
    register: {
      sha256: createHash("sha256").update(JSON.stringify(partitions)).digest("hex"),
      partitions
    },
    versions: {
      casebook: await versionOf("package.json"),
      duckdb: await versionOf("node_modules/@duckdb/node-api/package.json")
    },
    complete
  };
}

async function versionOf(path: string): Promise<string> {
  const {version} = JSON.parse(await readFile(join(projectRoot, path), "utf8")) as {version: string};
  return version;
}
