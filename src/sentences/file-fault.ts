import {UserError} from "../text/errors.js";

/**
 * A file that cannot be read, or that holds what must not be read. Its message is a sentence, or several lines of them,
 * each with the file, the place in it, the value and the next step.
 */
export class FileFault extends UserError {
  override readonly name = "FileFault";
}
