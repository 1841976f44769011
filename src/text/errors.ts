/** A failure that the reader can mend. Its message is one sentence, or several lines, shown as it stands. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}
