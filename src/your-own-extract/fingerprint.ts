import {descriptorFile} from "../extract/read-package.js";

/**
 * The SHA-256 of an extract's description and its files, in the order of the description, as the build computes it. Empty
 * on a page that did not come over a secure connection, where the browser computes none.
 * @param paths the files that the description names, in its order
 */
export async function fingerprintOf(
  files: ReadonlyMap<string, Blob>,
  paths: readonly string[]
): Promise<string> {
  const parts = [descriptorFile, ...paths].flatMap((name) => [`\0${name}\0`, files.get(name) ?? ""]);
  const bytes = await new Blob(parts).arrayBuffer();
  const hash = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
  return hash === undefined ? "" : Array.from(new Uint8Array(hash), hex).join("");
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
