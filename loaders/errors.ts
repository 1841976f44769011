/** A failure that the reader can mend. Its message is one sentence, or several lines, shown as it stands. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** A command line that does not say what to do. Its message is one sentence that names the next step. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
