import type {Grouping} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {CodeDescription, VariableDescription} from "../../model/study.js";
import type {QueryName} from "../../queries/query-names.js";
import type {CoderVerb} from "../agreement/coder-verb.js";
import type {Method, Values} from "../methods/method.js";

/** A number, or a few that belong together, that the site computes from counts and prints. */
export type DerivedNumber = {
  /** Unlike any other's, and the same in every extract with the same codes. */
  id: string;
  /** The figure that prints it. */
  place: string;
  /** What it is about, with its inputs in words. */
  statement: string;
  method: Pick<Method<never>, "name" | "label" | "source">;
  values: Values;
  /** Code for base R that gives the same numbers. */
  r(): string;
};

/**
 * What derived numbers are made from: the unfiltered rows of the queries, the groups, the other characteristics, the codes,
 * and what coders did with excerpts.
 */
export type DerivedInputs = {
  rows(query: QueryName): readonly Row[];
  grouping: Grouping;
  characteristics: readonly VariableDescription[];
  codes: readonly CodeDescription[];
  verb: CoderVerb;
};

/** A derived number of a method on its inputs. */
export function derive<Inputs>(
  method: Method<Inputs>,
  inputs: Inputs,
  {id, place, statement}: Pick<DerivedNumber, "id" | "place" | "statement">
): DerivedNumber {
  const {name, label, source} = method;
  return {
    id: `${name} ${id}`,
    place,
    statement,
    method: {name, label, source},
    values: method.values(inputs),
    r: () => method.r(inputs)
  };
}
