import {FileFault} from "../../../text/errors.js";
import {readXml, type XmlAttributes} from "../xml/read-xml.js";
import {codingReaders} from "./coding-elements.js";
import {caseReaders, codeReaders} from "./definition-elements.js";
import type {ElementOwner, ElementReader, TextReader} from "./owner.js";
import {describeOwner, findAbout} from "./owner.js";
import {makeEmptyDocument, type RefiDocument} from "./refi-document.js";
import {sourceReaders} from "./source-elements.js";

/** The kind of a document: the element that it must begin with, and the namespace that the standard gives it. */
type DocumentKind = {root: "Project" | "CodeBook"; namespace: string; words: string};

/** Reads elements that hold text. */
const textReaders: Readonly<Record<string, TextReader>> = {
  Description(reading, text, owner) {
    if (owner.kind === "code") owner.code.description = text;
    else if (owner.kind === "case") owner.of.description = text;
    else if (owner.kind === "area" && owner.note !== undefined) owner.note.inline ??= text;
    else if (text.trim() !== "") {
      const about = owner.kind === "project" ? undefined : findAbout(owner);
      if (about !== undefined) reading.descriptions.push({about, text});
      else
        reading.tally.leave(`descriptions of ${describeOwner(owner)}`, "the extract has no place for them");
    }
  },
  PlainTextContent(_reading, text, owner) {
    if (owner.kind === "source") owner.source.inline = text;
    else if (owner.kind === "area" && owner.note !== undefined) owner.note.inline = text;
  },
  TextValue: setValue,
  IntegerValue: setValue,
  FloatValue: setValue,
  DateValue: setValue,
  DateTimeValue: setValue,
  BooleanValue(reading, text, owner, element) {
    const word = text.trim().toLowerCase();
    setValue(reading, word === "1" ? "true" : word === "0" ? "false" : word, owner, element);
  }
};

const elementReaders = new Map<string, ElementReader>(
  [codeReaders, caseReaders, sourceReaders, codingReaders].flatMap((readers) => Object.entries(readers))
);
const texts = new Map(Object.entries(textReaders));

/** Elements that only hold others, and elements within those that are left behind whole. */
const containers = new Set(
  "Project CodeBook Codes Users Variables Cases Sources Notes Links Sets Graphs Vertex Edge".split(" ")
);
/** The maximum number of undefined elements that are counted by name. */
const maxUnknown = 20;

/** The document of a project, `.qde`. */
export const projectDocument: DocumentKind = {
  root: "Project",
  namespace: "urn:QDA-XML:project:1.0",
  words: "a REFI-QDA project"
};

/** The document of a codebook, `.qdc`. */
export const codebookDocument: DocumentKind = {
  root: "CodeBook",
  namespace: "urn:QDA-XML:codebook:1.0",
  words: "a REFI-QDA codebook"
};

/**
 * Reads the document of a project or codebook as it stands, without following references. Knows elements by their local
 * names, because programs write other namespaces than the standard's. Counts unknown elements. Throws a `FileFault`
 * where the document is not XML or begins with another element.
 */
export function readRefiDocument(place: string, bytes: Uint8Array, kind: DocumentKind): RefiDocument {
  const reading = makeEmptyDocument(place);
  const {tally} = reading;
  const owners: ElementOwner[] = [];
  const parts: (string[] | undefined)[] = [];
  const unknown = new Set<string>();
  let emptySets = 0;
  let setsInside = 0;
  const warnings = readXml(place, bytes, {
    open(name, attributes, line) {
      const above = owners.at(-1);
      if (above === undefined) {
        startDocument(reading, kind, name, attributes, line);
        owners.push({kind: "project"});
        parts.push(undefined);
        return;
      }
      const reader = elementReaders.get(name);
      const isText = texts.has(name);
      if (reader === undefined && !isText && !containers.has(name) && above.kind !== "left") {
        const counted = unknown.has(name) || unknown.size < maxUnknown ? name : "others";
        unknown.add(counted);
        tally.leave(`elements <${counted}>`, "REFI-QDA 1.0 does not define them");
      }
      if (name === "Sets") setsInside = reading.sets.length;
      owners.push(reader?.(reading, attributes, above, name) ?? above);
      parts.push(isText ? [] : undefined);
    },
    text(text) {
      parts.at(-1)?.push(text);
    },
    close(name) {
      const owner = owners.pop();
      const text = parts.pop();
      if (owner === undefined) return;
      if (text !== undefined) texts.get(name)?.(reading, text.join(""), owner, name);
      const above = owners.at(-1);
      if (name === "VariableValue" && owner.kind === "value") closeValue(reading, owner.value, above);
      if (name === "Sets" && reading.sets.length === setsInside) emptySets += 1;
    }
  });
  for (const warning of warnings) tally.tell(warning);
  if (emptySets > 0) tally.odd("an empty <Sets>, which the standard's schema does not allow", place);
  return reading;
}

function startDocument(
  reading: RefiDocument,
  kind: DocumentKind,
  name: string,
  attributes: XmlAttributes,
  line: number
): void {
  if (name !== kind.root) {
    throw new FileFault(
      `${reading.place}: line ${line}: the document begins with <${name}>, where ${kind.words} begins with <${kind.root}>; export the project or codebook as REFI-QDA`
    );
  }
  reading.name = attributes.name?.trim() || undefined;
  reading.origin = attributes.origin?.trim() || undefined;
  if (!Object.values(attributes).includes(kind.namespace)) {
    reading.tally.odd(
      `the namespace is not the standard's, ${kind.namespace}; elements were read by their names`,
      Object.values(attributes).find((value) => /qda-xml/i.test(value)) ?? attributes.xmlns ?? "none"
    );
  }
}

function closeValue(
  reading: RefiDocument,
  {variable, value}: {variable: string | undefined; value: string},
  above: ElementOwner | undefined
): void {
  if (variable === undefined) {
    reading.tally.leave("values without a variable", "they do not say what they are values of");
  } else if (above?.kind === "case") above.of.values.push({variable, value});
  else if (above?.kind === "source") above.source.values.push({variable, value});
}

function setValue(_reading: RefiDocument, text: string, owner: ElementOwner, element: string): void {
  if (owner.kind === "value") owner.value.value = element === "TextValue" ? text : text.trim();
}
