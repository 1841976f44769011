import {createHash} from "node:crypto";

/** Under which all identifiers of exports stand; drawn once at random. */
const namespace = Buffer.from("6d0c3b1e5f6a4c0f9b57a1f1f0c2d94e", "hex");

/** An identifier that is the same for the same names in every export: a UUID of version 5 (RFC 9562, section 5.5). */
export function guidOf(...names: readonly string[]): string {
  const hash = createHash("sha1").update(namespace).update(JSON.stringify(names)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
