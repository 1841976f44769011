import {UsageError, UserError} from "../../src/text/errors.js";

/**
 * Runs a command to its end and sets the exit code: 0, or 1 with the sentences of a `UserError` on stderr, or 2
 * with that of a `UsageError`. Anything unforeseen is one sentence and exit 1; `CASEBOOK_DEBUG=1` shows where.
 */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${describe(error)}\n`);
    if (process.env.CASEBOOK_DEBUG === "1") console.error(error);
  }
}

function describe(error: unknown): string {
  if (error instanceof UserError || error instanceof UsageError) return error.message;
  const [sentence = ""] = String(error instanceof Error ? error.message : error).split("\n");
  return `casebook: unexpected failure: ${sentence}; run with CASEBOOK_DEBUG=1 to see where`;
}
