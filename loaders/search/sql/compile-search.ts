import type {Strategy} from "../strategy/strategy.js";
import {compileContexts, compileTriggerMacros} from "./compile-contexts.js";
import {compileAround, compileExclusions} from "./compile-exclusions.js";
import {compileHits} from "./compile-hits.js";
import {compileMayHold, compilePass} from "./compile-pass.js";
import {compileSentences} from "./compile-sentences.js";
import {compileConcepts, compileFound, compileTermHits} from "./compile-terms.js";
import {commentLine, type Statement} from "./statement.js";

/**
 * The search of some partitions as statements that run one after the other. `selects` select document_id,
 * person_id, date, document_type and text. They leave the temporary tables `documents`, a row for each document
 * searched, and `around`, a row for each hit with the words around it, both with the number of their partition.
 */
export function compileFind(strategy: Strategy, selects: readonly string[]): Statement[] {
  return [
    compileMayHold(strategy),
    compilePass(selects),
    ...compileSentences(strategy),
    compileConcepts(strategy),
    compileTermHits(),
    compileFound(strategy),
    compileAround(strategy)
  ];
}

/** The statements that judge all hits: they turn `around` into the temporary table `hits`, with contexts and snippets. */
export function compileJudge(strategy: Strategy): Statement[] {
  return [
    compileExclusions(strategy),
    ...compileTriggerMacros(),
    compileContexts(strategy),
    compileHits(strategy)
  ];
}

/** The whole search, as `--explain` prints it. */
export function explainSearch(strategy: Strategy): string {
  return printStatements([...compileFind(strategy, ["SELECT * FROM documents"]), ...compileJudge(strategy)]);
}

/** Statements as a script with their comments. */
export function printStatements(statements: readonly Statement[]): string {
  return statements.map(({comment, sql}) => `${commentLine(comment)}\n${sql};\n`).join("\n");
}
