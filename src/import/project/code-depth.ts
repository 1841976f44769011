import {maxCodeLevels} from "../../model/table-limits.js";
import {FileFault} from "../../text/errors.js";
import {showValue} from "../../text/message-words.js";
import type {ProjectCode} from "./coded-project.js";

/** Throws a FileFault that names the first code that stands deeper than codes are read. `codes` has parents first. */
export function refuseDeepCodes(file: string, codes: readonly ProjectCode[]): void {
  const levels = new Map<string | undefined, number>();
  for (const {id, name, parent} of codes) {
    const level = (levels.get(parent) ?? 0) + 1;
    if (level > maxCodeLevels) throw makeDepthFault(file, name);
    levels.set(id, level);
  }
}

/** The fault of a code that stands too deep. */
export function makeDepthFault(place: string, name: string): FileFault {
  return new FileFault(
    `${place}: the code ${showValue(name)} stands under ${maxCodeLevels} others, and at most ${maxCodeLevels} levels of codes are read; give the code tree fewer levels`
  );
}
