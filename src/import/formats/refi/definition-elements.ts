import type {ElementReader} from "./owner.js";
import {ownerWords} from "./owner.js";
import {identifier, newIdentifier, type Reading} from "./refi-document.js";

const nowhere = "what they stand on has no place for them here";

/** Cases, their values, sets, and the references from both. */
export const caseReaders: Readonly<Record<string, ElementReader>> = {
  Case(reading, {guid, name = ""}) {
    const id = newIdentifier(reading, "cases", guid, name);
    const of = {id, name, description: "", values: [], sources: [], selections: [], codes: []};
    reading.cases.push(of);
    return {kind: "case", of};
  },
  VariableValue(reading, _attributes, owner) {
    if (owner.kind === "case" || owner.kind === "source") {
      return {kind: "value", value: {variable: undefined, value: ""}};
    }
    reading.tally.leave(`values of variables on ${ownerWords(owner)}`, nowhere);
    return {kind: "left", what: "values"};
  },
  VariableRef(_reading, {targetGUID}, owner) {
    if (owner.kind === "value") owner.value.variable = identifier(targetGUID);
    return undefined;
  },
  SourceRef: reference("sources"),
  SelectionRef: reference("selections"),
  Set(reading, {guid, name = ""}) {
    const members: string[] = [];
    reading.sets.push({id: newIdentifier(reading, "sets", guid, name), name, members});
    return {kind: "set", members};
  },
  MemberSource: member,
  MemberCode: member,
  MemberNote: leaveNote,
  NoteRef: leaveNote
};

function reference(list: "sources" | "selections"): ElementReader {
  return (reading, {targetGUID}, owner) => {
    if (owner.kind === "case") owner.of[list].push(identifier(targetGUID) ?? "");
    else if (owner.kind !== "left") {
      reading.tally.leave(`references to ${list} from ${ownerWords(owner)}`, nowhere);
    }
    return undefined;
  };
}

function member(
  _reading: Reading,
  {targetGUID}: Readonly<Record<string, string>>,
  owner: Parameters<ElementReader>[2]
) {
  if (owner.kind === "set") owner.members.push(identifier(targetGUID) ?? "");
  return undefined;
}

function leaveNote(reading: Reading): undefined {
  reading.tally.leave("references to notes", "notes are not read");
  return undefined;
}
