import type {ReleaseRules} from "../../../src/model/study.js";
import {isSmall} from "../counts/audit-rules.js";
import {type Fact, nameOf, type Relation, type System, type Term} from "../counts/count-system.js";
import {sizes} from "../counts/row-keys.js";
import type {Excepted} from "../knowledge/released-facts.js";
import {isExcepted} from "../knowledge/released-facts.js";
import {impliedName} from "./questions.js";

/**
 * Small counts that are published, or that follow from published ones by one subtraction.
 * @param facts what the release says, count by count
 * @param isPublic whether everybody can know a sum without the release
 */
export function publishedFaults(
  system: System,
  facts: readonly Fact[],
  rules: ReleaseRules,
  exceptions: readonly Excepted[],
  isPublic: (sum: readonly Term[]) => boolean
): string[] {
  const published = new Map(facts.map((fact) => [fact.count, fact]));
  const faults: string[] = [];
  for (const {count, least, greatest} of published.values()) {
    const {table} = system.at(count);
    if (table === sizes || isExcepted(system, count, exceptions)) continue;
    if (!isSmall(rules, middle(least, greatest), greatest) || isPublic([[count, 1]])) continue;
    faults.push(`${nameOf(system.at(count))} is published, and is a small number.`);
  }
  if (!rules.complements) return faults;
  for (const {terms, implied} of system.relations) {
    if (!implied || isExcepted(system, implied.of, exceptions)) continue;
    const range = publishedRange(terms, published);
    if (!range || !isSmall(rules, middle(...range), range[1]) || isPublic(terms)) continue;
    if (implied.kind === "unlisted" && range[0] < 1) continue;
    faults.push(
      `The number of ${impliedName(system, implied)} follows from published numbers, and is small.`
    );
  }
  return faults;
}

/** What a sum of published numbers is between; undefined where one of them is not published. */
export function publishedRange(
  terms: Relation["terms"],
  published: ReadonlyMap<number, Fact>
): [least: number, greatest: number] | undefined {
  let [low, high] = [0, 0];
  for (const [count, weight] of terms) {
    const fact = published.get(count);
    if (!fact) return;
    low += weight * (weight > 0 ? fact.least : fact.greatest);
    high += weight * (weight > 0 ? fact.greatest : fact.least);
  }
  return [low, high];
}

/** The number itself that a rounded one stands for; a rounded zero is as good as a zero. */
function middle(least: number, greatest: number): number {
  return least <= 0 ? 0 : (least + greatest) / 2;
}
