import type {ProjectCoding, ProjectReading, ProjectUser} from "../../project/coded-project.js";
import type {RefiCoding, RefiDocument, RefiSelection} from "./refi-document.js";
import {hasPosition, type References} from "./resolve-references.js";

const encoder = new TextEncoder();

/** The number of characters that are searched in all. Later selections have no quote. */
const budget = 1_000_000_000;

const noPlace = "they say no position in the text that is a whole number";

/**
 * Resolves the codings of a document, one for each code, on passages of text, on whole sources and on areas without
 * words, and the users that it names without listing them. Counts as left behind codings without a known code, without a
 * position, or on a note.
 */
export function resolveCodings(
  reading: RefiDocument,
  references: References,
  textOf: (source: string) => string | undefined
): {codings: ProjectCoding[]; readings: ProjectReading[]; users: ProjectUser[]} {
  const {tally} = reading;
  const quotes = findSelectionQuotes(reading.selections, textOf);
  const unlisted = new Map<string, ProjectUser>();
  const codings: ProjectCoding[] = [];
  for (const read of reading.codings) {
    if (read.codes.length === 0) tally.leave("codings without a code", "they say of no code that it applies");
    if ("source" in read.on && !hasPosition(read.on)) {
      tally.leave("codings on selections without a position", noPlace, read.codes.length);
      continue;
    }
    const user = findUser(read.user, references, unlisted);
    for (const code of read.codes) {
      if (references.codes.has(code)) codings.push({code, user, ...findPlace(read, quotes), case: undefined});
      else tallyUnknownCode(tally, code);
    }
  }
  codings.push(...resolveAreaCodings(reading, references, codings, quotes, unlisted));
  const bare = findReadings(reading.selections, codings);
  const readings = [...bare].map(
    ({source, start, end, user}): ProjectReading => ({
      source: source.id,
      span: {start, end},
      user: findUser(user, references, unlisted),
      case: undefined
    })
  );
  for (const {id} of unlisted.values()) tally.odd("coders that are not in the list of users", id);
  tallySelections(reading, bare);
  return {codings, readings, users: [...unlisted.values()]};
}

/**
 * Finds the selections without a code by which their users say that they read a passage: another user coded or selected
 * the very same one. An export of Casebook writes a coder's “no code” so.
 */
function findReadings(
  selections: readonly RefiSelection[],
  codings: readonly ProjectCoding[]
): ReadonlySet<RefiSelection> {
  const users = new Map<string, Set<string>>();
  const note = (source: string, {start, end}: {start: number; end: number}, user: string) => {
    const place = `${start} ${end} ${source}`;
    users.set(place, (users.get(place) ?? new Set()).add(user));
    return place;
  };
  for (const {source, span, user} of codings)
    if (span !== undefined && user !== undefined) note(source, span, user);
  const bare = selections.flatMap((selection) =>
    selection.coded || selection.user === undefined || !hasPosition(selection)
      ? []
      : [{selection, place: note(selection.source.id, selection, selection.user)}]
  );
  return new Set(bare.filter(({place}) => (users.get(place)?.size ?? 0) > 1).map(({selection}) => selection));
}

/**
 * Finds the passages that a file stores as the names of its selections, as ATLAS.ti does. A name is a passage where it
 * is as long as the passage in one of the units of positions, and occurs in the source's text. Other names are titles,
 * or are shortened, or lack their line ends.
 */
export function findSelectionQuotes(
  selections: readonly RefiSelection[],
  textOf: (source: string) => string | undefined
): Map<RefiSelection, string> {
  const quotes = new Map<RefiSelection, string>();
  let searched = 0;
  for (const selection of selections) {
    const {name, start, end, source} = selection;
    if (name === undefined || name === "" || searched > budget) continue;
    if (!measureLengths(name).includes(end - start)) continue;
    const text = textOf(source.id) ?? "";
    const from = findEarliest(start);
    const at = text.indexOf(name, from);
    searched += Math.max(0, (at === -1 ? text.length : at) - from);
    if (at !== -1) quotes.set(selection, name);
  }
  return quotes;
}

function findUser(
  user: string | undefined,
  {users}: References,
  unlisted: Map<string, ProjectUser>
): string | undefined {
  if (user !== undefined && !users.has(user)) unlisted.set(user, {id: user, name: user});
  return user;
}

function findPlace(
  {on}: RefiCoding,
  quotes: ReadonlyMap<RefiSelection, string>
): Pick<ProjectCoding, "source" | "span" | "selection" | "quote"> {
  if (!("source" in on)) {
    return {source: on.id, span: undefined, selection: `whole:${on.id}`, quote: undefined};
  }
  const span = {start: on.start, end: on.end};
  return {source: on.source.id, span, selection: on.id, quote: quotes.get(on)};
}

function tallySelections({selections, tally}: RefiDocument, readings: ReadonlySet<RefiSelection>): void {
  for (const selection of selections) {
    if (readings.has(selection)) continue;
    if (!hasPosition(selection)) {
      tally.leave("selections without a position", noPlace);
      tally.odd("selections without a position", selection.id);
    } else if (!selection.coded) {
      tally.leave("selections without a code", "nothing is coded there");
      tally.odd("selections without a code", selection.id);
    }
  }
}

/**
 * Resolves the codings of areas: of pictures, pages of a PDF, and stretches of recordings. Some programs write a
 * selection of a PDF twice under one GUID, as an area of the page and as text: its codes are kept on the text.
 */
function resolveAreaCodings(
  {areas, tally}: RefiDocument,
  references: References,
  onText: readonly ProjectCoding[],
  quotes: ReadonlyMap<RefiSelection, string>,
  unlisted: Map<string, ProjectUser>
): ProjectCoding[] {
  const said = new Set(onText.map(({selection, code}) => `${selection} ${code}`));
  const codings: ProjectCoding[] = [];
  for (const {what, id, source, place, codings: own} of areas) {
    const twin = references.selections.get(id);
    if (twin !== undefined) {
      tally.leave(`${what}, each of them also in the file as text`, "their text is kept");
      twin.coded ||= own.length > 0;
    } else if (own.length === 0 && what !== "notes")
      tally.leave(`${what} without a code`, "nothing is coded there");
    for (const {user, codes} of own)
      for (const code of codes) {
        if (said.has(`${id} ${code}`))
          tally.leave(`codings on ${what}, each of them also in the file on text`, "those on text are kept");
        else if (source === undefined) tally.leave(`codings on ${what}`, "they are on no source");
        else if (!references.codes.has(code)) tallyUnknownCode(tally, code);
        else {
          const at =
            twin === undefined
              ? {source: source.id, span: undefined, area: place, selection: id, quote: undefined}
              : findPlace({on: twin, user, codes}, quotes);
          codings.push({code, user: findUser(user, references, unlisted), ...at, case: undefined});
        }
      }
  }
  return codings;
}

function tallyUnknownCode(tally: RefiDocument["tally"], code: string): void {
  tally.leave("codings of codes that are not in the code tree", "their code is not in the file");
  tally.odd("codings of codes that are not in the code tree", code);
}

/**
 * The earliest place of a position in a text: a unit of UTF-16 has at most three bytes, and so has a byte order mark.
 */
function findEarliest(start: number): number {
  return Math.max(0, Math.floor(start / 3) - 3);
}

function measureLengths(text: string): number[] {
  let points = 0;
  for (const _ of text) points += 1;
  return [points, text.length, encoder.encode(text).length];
}
