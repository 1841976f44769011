import type {ReleaseRules} from "../../../src/model/study.js";
import {isSmall} from "../counts/audit-rules.js";
import {
  type CountSystem,
  type CountTerm,
  type Fact,
  formatCount,
  type Relation
} from "../counts/count-system.js";
import {isGroupSize} from "../counts/row-keys.js";
import {isException, type RowException} from "../knowledge/released-facts.js";
import {nameSubtracted} from "./questions.js";

/**
 * A sentence for each small count that is published, or that follows from published ones by one subtraction.
 * @param facts what the release says of counts
 * @param isPublic whether everybody can know a sum without the release
 */
export function findPublishedFaults(
  system: CountSystem,
  facts: readonly Fact[],
  rules: ReleaseRules,
  exceptions: readonly RowException[],
  isPublic: (sum: readonly CountTerm[]) => boolean
): string[] {
  const published = new Map(facts.map((fact) => [fact.count, fact]));
  const faults: string[] = [];
  for (const {count, lower, upper} of published.values()) {
    if (isGroupSize(system.get(count)) || isException(system, count, exceptions)) continue;
    if (!isSmall(rules, getMiddle(lower, upper), upper) || isPublic([[count, 1]])) continue;
    faults.push(`${formatCount(system.get(count))} is published, and is a small number.`);
  }
  if (!rules.complements) return faults;
  for (const {terms, subtracted} of system.relations) {
    if (!subtracted || isException(system, subtracted.of, exceptions)) continue;
    const range = findPublishedRange(terms, published);
    if (!range || !isSmall(rules, getMiddle(...range), range[1]) || isPublic(terms)) continue;
    if (subtracted.kind === "unlisted" && range[0] < 1) continue;
    faults.push(
      `The number of ${nameSubtracted(system, subtracted)} follows from published numbers, and is small.`
    );
  }
  return faults;
}

/** The range of a sum of published numbers; undefined where one of them is not published. */
export function findPublishedRange(
  terms: Relation["terms"],
  published: ReadonlyMap<number, Fact>
): [lower: number, upper: number] | undefined {
  let [low, high] = [0, 0];
  for (const [count, weight] of terms) {
    const fact = published.get(count);
    if (!fact) return;
    low += weight * (weight > 0 ? fact.lower : fact.upper);
    high += weight * (weight > 0 ? fact.upper : fact.lower);
  }
  return [low, high];
}

/** The number that a rounded one stands for. A rounded zero counts as a zero. */
function getMiddle(lower: number, upper: number): number {
  return lower <= 0 ? 0 : (lower + upper) / 2;
}
