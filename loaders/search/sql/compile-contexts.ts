import {quoteLiteral} from "../../disk/duckdb.js";
import type {HitContext, Strategy, Trigger} from "../strategy/strategy.js";
import {commentLine, indent, quotePattern, type Statement} from "./statement.js";

/** RE2 that matches nothing. */
const nothing = "[^\\s\\S]";

/**
 * The table macros that triggers share. A trigger holds when at most `scope` words, and no terminator, stand between it
 * and the hit. The trigger nearest to the hit is taken.
 */
export function compileTriggerMacros(): Statement[] {
  const macro = (name: string, side: string, cut: string, pattern: string) =>
    `CREATE OR REPLACE TEMP MACRO ${name}(step_number, concepts, triggers, terminators, except_for, unless, scope) AS TABLE
SELECT
  hit,
  step_number AS step,
  regexp_extract(${side}, ${pattern}, 1) AS trigger
FROM (
  SELECT
    hit,
    regexp_replace(regexp_replace(${side}, '(?i)' || except_for, '·', 'g'), ${cut}, '') AS ${side}
  FROM judged
  WHERE excluded_by IS NULL
    AND list_contains(concepts, concept)
    AND regexp_matches(${side}, '(?i)' || triggers)
    AND NOT regexp_matches(marked, '(?i)' || unless)
)`;
  return [
    {
      comment: "The hits with a trigger before them.",
      sql: macro(
        "triggered_forward",
        "before",
        "'(?is)^.*(?:' || terminators || ')'",
        `'(?is)^.*(' || triggers || ')[^\\s]*(?:\\s+\\S+){0,' || scope || '}\\s*\\S?$'`
      )
    },
    {
      comment: "The hits with a trigger after them.",
      sql: macro(
        "triggered_backward",
        "after",
        "'(?is)(?:' || terminators || ').*$'",
        `'(?is)^\\S*?\\s*(?:\\S+\\s+){0,' || scope || '}?[^\\pL\\pN]*(' || triggers || ')'`
      )
    }
  ];
}

/**
 * The trigger that decides each hit. A step is one entry of a context's `when`. Steps count from 1 in the order of the
 * strategy; the first that holds decides.
 */
export function compileContexts(strategy: Strategy): Statement {
  const branches = listTriggerSteps(strategy).map(({context, trigger}, index) =>
    branch(context, trigger, index + 1)
  );
  const none = "SELECT NULL::BIGINT AS hit, NULL::INTEGER AS step, NULL::VARCHAR AS trigger";
  return {
    comment: "The trigger that decides each hit: of the contexts that hold, that of the first.",
    sql: `CREATE OR REPLACE TEMP TABLE contexts AS
SELECT
  hit,
  min(step) AS step,
  arg_min(coalesce(nullif(regexp_replace(trigger, '[\\s.,;:!?|)\\]–-]+$', ''), ''), trigger), step) AS trigger
FROM (
  ${indent([none, ...branches].join("\nUNION ALL\n"))}
)
WHERE trigger <> ''
GROUP BY hit`
  };
}

/** The entries of all contexts' `when`, in order. */
export function listTriggerSteps({contexts}: Strategy): {context: HitContext; trigger: Trigger}[] {
  return contexts.flatMap((context) => context.triggers.map((trigger) => ({context, trigger})));
}

function branch({context, reason, concepts}: HitContext, trigger: Trigger, step: number): string {
  const {direction, scope, triggers, terminators, except, unless} = trigger;
  const patterns = [triggers, terminators ?? nothing, except ?? nothing, unless ?? nothing];
  const quoted = patterns.map((pattern) => quotePattern(pattern, "")).join(",\n  ");
  return `${commentLine(`${context}: ${reason}`)}
FROM triggered_${direction}(${step}, [${concepts.map(quoteLiteral).join(", ")}],
  ${quoted},
  ${scope})`;
}
