import {describe, expect, it} from "vitest";
import {progressWords} from "../../../src/engine/loading-progress.js";

describe("progressWords", () => {
  it.each([
    [{loaded: 0, total: undefined}, "Loading the query engine"],
    [{loaded: 3_100_000, total: 7_712_125}, "Loading the query engine, 3.1 of 7.7 MB"],
    [{loaded: 65_536, total: 7_712_125}, "Loading the query engine, 0.1 of 7.7 MB"],
    [{loaded: 12_340_000, total: undefined}, "Loading the query engine, 12.3 MB"],
    [{loaded: 7_712_125, total: 7_712_125}, "Starting the query engine"]
  ])("of %j: %s", (progress, words) => {
    expect(progressWords(progress)).toBe(words);
  });
});
