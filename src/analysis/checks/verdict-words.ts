import {withheldWord} from "../../model/withheld.js";
import type {Claim, ClaimVerdict} from "./check-claims.js";

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
  reproduced: "Our count is exactly what the paper prints, at the printed number of decimals.",
  misprint:
    "The paper contradicts itself here, and our count matches the rest of its table. That is our reading; the arithmetic for and against it stands beside it.",
  differs: "Our count is another than the paper prints.",
  context: "The number is about something that the extract does not hold.",
  withheld: "The site does not release this number, so the paper’s cannot be compared here."
};

/** A verdict with its reason. */
export function verdictLine({verdict, reason}: Claim): string {
  return reason === null ? verdict : `${verdict}: ${reason}`;
}

/** What speaks for a verdict and against it, a sentence each; for `reproduced`, only what speaks against it. */
export function evidenceLines({verdict, evidence}: Claim): string[] {
  return [
    ...(verdict === "reproduced" ? [] : evidence.for.map((words) => `for: ${words}`)),
    ...evidence.against.map((words) => `against: ${words}`)
  ];
}

/** What the verdicts on a synthetic extract are worth. */
export const builtToAgree =
  "This extract is synthetic: it was built to agree with the paper. That it reproduces the paper’s numbers shows that the check works, not that the paper is right.";
