/** A failure that the reader can mend. Its message is one sentence, or several lines, shown as it stands. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/**
 * A file that cannot be read, or that holds what must not be read. Its message is a sentence, or several lines of them,
 * each with the file, the place in it, the value and the next step.
 */
export class FileFault extends UserError {
  override readonly name = "FileFault";
}

/** A command line that does not say what to do. Its message is one sentence that names the next step. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
