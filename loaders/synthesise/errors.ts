/** A fault that the user can mend; its message is one sentence and is shown as it stands. */
export class SynthesisError extends Error {
  override readonly name = "SynthesisError";
}
