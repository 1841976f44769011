import {expect, test} from "vitest";
import {releaseAll} from "./gate.js";
import {listLeaks} from "./judge.js";
import {drawExample, extracts} from "./random-extracts.js";

test(`nothing follows from the releases of ${extracts} random extracts`, {
  timeout: extracts * 5000
}, async () => {
  const leaks: string[] = [];
  for (let seed = 1; seed <= extracts; seed += 1) {
    const {name, extract, policy} = drawExample(seed);
    const found = await listLeaks(extract, await releaseAll(extract, policy));
    leaks.push(...found.map((leak) => `${name}: ${leak}`));
  }
  expect(leaks).toEqual([]);
});
