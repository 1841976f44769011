export {UserError} from "../src/text/errors.js";

/** A command line that does not say what to do. Its message is one sentence that names the next step. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
