import {maxCodeLevels} from "../../../model/table-limits.js";
import {makeDepthFault} from "../../project/code-depth.js";
import type {ProjectCode, ProjectVariable} from "../../project/coded-project.js";
import type {ElementReader} from "./owner.js";
import {describeOwner, findAbout} from "./owner.js";
import {claimIdentifier, normaliseGuid, type RefiDocument} from "./refi-document.js";

const types: ReadonlyMap<string, ProjectVariable["type"]> = new Map([
  ["boolean", "boolean"],
  ["integer", "number"],
  ["float", "number"],
  ["date", "date"],
  ["datetime", "date"]
]);

/** Reads users, codes and variables, where they are defined. */
export const codeReaders: Readonly<Record<string, ElementReader>> = {
  User(reading, {guid, name, id}) {
    const known = claimIdentifier(reading, "users", guid, name ?? "");
    reading.users.push({id: known, name: name ?? id ?? known});
    return {kind: "left", what: "users"};
  },
  Code(reading, {guid, name = "", isCodable, color}, owner) {
    if (name === "") reading.tally.odd("codes without a name", guid ?? "one without an identifier");
    if (color !== undefined) reading.tally.leave("colours of codes", "the extract has no colours");
    const code: ProjectCode = {
      id: claimIdentifier(reading, "codes", guid, name),
      name,
      parent: owner.kind === "code" ? owner.code.id : undefined,
      description: "",
      codable: !/^(false|0)$/i.test(isCodable ?? "")
    };
    const level = owner.kind === "code" ? owner.level + 1 : 1;
    if (level > maxCodeLevels) throw makeDepthFault(reading.place, name);
    reading.codes.push(code);
    return {kind: "code", code, level};
  },
  Variable(reading, {guid, name = "", typeOfVariable = ""}) {
    const id = claimIdentifier(reading, "variables", guid, name);
    reading.variables.push({id, name, type: types.get(typeOfVariable.toLowerCase()) ?? "text"});
    return {kind: "left", what: "variables"};
  }
};

const nowhere = "what they stand on has no place for them here";

/** Reads cases, their values, sets, and the references from both. */
export const caseReaders: Readonly<Record<string, ElementReader>> = {
  Case(reading, {guid, name = ""}) {
    const id = claimIdentifier(reading, "cases", guid, name);
    const of = {id, name, description: "", values: [], sources: [], selections: [], codes: []};
    reading.cases.push(of);
    return {kind: "case", of};
  },
  VariableValue(reading, _attributes, owner) {
    if (owner.kind === "case" || owner.kind === "source") {
      return {kind: "value", value: {variable: undefined, value: ""}};
    }
    reading.tally.leave(`values of variables on ${describeOwner(owner)}`, nowhere);
    return {kind: "left", what: "values"};
  },
  VariableRef(_reading, {targetGUID}, owner) {
    if (owner.kind === "value") owner.value.variable = normaliseGuid(targetGUID);
    return undefined;
  },
  SourceRef: reference("sources"),
  SelectionRef: reference("selections"),
  Set(reading, {guid, name = ""}) {
    const members: string[] = [];
    reading.sets.push({id: claimIdentifier(reading, "sets", guid, name), name, members});
    return {kind: "set", members};
  },
  MemberSource: member,
  MemberCode: member,
  MemberNote: leave("notes in sets"),
  NoteRef(reading, {targetGUID}, owner) {
    const about = findAbout(owner);
    if (about === undefined) reading.tally.leave(`references to notes from ${describeOwner(owner)}`, nowhere);
    else reading.noteReferences.push({note: normaliseGuid(targetGUID) ?? "", about});
    return undefined;
  }
};

function reference(list: "sources" | "selections"): ElementReader {
  return (reading, {targetGUID}, owner) => {
    if (owner.kind === "case") owner.of[list].push(normaliseGuid(targetGUID) ?? "");
    else if (owner.kind !== "left") {
      reading.tally.leave(`references to ${list} from ${describeOwner(owner)}`, nowhere);
    }
    return undefined;
  };
}

function member(
  _reading: RefiDocument,
  {targetGUID}: Readonly<Record<string, string>>,
  owner: Parameters<ElementReader>[2]
) {
  if (owner.kind === "set") owner.members.push(normaliseGuid(targetGUID) ?? "");
  return undefined;
}

function leave(what: string): ElementReader {
  return (reading) => {
    reading.tally.leave(what, nowhere);
    return undefined;
  };
}
