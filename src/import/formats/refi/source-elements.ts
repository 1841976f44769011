import type {ProjectSource} from "../../project/coded-project.js";
import type {ElementOwner, ElementReader} from "./owner.js";
import {claimIdentifier, normaliseGuid, type RefiDocument, type RefiSource} from "./refi-document.js";

/** Reads sources, the texts that represent them, and what is kept beside sources: notes, links and graphs. */
export const sourceReaders: Readonly<Record<string, ElementReader>> = {
  TextSource: source("text"),
  PDFSource: source("pdf"),
  PictureSource: source("picture"),
  AudioSource: source("audio"),
  VideoSource: source("video"),
  Representation(reading, attributes, owner) {
    if (owner.kind !== "source") return undefined;
    owner.source.alias = normaliseGuid(attributes.guid);
    setText(reading, owner.source, attributes);
    return owner;
  },
  Transcript(reading, attributes, owner) {
    if (owner.kind !== "source") return undefined;
    const made = addSource(reading, "text", attributes);
    made.recording = owner.source;
    if (made.name === "") made.name = owner.source.name;
    return {kind: "source", source: made};
  },
  SyncPoint(_reading, {guid, position = ""}, owner) {
    const id = normaliseGuid(guid);
    if (owner.kind === "source" && id !== undefined && position !== "") {
      owner.source.points.set(id, Number(position));
    }
    return undefined;
  },
  Note(reading, {guid, name = "", plainTextPath, richTextPath, creatingUser}, owner): ElementOwner {
    if (owner.kind === "left") return owner;
    for (const path of [plainTextPath, richTextPath]) if (path !== undefined) reading.otherFiles.push(path);
    const id = normaliseGuid(guid) ?? "";
    const user = normaliseGuid(creatingUser);
    const note = {id, name, inline: undefined, path: plainTextPath, formatted: richTextPath, user};
    const area = {what: "notes", id, source: undefined, place: "", user: undefined, codings: []};
    reading.notes.push(note);
    reading.areas.push(area);
    return {kind: "area", area, note};
  },
  Link: leave("links"),
  Graph: leave("graphs")
};

function source(kind: ProjectSource["kind"]): ElementReader {
  return (reading, attributes) => ({kind: "source", source: addSource(reading, kind, attributes)});
}

function addSource(
  reading: RefiDocument,
  kind: ProjectSource["kind"],
  attributes: Readonly<Record<string, string>>
): RefiSource {
  const {guid, name = ""} = attributes;
  const made: RefiSource = {
    id: claimIdentifier(reading, "sources", guid, name),
    name,
    kind,
    values: [],
    inline: undefined,
    path: undefined,
    formatted: undefined,
    recording: undefined,
    points: new Map(),
    alias: undefined
  };
  reading.sources.push(made);
  setText(reading, made, attributes);
  return made;
}

/** Where a source's text is. The file of a source without a plain text is known but not read. */
function setText(
  reading: RefiDocument,
  made: RefiSource,
  attributes: Readonly<Record<string, string>>
): void {
  const {plainTextPath, richTextPath, path, currentPath} = attributes;
  made.path = plainTextPath ?? made.path;
  made.formatted = richTextPath ?? made.formatted;
  for (const other of [richTextPath, path, currentPath])
    if (other !== undefined) reading.otherFiles.push(other);
}

function leave(what: string): ElementReader {
  return (reading, _attributes, owner) => {
    if (owner.kind === "left") return owner;
    reading.tally.leave(what, "an extract has no place for them");
    return {kind: "left", what};
  };
}
