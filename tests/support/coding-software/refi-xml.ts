/** A code of a made project: its name, codes under it, and what else is said of it. */
export type MadeCode = {
  guid: string;
  name: string;
  description?: string;
  codable?: boolean;
  codes?: MadeCode[];
};

/** A coding: the code's GUID and the user's. */
export type MadeCoding = {code: string; user?: string};

export type MadeSelection = {guid: string; start: number; end: number; name?: string; codings: MadeCoding[]};

export type MadeValue = {variable: string; value: string; element?: string};

/** A text source of a made project. `text` is put into the archive, unless it is `inline`; undefined for a missing file. */
export type MadeSource = {
  guid: string;
  name: string;
  text?: string;
  inline?: boolean;
  path?: string;
  selections?: MadeSelection[];
  codings?: MadeCoding[];
  values?: MadeValue[];
};

export type MadeCase = {
  guid: string;
  name: string;
  description?: string;
  values?: MadeValue[];
  sources?: string[];
  selections?: string[];
  codes?: string[];
};

/** What a made project holds. Strings in `extra` are put into the document as they are, after what the keys say. */
export type MadeProject = {
  origin?: string;
  name?: string;
  namespace?: string;
  users?: {guid: string; name: string}[];
  codes?: MadeCode[];
  variables?: {guid: string; name: string; type?: string}[];
  cases?: MadeCase[];
  sources?: MadeSource[];
  sets?: {guid: string; name: string; members: {element: string; guid: string}[]}[];
  extra?: {codes?: string; cases?: string; sources?: string; end?: string};
};

/** A GUID that ends in a number, in upper case, as most programs write it. */
export function guid(kind: number, number: number): string {
  return `${String(kind).padStart(8, "0")}-ABCD-4000-8000-${String(number).padStart(12, "0")}`;
}

/** The document of a REFI-QDA project, elements in the order of the standard. */
export function projectXml(project: MadeProject): string {
  coded = 0;
  const {codes = [], users = [], variables = [], cases = [], sources = [], sets = [], extra = {}} = project;
  const parts = [
    element("Users", {}, users.map((user) => element("User", user)).join("")),
    element("CodeBook", {}, element("Codes", {}, codes.map(codeXml).join("") + (extra.codes ?? ""))),
    element("Variables", {}, variables.map(variableXml).join("")),
    element("Cases", {}, cases.map(caseXml).join("") + (extra.cases ?? "")),
    element("Sources", {}, sources.map(sourceXml).join("\n") + (extra.sources ?? "")),
    sets.length === 0 ? "" : element("Sets", {}, sets.map(setXml).join("")),
    extra.end ?? ""
  ];
  const {name = "Made", origin, namespace = "urn:QDA-XML:project:1.0"} = project;
  const head = {name, ...(origin === undefined ? {} : {origin}), xmlns: namespace};
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("Project", head, parts.join("\n"))}`;
}

/** The document of a REFI-QDA codebook. */
export function codebookXml(
  codes: MadeCode[],
  namespace = "urn:QDA-XML:codebook:1.0",
  origin = "Made"
): string {
  const tree = element("Codes", {}, codes.map(codeXml).join(""));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("CodeBook", {xmlns: namespace, origin}, tree)}`;
}

/** A code and those under it. Deep trees are made as a list of tags, never by calls within calls. */
function codeXml(code: MadeCode): string {
  const parts: string[] = [];
  const open: (MadeCode | undefined)[] = [code];
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined) {
      parts.push("</Code>");
      continue;
    }
    const {guid, name, codable = true, description} = next;
    parts.push(element("Code", {guid, name, isCodable: String(codable)}, "\n").slice(0, -"\n</Code>".length));
    if (description !== undefined) parts.push(element("Description", {}, escaped(description)));
    open.push(undefined);
    for (const under of [...(next.codes ?? [])].reverse()) open.push(under);
  }
  return parts.join("");
}

function variableXml({guid, name, type = "Text"}: {guid: string; name: string; type?: string}): string {
  return element("Variable", {guid, name, typeOfVariable: type});
}

function caseXml(made: MadeCase): string {
  const described =
    made.description === undefined ? "" : element("Description", {}, escaped(made.description));
  const parts = [
    described,
    refs("CodeRef", made.codes),
    (made.values ?? []).map(valueXml).join(""),
    refs("SourceRef", made.sources),
    refs("SelectionRef", made.selections)
  ];
  return element("Case", {guid: made.guid, name: made.name}, parts.join(""));
}

function sourceXml(made: MadeSource): string {
  const {guid, name, text = "", inline = false, path = `internal://${guid}.txt`} = made;
  const parts = [
    inline ? element("PlainTextContent", {}, escaped(text)) : "",
    (made.selections ?? []).map(selectionXml).join("\n"),
    (made.codings ?? []).map(codingXml).join(""),
    (made.values ?? []).map(valueXml).join("")
  ];
  return element("TextSource", {guid, name, ...(inline ? {} : {plainTextPath: path})}, parts.join(""));
}

function selectionXml({guid, start, end, name, codings}: MadeSelection): string {
  const positions = {startPosition: String(start), endPosition: String(end)};
  const named = name === undefined ? {} : {name};
  return element("PlainTextSelection", {guid, ...positions, ...named}, codings.map(codingXml).join(""));
}

/** Codings are numbered within a project, so that the same project gives the same document. */
let coded = 0;

function codingXml({code, user}: MadeCoding): string {
  coded += 1;
  const by = user === undefined ? {} : {creatingUser: user};
  return element("Coding", {guid: guid(99, coded), ...by}, element("CodeRef", {targetGUID: code}));
}

function valueXml({variable, value, element: kind = "TextValue"}: MadeValue): string {
  return element("VariableValue", {}, refs("VariableRef", [variable]) + element(kind, {}, escaped(value)));
}

function setXml({
  guid,
  name,
  members
}: {
  guid: string;
  name: string;
  members: {element: string; guid: string}[];
}) {
  return element("Set", {guid, name}, members.map((member) => refs(member.element, [member.guid])).join(""));
}

function refs(name: string, guids: string[] = []): string {
  return guids.map((guid) => element(name, {targetGUID: guid})).join("");
}

function element(name: string, attributes: Record<string, string>, content = ""): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}

/** Text as XML has it; line ends and tabs by number, so that they are read as they are. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t]/g, (space) => `&#${space.charCodeAt(0)};`);
}
