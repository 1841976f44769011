import {readFileSync} from "node:fs";
import {parseStrategy} from "../../../loaders/search/strategy/read-strategy.js";
import type {Strategy} from "../../../loaders/search/strategy/strategy.js";

/** A small strategy with a term of every kind, contexts in both directions and rules of both scopes. */
export const tinyYaml = readFileSync(new URL("tiny-strategy.yaml", import.meta.url), "utf8");

/** The small strategy, with its text changed where asked. */
export function tinyStrategy(change: (yaml: string) => string = (yaml) => yaml): Promise<Strategy> {
  return parseStrategy(change(tinyYaml), "tiny.yaml");
}
