import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {
  makeGuid,
  writeElement,
  writeListElement,
  writeTextElement
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
      const user = makeGuid("user", String(nth % 2));
      const theme = (index + nth) % themes;
      const code = `${theme}.${(index + Math.floor(nth / themes)) % subthemes}`;
      return writeElement(
        "PlainTextSelection",
        {
          guid: makeGuid("selection", String(index), String(nth)),
          startPosition: from === 0 ? 0 : (ends[from] ?? 0) + 1,
          endPosition: ends[from + 12 + (nth % 20)],
          creatingUser: user
        },
        writeElement(
          "Coding",
          {guid: makeGuid("coding", String(index), String(nth)), creatingUser: user},
          writeElement("CodeRef", {targetGUID: makeGuid("code", code)})
        )
      );
    });
    const guid = makeGuid("source", String(index));
    return writeElement(
      "TextSource",
      {guid, name: `S${index}`, plainTextPath: `internal://${guid}.txt`},
      ...selections
    );
  });
  const project = writeElement(
    "Project",
    {xmlns: "urn:QDA-XML:project:1.0", name: "Large", origin: "Bench"},
    writeListElement(
      "Users",
      [0, 1].map((user) =>
        writeElement("User", {guid: makeGuid("user", String(user)), name: `coder-${user}`})
      )
    ),
    writeElement("CodeBook", {}, writeListElement("Codes", [routes(), ...themeCodes()])),
    writeListElement("Variables", [
      writeElement("Variable", {guid: makeGuid("variable"), name: "age", typeOfVariable: "Text"})
    ]),
    writeListElement(
      "Cases",
      texts.map((_, index) => caseOf(index))
    ),
    writeListElement("Sources", sources)
  );
  const encoder = new TextEncoder();
  const archive = await writeArchive([
    {name: "project.qde", bytes: encoder.encode(`<?xml version="1.0" encoding="utf-8"?>\n${project}`)},
    ...texts.map((text, index) => ({
      name: `Sources/${makeGuid("source", String(index))}.txt`,
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
  const value = writeElement(
    "VariableValue",
    {},
    writeElement("VariableRef", {targetGUID: makeGuid("variable")}),
    writeTextElement("TextValue", index % 4 === 0 ? "child" : "adult")
  );
  return writeElement(
    "Case",
    {guid: makeGuid("case", String(index)), name: `Case ${index}`},
    writeElement("CodeRef", {targetGUID: makeGuid("route")}),
    value,
    writeElement("SourceRef", {targetGUID: makeGuid("source", String(index))})
  );
}

function routes(): string {
  const route = writeElement("Code", {guid: makeGuid("route"), name: "Told by a service", isCodable: "true"});
  return writeElement("Code", {guid: makeGuid("routes"), name: "Routes", isCodable: "false"}, route);
}

function themeCodes(): string[] {
  const theme = (nth: number) =>
    writeElement(
      "Code",
      {guid: makeGuid("theme", String(nth)), name: `Theme ${nth}`, isCodable: "true"},
      ...Array.from({length: subthemes}, (_, below) =>
        writeElement("Code", {
          guid: makeGuid("code", `${nth}.${below}`),
          name: `Subtheme ${nth}.${below}`,
          isCodable: "true"
        })
      )
    );
  const all = Array.from({length: themes}, (_, nth) => theme(nth));
  return [writeElement("Code", {guid: makeGuid("themes"), name: "Themes", isCodable: "false"}, ...all)];
}
