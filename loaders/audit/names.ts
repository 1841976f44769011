import {type Implied, nameOf, type System} from "./system.js";

/** Who is counted by a number that follows from others, in words. */
export function impliedName(system: System, {kind, of, among}: Implied): string {
  const [part, whole] = [nameOf(system.at(of)), nameOf(system.at(among))];
  switch (kind) {
    case "rest":
      return `the patients of ${whole} who are not of ${part}`;
    case "neither":
      return `the patients of ${whole} who are in neither of the two groups that ${part} is in`;
    case "unlisted":
      return `the patients of ${whole} whose level is not listed beside ${part}`;
  }
}
