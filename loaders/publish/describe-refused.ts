import type {Release} from "../../src/model/release.js";
import type {ReleaseDescription} from "../../src/model/study.js";
import {inWords} from "../../src/text/message-words.js";
import {counted} from "../../src/text/numbers.js";
import type {Suppression} from "../release/suppress/suppress.js";

type Refused = Release["refused"];

/** Which tables do not leave, and why: a sentence for each reason, and one for whoever may see the extract. */
export function describeRefused(
  refused: Refused,
  {primary, cells}: Pick<Suppression, "primary" | "cells">
): string[] {
  const reasons = [...new Set(refused.map(({because}) => because))];
  const sentences = reasons.map(
    (reason) =>
      `nothing is released of ${namesOf(refused.filter(({because}) => because === reason))}: ${reason}`
  );
  if (sentences.length === 0) return [];
  return [
    ...sentences,
    `${primary} of all ${counted(cells, "number")} are under the threshold or leave less than that, as where an extract has few patients or many codes; a lower threshold, or fewer and coarser tables in the policy, would release more`
  ];
}

/** What a site for release has, in words: its numbers, those withheld, and the tables that it lacks. */
export function describeReleased({
  released,
  withheld,
  refused
}: Pick<ReleaseDescription, "released" | "withheld" | "refused">): string {
  const numbers = `${counted(released, "number")}, and ${withheld} withheld`;
  return refused.length === 0 ? numbers : `${numbers} beside all of ${namesOf(refused)}`;
}

function namesOf(refused: Refused): string {
  return inWords(refused.map(({table}) => table));
}
