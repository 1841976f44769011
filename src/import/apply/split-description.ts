/** A code's description in the parts of a codebook. */
type DescriptionParts = {definition: string; include: string; exclude: string; origin: string};

const headings =
  /^[ \t]*(definition|includes?|inclusion(?: criteria)?|excludes?|exclusion(?: criteria)?|origin)[ \t]*:[ \t]*/i;

/**
 * Splits a description where a line begins with "Definition:", "Include:", "Exclude:" or "Origin:". All text before
 * that is the definition.
 */
export function splitDescription(description: string): DescriptionParts {
  const parts: Record<keyof DescriptionParts, string[]> = {
    definition: [],
    include: [],
    exclude: [],
    origin: []
  };
  let part: keyof DescriptionParts = "definition";
  for (const line of description.replace(/\r\n?/g, "\n").split("\n")) {
    const heading = headings.exec(line);
    if (heading === null) {
      parts[part].push(line);
      continue;
    }
    part = findPart(heading[1] ?? "");
    parts[part].push(line.slice(heading[0].length));
  }
  const joined = (lines: string[]) => lines.join("\n").trim();
  return {
    definition: joined(parts.definition),
    include: joined(parts.include),
    exclude: joined(parts.exclude),
    origin: joined(parts.origin)
  };
}

function findPart(heading: string): keyof DescriptionParts {
  const word = heading.toLowerCase();
  if (word.startsWith("inclu")) return "include";
  if (word.startsWith("exclu")) return "exclude";
  return word === "origin" ? "origin" : "definition";
}
