import type {Situation} from "../figures/findings/finding.js";

/** The name of a code in words, for the codes of a situation; a code that the codebook has not is its own name. */
export function codeLabel({context}: Pick<Situation, "context">): (code: string) => string {
  return (code) => context.codes.get(code)?.label ?? code;
}
