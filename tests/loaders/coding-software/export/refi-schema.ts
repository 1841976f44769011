import {SaxesParser} from "saxes";

/** What the schema of REFI-QDA 1.0 says of the elements that an export writes: the children in their order, with how often each may stand, and the attributes. */
type Rule = {children: string[]; required?: string[]; allowed?: string[]};

const coded = ["creatingUser", "creationDateTime"];
const changed = [...coded, "modifyingUser", "modifiedDateTime"];
const reference: Rule = {children: [], required: ["targetGUID"]};

const rules: Record<string, Rule> = {
  Project: {
    children:
      "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*".split(
        " "
      ),
    required: ["name"],
    allowed: [
      "xmlns",
      "origin",
      "creatingUserGUID",
      "creationDateTime",
      "modifyingUserGUID",
      "modifiedDateTime",
      "basePath"
    ]
  },
  Users: {children: ["User+"]},
  User: {children: [], required: ["guid"], allowed: ["name", "id"]},
  CodeBook: {children: ["Codes"]},
  Codes: {children: ["Code+"]},
  Code: {
    children: ["Description?", "NoteRef*", "Code*"],
    required: ["guid", "name", "isCodable"],
    allowed: ["color"]
  },
  Variables: {children: ["Variable+"]},
  Variable: {children: ["Description?"], required: ["guid", "name", "typeOfVariable"]},
  Cases: {children: ["Case+"]},
  Case: {
    children: ["Description?", "CodeRef*", "VariableValue*", "SourceRef*", "SelectionRef*"],
    required: ["guid"],
    allowed: ["name"]
  },
  VariableValue: {children: ["VariableRef", "TextValue?"]},
  Sources: {children: ["TextSource+"]},
  TextSource: {
    children: [
      "Description?",
      "PlainTextContent?",
      "PlainTextSelection*",
      "Coding*",
      "NoteRef*",
      "VariableValue*"
    ],
    required: ["guid"],
    allowed: ["name", "richTextPath", "plainTextPath", ...changed]
  },
  PlainTextSelection: {
    children: ["Description?", "Coding*", "NoteRef*"],
    required: ["guid", "startPosition", "endPosition"],
    allowed: ["name", ...changed]
  },
  Coding: {children: ["CodeRef", "NoteRef*"], required: ["guid"], allowed: coded},
  Notes: {children: ["Note+"]},
  Note: {
    children: ["Description?", "PlainTextContent?", "NoteRef*"],
    required: ["guid"],
    allowed: ["name", "richTextPath", "plainTextPath", ...changed]
  },
  NoteRef: reference,
  PlainTextContent: {children: []},
  CodeRef: reference,
  SourceRef: reference,
  VariableRef: reference,
  Description: {children: []},
  TextValue: {children: []}
};

const guid = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const guids = new Set(["guid", "targetGUID", "creatingUser"]);

/** What is against the schema in a project, one phrase each; and references to what is not there, which the schema lets pass. */
export function schemaFaults(xml: string): string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  const referred = new Set<string>();
  const open: {name: string; children: string[]}[] = [];
  const parser = new SaxesParser({xmlns: false});
  parser.on("opentag", ({name, attributes}) => {
    open.at(-1)?.children.push(name);
    open.push({name, children: []});
    const rule = rules[name];
    if (rule === undefined) return void faults.push(`${name} is not in the schema`);
    for (const key of rule.required ?? []) if (!(key in attributes)) faults.push(`${name} lacks ${key}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (![...(rule.required ?? []), ...(rule.allowed ?? [])].includes(key))
        faults.push(`${name} has ${key}`);
      if (guids.has(key) && !guid.test(value)) faults.push(`${name} ${key} is ${value}`);
      if (key === "guid" && known.has(value)) faults.push(`${value} stands twice`);
      if (key === "guid") known.add(value);
      else if (guids.has(key)) referred.add(value);
    }
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    const order = (rules[closed?.name ?? ""]?.children ?? [])
      .map((child) => child.replace(/^(\w+)(.?)$/, "(?:$1 )$2"))
      .join("");
    const children = (closed?.children ?? []).map((child) => `${child} `).join("");
    if (!new RegExp(`^${order}$`).test(children)) faults.push(`${closed?.name} holds ${children}`);
  });
  parser.write(xml).close();
  for (const target of referred) if (!known.has(target)) faults.push(`${target} is nowhere`);
  return faults;
}
