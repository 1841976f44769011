import {expect, test} from "vitest";
import {releaseAll} from "./gate.js";
import {listLeaks} from "./judge.js";
import {knownLeaks} from "./known-leaks.js";
import {policies} from "./policies.js";

/** The extracts by the rules by which their releases gave something away: the shipped ones, or those that ignore complements. */
const examples = Object.entries(knownLeaks).map(
  ([name, extract]) => [name, extract, policies[name === "complementary" ? 2 : 0] ?? policies[0]] as const
);

test.each(examples)("nothing follows from the releases of the extract %s", async (_, extract, policy) => {
  expect(await listLeaks(extract, await releaseAll(extract, policy))).toEqual([]);
});
