import {element, guidOf, textElement} from "./project-xml.js";

/** A `Variable`, of text. */
export function variable(owner: "case" | "source", name: string): string {
  return element("Variable", {guid: guidOf("variable", owner, name), name, typeOfVariable: "Text"});
}

/** A `VariableValue`; none where the value is empty, since a missing value is no value. */
export function variableValue(owner: "case" | "source", name: string, value: string): string[] {
  if (value === "") return [];
  const reference = element("VariableRef", {targetGUID: guidOf("variable", owner, name)});
  return [element("VariableValue", {}, reference, textElement("TextValue", value))];
}
