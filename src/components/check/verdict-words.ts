import type {ClaimVerdict} from "../../analysis/checks/check-claims.js";
import {withheldWord} from "../../model/withheld.js";

const labels: Record<ClaimVerdict, string> = {
  reproduced: "reproduced",
  misprint: "misprint",
  differs: "differs",
  context: "not in the extract",
  withheld: withheldWord
};

/** A verdict in words. */
export function verdictLabel(verdict: ClaimVerdict): string {
  return labels[verdict];
}

/** How many numbers have a verdict: `3 misprints`. */
export function verdictCount(verdict: ClaimVerdict, count: number): string {
  if (verdict === "misprint") return `${count} ${count === 1 ? "misprint" : "misprints"}`;
  if (verdict === "differs") return `${count} ${count === 1 ? "differs" : "differ"}`;
  return `${count} ${labels[verdict]}`;
}

/** What each verdict means, in a sentence. */
export const verdictMeanings: Record<ClaimVerdict, string> = {
  reproduced: "The extract gives exactly what is printed, at the printed number of decimals.",
  misprint: "Print contradicts its own counts or columns here, and the extract gives what they imply.",
  differs: "The extract gives something else than is printed.",
  context: "The number is about something that the extract does not hold.",
  withheld: "The site does not release this number, so that print cannot be compared here."
};
