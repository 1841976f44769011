import {makePlaceKey} from "./apply/code-uses.js";
import type {Project, ProjectCoding} from "./project/coded-project.js";

/** The deepest level that is still indented further. */
const maxIndentedDepth = 40;

/**
 * Lists a line for each code, indented under its parent: its name, then its codings, selections, distinct spans and
 * cases. Codes below it are not counted with it.
 */
export function listCodeLines(project: Project): string[] {
  const counts = countCodes(project);
  const depths = new Map<string, number>();
  const children = new Map<string | undefined, Project["codes"]>();
  for (const code of project.codes) {
    const depth = code.parent === undefined ? 0 : (depths.get(code.parent) ?? -1) + 1;
    depths.set(code.id, depth);
    const siblings = children.get(code.parent) ?? [];
    siblings.push(code);
    children.set(code.parent, siblings);
  }
  const lines: string[] = [];
  const waiting = [...(children.get(undefined) ?? [])].reverse();
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    const {codings = 0, selections, spans, cases} = counts.get(code.id) ?? {};
    const depth = depths.get(code.id) ?? 0;
    const indent =
      depth > maxIndentedDepth ? `${"  ".repeat(maxIndentedDepth)}(level ${depth + 1}) ` : "  ".repeat(depth);
    const counted =
      codings === 0
        ? code.codable
          ? ": 0"
          : ""
        : `: ${codings}, ${selections?.size}, ${spans?.size}, ${cases?.size}`;
    lines.push(`${indent}${code.name}${counted}`);
    waiting.push(...(children.get(code.id) ?? []).reverse());
  }
  return lines;
}

type Counts = {codings: number; selections: Set<string>; spans: Set<string>; cases: Set<string>};

function countCodes(project: Project): Map<string, Counts> {
  const casesOf = makeCaseFinder(project);
  const counts = new Map<string, Counts>();
  const countsOf = (code: string): Counts => {
    const known = counts.get(code);
    if (known !== undefined) return known;
    const fresh = {
      codings: 0,
      selections: new Set<string>(),
      spans: new Set<string>(),
      cases: new Set<string>()
    };
    counts.set(code, fresh);
    return fresh;
  };
  for (const coding of project.codings) {
    const found = countsOf(coding.code);
    found.codings += 1;
    found.selections.add(coding.selection);
    found.spans.add(makePlaceKey(coding));
    for (const id of casesOf(coding)) found.cases.add(id);
  }
  for (const {id, codes} of project.cases)
    for (const code of codes) {
      const found = countsOf(code);
      found.codings += 1;
      found.cases.add(id);
    }
  return counts;
}

/** The cases of a coding: the one that it names, else those that hold its source, or a passage that it overlaps. */
function makeCaseFinder({cases}: Project): (coding: ProjectCoding) => string[] {
  const whole = new Map<string, string[]>();
  const passages = new Map<string, {id: string; start: number; end: number}[]>();
  for (const {id, sources, passages: parts} of cases) {
    for (const source of sources) {
      const known = whole.get(source) ?? [];
      known.push(id);
      whole.set(source, known);
    }
    for (const {source, start, end} of parts) {
      const known = passages.get(source) ?? [];
      known.push({id, start, end});
      passages.set(source, known);
    }
  }
  return ({case: named, source, span}) => {
    if (named !== undefined) return [named];
    const found = [...(whole.get(source) ?? [])];
    for (const {id, start, end} of passages.get(source) ?? [])
      if (span === undefined || (span.start < end && start < span.end)) found.push(id);
    return found;
  };
}
