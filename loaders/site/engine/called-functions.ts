import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../disk/paths.js";

/** Which functions of an engine were seen to be called, in `called-functions.json`: a bit for each, in base 64. */
type Profile = {
  /** The SHA-256 of the engine's WebAssembly: in another engine, functions have other numbers. */
  engine: string;
  called: string;
};

const path = join(projectRoot, "loaders/site/engine/called-functions.json");

/**
 * The numbers of the functions that were seen to be called in this engine; undefined where another one was watched.
 * @param wasm the engine as it was published
 */
export async function readCalledFunctions(wasm: Uint8Array): Promise<Set<number> | undefined> {
  const {engine, called}: Profile = JSON.parse(await readFile(path, "utf8"));
  if (engine !== fingerprint(wasm)) return undefined;
  const bits = Buffer.from(called, "base64");
  return new Set(Array.from({length: 8 * bits.length}, (_, i) => i).filter((i) => isSet(bits, i)));
}

/** Writes which functions were seen to be called. */
export async function writeCalledFunctions(wasm: Uint8Array, functions: ReadonlySet<number>): Promise<void> {
  const bits = new Uint8Array(Math.floor(Math.max(0, ...functions) / 8) + 1);
  for (const index of functions) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  const profile: Profile = {engine: fingerprint(wasm), called: Buffer.from(bits).toString("base64")};
  await writeFile(path, `${JSON.stringify(profile, null, 2)}\n`);
}

function isSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
}

function fingerprint(wasm: Uint8Array): string {
  return createHash("sha256").update(wasm).digest("hex");
}
