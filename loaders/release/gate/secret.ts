import {randomBytes} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {UserError} from "../../../src/text/errors.js";

/** The secret of a synthetic extract, which protects nobody and is the same everywhere. */
const syntheticSecret = "synthetic";

/** The secret beside a policy, and whether it was made just now. */
export type PolicySecret = {secret: string; path: string; isNew: boolean};

/**
 * Reads the secret from which the numbers to withhold are drawn: the file beside the policy, whose name ends in `.secret`.
 * Makes it where there is none. Whoever holds it can build the same release again; it never leaves, and only its owner may
 * read it.
 * @throws UserError when the file can be neither read nor made, or is shorter than a secret is
 */
export async function readSecret(policyPath: string, isSynthetic: boolean): Promise<PolicySecret> {
  const path = `${policyPath.replace(/\.ya?ml$/i, "")}.secret`;
  if (isSynthetic) return {secret: syntheticSecret, path, isNew: false};
  const fail = ({code}: NodeJS.ErrnoException): never => {
    throw new UserError(
      `${path} cannot be read or made (${code}); it holds the secret from which withheld numbers are drawn; make its folder writable, or put the file there`
    );
  };
  const made = randomBytes(32).toString("hex");
  const isNew = await writeFile(path, `${made}\n`, {mode: 0o600, flag: "wx"}).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === "EEXIST" ? false : fail(error))
  );
  const secret = (await readFile(path, "utf8").catch(fail)).trim();
  if (secret.length < 32)
    throw new UserError(
      `${path} holds ${secret.length} characters, and a secret has 32 or more; remove the file, so that a new one is made`
    );
  return {secret, path, isNew};
}
