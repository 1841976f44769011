import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {
  element,
  guidOf,
  listElement,
  textElement
} from "../../../loaders/coding-software/export/project-xml.js";
import {writeArchive} from "../../../src/import/formats/archive/write-archive.js";

/** How large a project is: sources with a case each, characters of text in all, and codings. */
export type ProjectSize = {sources: number; characters: number; codings: number};

const words =
  "the patient was seen at home and said that nobody had asked about the journey, the debt or the café – she fears 😀 them".split(
    " "
  );
const themes = 8;
const subthemes = 10;

/** Writes a REFI-QDA project of a size, with the mapping for it, into a folder: `large.qdpx` and `large.mapping.yaml`. */
export async function writeLargeProject(folder: string, size: ProjectSize): Promise<void> {
  const perSource = size.codings / size.sources;
  const texts = Array.from({length: size.sources}, (_, index) =>
    textOfSource(index, size.characters / size.sources)
  );
  const sources = texts.map((text, index) => {
    const ends = wordEnds(text);
    const selections = Array.from({length: perSource}, (_, nth) => {
      const from = Math.floor(((ends.length - 40) * nth) / perSource);
      const user = guidOf("user", String(nth % 2));
      const theme = (index + nth) % themes;
      const code = `${theme}.${(index + Math.floor(nth / themes)) % subthemes}`;
      return element(
        "PlainTextSelection",
        {
          guid: guidOf("selection", String(index), String(nth)),
          startPosition: from === 0 ? 0 : (ends[from] ?? 0) + 1,
          endPosition: ends[from + 12 + (nth % 20)],
          creatingUser: user
        },
        element(
          "Coding",
          {guid: guidOf("coding", String(index), String(nth)), creatingUser: user},
          element("CodeRef", {targetGUID: guidOf("code", code)})
        )
      );
    });
    const guid = guidOf("source", String(index));
    return element(
      "TextSource",
      {guid, name: `S${index}`, plainTextPath: `internal://${guid}.txt`},
      ...selections
    );
  });
  const project = element(
    "Project",
    {xmlns: "urn:QDA-XML:project:1.0", name: "Large", origin: "Bench"},
    listElement(
      "Users",
      [0, 1].map((user) => element("User", {guid: guidOf("user", String(user)), name: `coder-${user}`}))
    ),
    element("CodeBook", {}, listElement("Codes", [routes(), ...themeCodes()])),
    listElement("Variables", [
      element("Variable", {guid: guidOf("variable"), name: "age", typeOfVariable: "Text"})
    ]),
    listElement(
      "Cases",
      texts.map((_, index) => caseOf(index))
    ),
    listElement("Sources", sources)
  );
  const encoder = new TextEncoder();
  const archive = await writeArchive([
    {name: "project.qde", bytes: encoder.encode(`<?xml version="1.0" encoding="utf-8"?>\n${project}`)},
    ...texts.map((text, index) => ({
      name: `Sources/${guidOf("source", String(index))}.txt`,
      bytes: encoder.encode(text)
    }))
  ]);
  await writeFile(join(folder, "large.qdpx"), archive);
  await writeFile(join(folder, "large.mapping.yaml"), mapping);
}

const mapping = `title: Large
synthetic: true
patient: case
patient_ids: numbered
age_group: {variable: age, adult: [adult], child: [child]}
routes: {under: [Routes]}
themes: {under: [Themes]}
`;

function textOfSource(index: number, characters: number): string {
  const parts: string[] = [];
  for (let [length, nth] = [0, index * 13]; length < characters; nth += 1) {
    const word = words[(nth * nth + index) % words.length] ?? "";
    const mark = nth % 17 === 16 ? "\n" : " ";
    parts.push(word, mark);
    length += word.length + 1;
  }
  return parts.join("");
}

/** The positions at which words end, in code points. */
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  let position = 0;
  for (const character of text) {
    if (character === " " || character === "\n") ends.push(position);
    position += 1;
  }
  return ends;
}

function caseOf(index: number): string {
  const value = element(
    "VariableValue",
    {},
    element("VariableRef", {targetGUID: guidOf("variable")}),
    textElement("TextValue", index % 4 === 0 ? "child" : "adult")
  );
  return element(
    "Case",
    {guid: guidOf("case", String(index)), name: `Case ${index}`},
    element("CodeRef", {targetGUID: guidOf("route")}),
    value,
    element("SourceRef", {targetGUID: guidOf("source", String(index))})
  );
}

function routes(): string {
  const route = element("Code", {guid: guidOf("route"), name: "Told by a service", isCodable: "true"});
  return element("Code", {guid: guidOf("routes"), name: "Routes", isCodable: "false"}, route);
}

function themeCodes(): string[] {
  const theme = (nth: number) =>
    element(
      "Code",
      {guid: guidOf("theme", String(nth)), name: `Theme ${nth}`, isCodable: "true"},
      ...Array.from({length: subthemes}, (_, below) =>
        element("Code", {
          guid: guidOf("code", `${nth}.${below}`),
          name: `Subtheme ${nth}.${below}`,
          isCodable: "true"
        })
      )
    );
  const all = Array.from({length: themes}, (_, nth) => theme(nth));
  return [element("Code", {guid: guidOf("themes"), name: "Themes", isCodable: "false"}, ...all)];
}
