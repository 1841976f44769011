import {createHash} from "node:crypto";
import {UserError} from "../../../src/text/errors.js";

/** An element's attributes in their order. An attribute that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The namespace of all identifiers in exports, drawn once at random. */
const namespace = Buffer.from("6d0c3b1e5f6a4c0f9b57a1f1f0c2d94e", "hex");

/** Writes an XML element with the elements or the text in it. */
export function writeElement(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`)
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${head}/>` : `<${name}${head}>${inside}</${name}>`;
}

/** Writes an element that holds only text, or nothing where the text is empty. */
export function writeTextElement(name: string, text: string): string {
  return text === "" ? "" : writeElement(name, {}, escaped(text, /[&<>\r]/g));
}

/** Writes an element around others, or nothing where there are none: the schema knows no empty list. */
export function writeListElement(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : writeElement(name, {}, `\n${items.join("\n")}\n`);
}

/**
 * Makes an identifier that is the same for the same names in every export: a UUID of version 5 (RFC 9562, section 5.5).
 */
export function makeGuid(...names: readonly string[]): string {
  const hash = createHash("sha1").update(namespace).update(JSON.stringify(names)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Makes the identifier of a coder or an author. */
export function makeUserGuid(coder: string): string {
  return makeGuid("user", coder);
}

/** Writes a `Variable` of type text. */
export function writeVariable(owner: "case" | "source", name: string): string {
  return writeElement("Variable", {guid: makeGuid("variable", owner, name), name, typeOfVariable: "Text"});
}

/** Writes a `VariableValue`, or nothing where the value is empty, because a missing value is no value. */
export function writeVariableValue(owner: "case" | "source", name: string, value: string): string[] {
  if (value === "") return [];
  const reference = writeElement("VariableRef", {targetGUID: makeGuid("variable", owner, name)});
  return [writeElement("VariableValue", {}, reference, writeTextElement("TextValue", value))];
}

/** Characters that XML 1.0 cannot hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text for XML: characters with a meaning in XML are written as references. */
function escaped(text: string, marked: RegExp): string {
  const [refused] = unwritable.exec(text) ?? [];
  if (refused !== undefined) {
    const point = refused.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new UserError(
      `${JSON.stringify(text.slice(0, 60))} holds the character U+${point}, which XML cannot hold; take it out of the extract, and export again`
    );
  }
  return text.replace(marked, (character) => references[character] ?? character);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
};
