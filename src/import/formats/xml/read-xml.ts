import {SaxesParser} from "saxes";
import {FileFault} from "../../../text/errors.js";
import {ForbiddenCharacters, markForbidden} from "./forbidden-characters.js";
import {decodeChunks, findXmlEncoding} from "./xml-encoding.js";

/** An element's attributes; an object without a prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Handles a document as it is read, element by element. Names are local, without prefixes. */
type XmlHandler = {
  /** An element begins. Attributes have local names; those without a prefix win over those with one. */
  open(name: string, attributes: XmlAttributes, line: number): void;
  /** The text between two tags, with entities resolved. It may come in several parts. */
  text(text: string): void;
  /** The element that was opened last ends. */
  close(name: string): void;
};

/** The maximum number of elements in a document, so that its tree fits into memory. */
const maxElements = 5_000_000;

/**
 * Reads an XML document once and gives its elements to the handler. Finds the encoding as XML defines it. Throws a
 * `FileFault` with line and column where the document is not well-formed, is cut off or holds a DOCTYPE, which could
 * define entities. Leaves out characters that XML forbids, which some programs write. Returns warnings of oddities. `place`
 * begins the messages.
 */
export function readXml(place: string, bytes: Uint8Array, handler: XmlHandler): string[] {
  const {encoding, warning} = findXmlEncoding(place, bytes);
  const parser = new SaxesParser({position: true, xmlns: false});
  let elements = 0;
  let ending = false;
  const within: string[] = [];
  const allowed = new ForbiddenCharacters();
  const at = (): string => `${place}: line ${parser.line}, column ${parser.column + 1}`;
  parser.on("doctype", () => {
    throw new FileFault(
      `${at()}: holds a DOCTYPE, which is refused since it can define entities; export the file again, or take that line out`
    );
  });
  parser.on("error", (error) => {
    const next = ending ? "the file is cut off; export or copy it again" : "export the file again";
    throw new FileFault(`${at()}: this is not well-formed XML (${describeReason(error)}); ${next}`, {
      cause: error
    });
  });
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > maxElements) {
      throw new FileFault(`${at()}: more than the ${maxElements} elements that are read; split the project`);
    }
    const name = findLocalName(tag.name);
    within.push(name);
    const attributes = Object.entries(tag.attributes).map(
      ([key, value]) => [key, allowed.strip(value, name)] as const
    );
    handler.open(name, findLocalAttributes(attributes), parser.line);
  });
  const readText = (text: string) => handler.text(allowed.strip(text, within.at(-1) ?? ""));
  parser.on("text", readText);
  parser.on("cdata", readText);
  parser.on("closetag", (tag) => {
    within.pop();
    handler.close(findLocalName(tag.name));
  });
  for (const text of markForbidden(decodeChunks(place, bytes, encoding))) parser.write(text);
  ending = true;
  parser.close();
  return [...(warning === undefined ? [] : [warning]), ...allowed.describe(place)];
}

function describeReason(error: Error): string {
  return error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
}

function findLocalName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function findLocalAttributes(attributes: ReadonlyArray<readonly [string, string]>): XmlAttributes {
  const local: Record<string, string> = Object.create(null);
  for (const [name, value] of attributes) {
    if (!name.includes(":")) local[name] = value;
  }
  for (const [name, value] of attributes) {
    if (name.includes(":")) local[findLocalName(name)] ??= value;
  }
  return local;
}
