import {addCoding, describeOwner, type ElementOwner, type ElementReader, findAbout} from "./owner.js";
import {
  claimIdentifier,
  normaliseGuid,
  type RefiArea,
  type RefiDocument,
  type RefiSelection
} from "./refi-document.js";

/** Reads selections and the codings on them. */
export const codingReaders: Readonly<Record<string, ElementReader>> = {
  PlainTextSelection(reading, attributes, owner) {
    if (owner.kind !== "source")
      return addArea(reading, `text within ${describeOwner(owner)}`, attributes, owner);
    const {startPosition, endPosition} = attributes;
    return addSelection(reading, attributes, owner, {
      start: parsePosition(startPosition),
      end: parsePosition(endPosition),
      points: undefined
    });
  },
  TranscriptSelection(reading, attributes, owner) {
    if (owner.kind !== "source")
      return addArea(reading, `transcripts within ${describeOwner(owner)}`, attributes, owner);
    const from = normaliseGuid(attributes.fromSyncPoint) ?? "";
    const to = normaliseGuid(attributes.toSyncPoint) ?? "";
    return addSelection(reading, attributes, owner, {start: Number.NaN, end: Number.NaN, points: {from, to}});
  },
  PictureSelection: makeAreaReader("areas of pictures"),
  PDFSelection: makeAreaReader("areas of PDF pages"),
  AudioSelection: makeAreaReader("stretches of recordings"),
  VideoSelection: makeAreaReader("stretches of films"),
  Coding(reading, {creatingUser, creationDateTime}, owner) {
    if (creationDateTime !== undefined) reading.tally.leave("dates of codings", "the extract has no dates");
    const user = normaliseGuid(creatingUser);
    const codes: string[] = [];
    switch (owner.kind) {
      case "selection":
        if (user === undefined && owner.selection.user !== undefined) {
          reading.tally.odd(
            "codings that name no user, taken to be by who made the selection",
            owner.selection.id
          );
        }
        addCoding(reading, {on: owner.selection, user: user ?? owner.selection.user, codes});
        return {kind: "coding", coding: {codes}, about: findAbout(owner)};
      case "source":
        addCoding(reading, {on: owner.source, user, codes});
        return {kind: "coding", coding: {codes}, about: findAbout(owner)};
      case "area": {
        const coding = {user: user ?? owner.area.user, codes};
        owner.area.codings.push(coding);
        return {kind: "coding", coding, about: findAbout(owner)};
      }
      case "left":
        return owner;
      default:
        reading.tally.leave(`codings on ${describeOwner(owner)}`, "they are on no passage and no source");
        return {kind: "left", what: "codings"};
    }
  },
  CodeRef(reading, {targetGUID}, owner) {
    const code = normaliseGuid(targetGUID) ?? "";
    if (owner.kind === "coding") owner.coding.codes.push(code);
    else if (owner.kind === "case") owner.of.codes.push(code);
    else if (owner.kind === "area") owner.area.codings.push({user: owner.area.user, codes: [code]});
    else if (owner.kind === "selection" || owner.kind === "source") {
      reading.tally.odd("codes on a selection or source without a Coding around them", code);
      const on = owner.kind === "selection" ? owner.selection : owner.source;
      addCoding(reading, {
        on,
        user: owner.kind === "selection" ? owner.selection.user : undefined,
        codes: [code]
      });
    } else if (owner.kind !== "left") {
      reading.tally.leave(
        `references to codes from ${describeOwner(owner)}`,
        "they are on no passage and no source"
      );
    }
    return undefined;
  }
};

function addSelection(
  reading: RefiDocument,
  {guid, name, creatingUser}: Readonly<Record<string, string>>,
  owner: ElementOwner & {kind: "source"},
  where: Pick<RefiSelection, "start" | "end" | "points">
): ElementOwner {
  const selection: RefiSelection = {
    id: claimIdentifier(reading, "selections", guid, name ?? ""),
    source: owner.source,
    ...where,
    name,
    user: normaliseGuid(creatingUser),
    coded: false
  };
  reading.selections.push(selection);
  return {kind: "selection", selection};
}

function makeAreaReader(what: string): ElementReader {
  return (reading, attributes, owner) => addArea(reading, what, attributes, owner);
}

/** The attributes that say where an area is: those of pages, of pictures, of recordings. */
const placeNames = [
  "page",
  "firstX",
  "firstY",
  "secondX",
  "secondY",
  "begin",
  "end",
  "startPosition",
  "endPosition"
];

/** Text within an area is the area itself, in words that the document has for it. */
function addArea(
  reading: RefiDocument,
  what: string,
  attributes: Readonly<Record<string, string>>,
  owner: ElementOwner
): ElementOwner {
  const {guid, creatingUser} = attributes;
  const around = owner.kind === "area" ? owner.area : undefined;
  const id = normaliseGuid(guid) ?? `area ${reading.areas.length + 1}`;
  const place = placeNames.flatMap((name) =>
    attributes[name] === undefined ? [] : [`${name} ${attributes[name]}`]
  );
  const made: RefiArea = {
    what,
    id,
    source: owner.kind === "source" ? owner.source : around?.source,
    place: around?.place ?? (place.length === 0 ? id : place.join(", ")),
    user: normaliseGuid(creatingUser),
    codings: []
  };
  reading.areas.push(made);
  return {kind: "area", area: made};
}

/** A whole number as the document has it, or NaN. */
function parsePosition(text = ""): number {
  const bare = text.trim();
  const number = /^[+-]?\d+$/.test(bare) ? Number(bare) : Number.NaN;
  return Number.isSafeInteger(number) ? number : Number.NaN;
}
