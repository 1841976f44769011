import {html} from "htl";
import {chosenGroups, type Filters, type Selection} from "../../queries/filters.js";

/** Saves a file to the reader's downloads. */
export function saveFile(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = html`<a href=${url} download=${name}></a>`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A file of text in UTF-8, without a byte order mark. */
export function textFile(type: string, text: string): Blob {
  return new Blob([text], {type: `${type};charset=utf-8`});
}

/** How long the name of a download may get by the filters that it names; file systems take 255 bytes. */
const longestName = 120;

/** What the name of a download says besides: columns, and the values chosen of each. */
type NamedValues = ReadonlyArray<readonly [name: string, values: string | readonly string[]]>;

/** The name of a download, from the finding and what is chosen: `informants_sex-female.csv`. */
export function fileName(finding: string, chosen: NamedValues, extension: string): string {
  const parts = chosen.map(([name, values]) => `_${plain([name, values].flat().join(" "))}`);
  return `${[...`${finding}${parts.join("")}`].slice(0, longestName).join("")}.${extension}`;
}

/** The filters as the name of a download says them. */
export function namedFilters(filters: Filters): NamedValues {
  const chosen = chosenGroups(filters);
  if (!chosen) {
    const by = filters.by === undefined ? [] : [["by", String(filters.by ?? "nothing")] as const];
    return [...namedChoices(filters), ...by];
  }
  const first = namedChoices(chosen.first).map(([name, values]) => [`a-${name}`, values] as const);
  return [...namedChoices(filters), ...first, ["against", chosen.second]];
}

function namedChoices({levels, routes, themes}: Selection): NamedValues {
  const all = [...Object.entries(levels), ["route", routes] as const, ["theme", themes] as const];
  return all.filter(([, values]) => values.length > 0);
}

/** The letters and digits of a text in lower case, with a hyphen for anything between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
