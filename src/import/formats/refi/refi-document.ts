import type {
  LeftBehind,
  ProjectCode,
  ProjectMemo,
  ProjectSource,
  ProjectUser,
  ProjectValue,
  ProjectVariable
} from "../../project/coded-project.js";

/**
 * A REFI-QDA document before its references are followed. Identifiers are in lower case and unique within their list.
 * References may lead nowhere.
 */
export type RefiDocument = {
  /** The file, and its entry in an archive: the beginning of messages. */
  place: string;
  name: string | undefined;
  origin: string | undefined;
  users: ProjectUser[];
  codes: ProjectCode[];
  variables: ProjectVariable[];
  cases: RefiCase[];
  sources: RefiSource[];
  selections: RefiSelection[];
  areas: RefiArea[];
  codings: RefiCoding[];
  sets: {id: string; name: string; members: string[]}[];
  notes: RefiNote[];
  /** What notes are about. */
  noteReferences: {note: string; about: ProjectMemo["about"]}[];
  /** Descriptions of what has no place for one in an extract. */
  descriptions: {about: ProjectMemo["about"]; text: string}[];
  tally: Tally;
  /** The identifiers in use, in each list. */
  given: Map<string, Set<string>>;
  /** Paths in the archive that the document names for files other than text: formatted documents, pictures, films. */
  otherFiles: string[];
};

/** A case, with references to what belongs to it. */
export type RefiCase = {
  id: string;
  name: string;
  description: string;
  values: ProjectValue[];
  sources: string[];
  selections: string[];
  codes: string[];
};

/** A source, and where its text is. */
export type RefiSource = {
  id: string;
  name: string;
  kind: ProjectSource["kind"];
  values: ProjectValue[];
  /** Text that is in the document itself. */
  inline: string | undefined;
  /** Where the text is in the archive. */
  path: string | undefined;
  /** Where a formatted text is, which is not read. */
  formatted: string | undefined;
  /** The recording whose transcript this is. */
  recording: RefiSource | undefined;
  /** Positions in a transcript's text by the identifiers of its points in time. */
  points: Map<string, number>;
  /** The identifier of a PDF's text, which references may use too. */
  alias: string | undefined;
};

/** A selection of text. Its positions are NaN where the document's are no numbers. */
export type RefiSelection = {
  id: string;
  source: RefiSource;
  start: number;
  end: number;
  /** The points in time that bound a selection of a transcript. */
  points: {from: string; to: string} | undefined;
  name: string | undefined;
  user: string | undefined;
  coded: boolean;
};

/**
 * Something that is coded but is not text of a source: an area of a picture, a stretch of a film, a note. `place` tells the
 * areas of a source apart; without a source it is no unit of any.
 */
export type RefiArea = {
  what: string;
  id: string;
  source: RefiSource | undefined;
  place: string;
  user: string | undefined;
  codings: {user: string | undefined; codes: string[]}[];
};

/** A note: its text is in the document, or in a file. */
export type RefiNote = Pick<RefiSource, "id" | "name" | "inline" | "path" | "formatted"> & {
  user: string | undefined;
};

/** Codes put on a selection, or on a whole source. */
export type RefiCoding = {
  on: RefiSelection | RefiSource;
  user: string | undefined;
  codes: string[];
};

/** Makes a document that holds nothing yet; `place` begins its messages. */
export function makeEmptyDocument(place: string): RefiDocument {
  return {
    place,
    name: undefined,
    origin: undefined,
    users: [],
    codes: [],
    variables: [],
    cases: [],
    sources: [],
    selections: [],
    areas: [],
    codings: [],
    sets: [],
    notes: [],
    noteReferences: [],
    descriptions: [],
    tally: new Tally(),
    given: new Map(),
    otherFiles: []
  };
}

/** Normalises a GUID for comparison: in lower case, without the braces that some programs put around it. */
export function normaliseGuid(guid: string | undefined): string | undefined {
  const bare = guid
    ?.trim()
    .replace(/^\{|\}$/g, "")
    .toLowerCase();
  return bare === "" ? undefined : bare;
}

/**
 * Claims an identifier for a new member of a list such as "codes": its GUID, or a new one with a warning where that is
 * taken or missing. References lead to the first member that has a GUID.
 */
export function claimIdentifier(
  reading: RefiDocument,
  list: string,
  guid: string | undefined,
  name: string
): string {
  const taken = reading.given.get(list) ?? new Set();
  reading.given.set(list, taken);
  const wanted = normaliseGuid(guid);
  if (wanted === undefined) reading.tally.odd(`${list} without a GUID`, JSON.stringify(name));
  else if (taken.has(wanted))
    reading.tally.odd(`${list} whose GUID another has`, `${wanted}, ${JSON.stringify(name)}`);
  let free = wanted !== undefined && !taken.has(wanted) ? wanted : undefined;
  for (let number = taken.size + 1; free === undefined; number++) {
    const own = `${wanted ?? "none"}#${number}`;
    if (!taken.has(own)) free = own;
  }
  taken.add(free);
  return free;
}

/**
 * Counts what a file holds beyond the model, and what is odd about it, so that each is reported once with its count.
 */
class Tally {
  private readonly left = new Map<string, LeftBehind>();
  private readonly told: string[] = [];
  private readonly oddities = new Map<string, {count: number; first: string}>();

  /** Counts a part of the file that the model has no place for. */
  leave(what: string, why: string, count = 1): void {
    if (count === 0) return;
    const entry = this.left.get(what);
    if (entry === undefined) this.left.set(what, {what, count, why});
    else entry.count += count;
  }

  /** Counts an oddity that is no reason to refuse the file; `example` says where or what it is. */
  odd(what: string, example: string): void {
    const entry = this.oddities.get(what);
    if (entry === undefined) this.oddities.set(what, {count: 1, first: example});
    else entry.count += 1;
  }

  /** Keeps a sentence on what is odd about the document as a whole. */
  tell(sentence: string): void {
    this.told.push(sentence);
  }

  get leftBehind(): LeftBehind[] {
    return [...this.left.values()];
  }

  /** What was told, and one sentence for each kind of oddity, with its count and the first of them. */
  get warnings(): string[] {
    const counted = [...this.oddities].map(
      ([what, {count, first}]) => `${what}: ${count} (the first: ${first})`
    );
    return [...this.told, ...counted];
  }
}
