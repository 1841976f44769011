import {FileFault} from "../../../text/errors.js";
import type {Project, ProjectCode} from "../../project/coded-project.js";
import {makeCodebookProject} from "./read-codebook-table.js";

const maxLineLength = 300;

/**
 * Reads the codes of a text with one code a line, each under the nearest line above it with a smaller indent. Drops a
 * bullet before the name. Takes the text after the first colon and space as the description. Warns of both.
 */
export function readIndentedCodebook(text: string, file: string, warnings: string[] = []): Project {
  if (!isListOfCodes(text))
    throw new FileFault(
      `${file}: this is a text, neither a table nor a list of codes; give the export of the coding, such as .qdpx, .csv or .xlsx`
    );
  const codes: ProjectCode[] = [];
  const above: {indent: number; id: string}[] = [];
  const taken = new Set<string>();
  let described = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const indent = measureIndent(/^\s*/.exec(line)?.[0] ?? "");
    const words = line.trim().replace(/^[-*•–]\s+/, "");
    const colon = words.indexOf(": ");
    const name = (colon > 0 ? words.slice(0, colon) : words).trim();
    if (colon > 0) described += 1;
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const parent = above.at(-1)?.id;
    const path = parent === undefined ? name : `${parent} › ${name}`;
    const id = taken.has(path) || path.length > maxLineLength ? `line ${at + 1}` : path;
    taken.add(id);
    above.push({indent, id});
    codes.push({
      id,
      name,
      parent,
      description: colon > 0 ? words.slice(colon + 2).trim() : "",
      codable: true
    });
  }
  const notes = [
    `The text is read as a list of ${codes.length} codes, one a line, each under the line that is indented less.`
  ];
  if (described > 0)
    notes.push(`In ${described} lines what follows the first colon is read as the description.`);
  return makeCodebookProject(file, codes, [...warnings, ...notes]);
}

/** Whether a text may be a codebook of one code a line: short lines without several sentences. A record is not. */
function isListOfCodes(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const isProse = (line: string) =>
    line.length > maxLineLength || /[.!?]\s+\p{Lu}/u.test(line.replace(/^\s*[\d.]+\s+/, ""));
  return lines.length > 0 && !lines.some(isProse);
}

/** The width of a line's indent. A tab counts as four spaces. */
function measureIndent(blank: string): number {
  let width = 0;
  for (const character of blank) width += character === "\t" ? 4 : 1;
  return width;
}
