import type {Code, Variable} from "../../project/coded-project.js";
import type {ElementReader} from "./owner.js";
import {newIdentifier} from "./refi-document.js";

const types: ReadonlyMap<string, Variable["type"]> = new Map([
  ["boolean", "boolean"],
  ["integer", "number"],
  ["float", "number"],
  ["date", "date"],
  ["datetime", "date"]
]);

/** Users, codes and variables, where they are defined. */
export const codeReaders: Readonly<Record<string, ElementReader>> = {
  User(reading, {guid, name, id}) {
    const known = newIdentifier(reading, "users", guid, name ?? "");
    reading.users.push({id: known, name: name ?? id ?? known});
    return {kind: "left", what: "users"};
  },
  Code(reading, {guid, name = "", isCodable, color}, owner) {
    if (name === "") reading.tally.odd("codes without a name", guid ?? "one without an identifier");
    if (color !== undefined) reading.tally.leave("colours of codes", "the extract has no colours");
    const code: Code = {
      id: newIdentifier(reading, "codes", guid, name),
      name,
      parent: owner.kind === "code" ? owner.code.id : undefined,
      description: "",
      codable: !/^(false|0)$/i.test(isCodable ?? "")
    };
    reading.codes.push(code);
    return {kind: "code", code};
  },
  Variable(reading, {guid, name = "", typeOfVariable = ""}) {
    const id = newIdentifier(reading, "variables", guid, name);
    reading.variables.push({id, name, type: types.get(typeOfVariable.toLowerCase()) ?? "text"});
    return {kind: "left", what: "variables"};
  }
};
