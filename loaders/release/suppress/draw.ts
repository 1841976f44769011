import {createHmac} from "node:crypto";

/** Draws a number from 0 to below 1 for a name, always the same one. */
export type Draw = (name: string) => number;

/**
 * Makes a draw from a secret. Who has the secret draws the same numbers again; who does not cannot tell them from chance
 * (HMAC with SHA-256, RFC 2104).
 */
export function makeDraw(secret: string): Draw {
  return (name) => createHmac("sha256", secret).update(name).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** Leaves nothing to chance, for examples: no number is withheld by lot, and of equal choices the first is taken. */
export const evenDraw: Draw = () => 0.5;
