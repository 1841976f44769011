import type {Filters} from "../queries/views.js";

/** The name of a download: the finding, and the filters that are on, as in `informants_sex-female.csv`. */
export function fileName(finding: string, filters: Filters, extension: string): string {
  const chosen = Object.entries(filters).map(([column, level]) => `_${plain(`${column} ${level}`)}`);
  return `${finding}${chosen.join("")}.${extension}`;
}

/** Letters and digits in lower case, with a hyphen for whatever is between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
