import {describe, expect, it} from "vitest";
import {readRefiProject} from "../../../../../src/import/formats/refi/read-refi.js";
import type {Project} from "../../../../../src/import/project/coded-project.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {refiFile} from "../../../../support/coding-software/refi.js";
import {guid, type MadeProject, type MadeSelection} from "../../../../support/coding-software/refi-xml.js";

const [code, other, source, patient] = [guid(1, 1), guid(1, 2), guid(2, 1), guid(3, 1)];
const codes = [
  {guid: code, name: "Code"},
  {guid: other, name: "Other"}
];

async function read(project: MadeProject): Promise<Project> {
  return readRefiProject(await refiFile(project));
}

function left(project: Project): [string, number][] {
  return project.leftBehind.map(({what, count}) => [what, count]);
}

describe("identifiers", () => {
  it("in braces and any case are the same", async () => {
    const project = await read({
      codes: [{guid: `{${code}}`, name: "Code"}],
      sources: [{guid: source.toLowerCase(), name: "a", text: "Text.", codings: [{code: code.toLowerCase()}]}]
    });
    expect(project.codings.map((coding) => coding.code)).toEqual([code.toLowerCase()]);
  });

  it("given twice are told, and references go to the first", async () => {
    const twice = [
      {guid: code, name: "First", codes: [{guid: code, name: "Second"}]},
      {guid: "", name: "Third"}
    ];
    const project = await read({
      codes: twice,
      sources: [{guid: source, name: "a", text: "Text.", codings: [{code}]}]
    });
    expect(project.codes.map(({id, name, parent}) => [id, name, parent])).toEqual([
      [code.toLowerCase(), "First", undefined],
      [`${code.toLowerCase()}#2`, "Second", code.toLowerCase()],
      ["none#3", "Third", undefined]
    ]);
    expect(project.codings).toHaveLength(1);
    expect(project.warnings).toEqual([
      `codes whose GUID another has: 1 (the first: ${code.toLowerCase()}, "Second")`,
      'codes without a GUID: 1 (the first: "Third")'
    ]);
  });

  it("that lead nowhere are told and counted, wherever they are", async () => {
    const nowhere = guid(9, 9);
    const project = await read({
      codes,
      cases: [
        {
          guid: patient,
          name: "P1",
          sources: [nowhere],
          selections: [nowhere],
          codes: [nowhere, code],
          values: [{variable: nowhere, value: "x"}]
        }
      ],
      sources: [{guid: source, name: "a", text: "Text.", codings: [{code: nowhere}, {code, user: nowhere}]}],
      sets: [{guid: guid(5, 1), name: "s", members: [{element: "MemberSource", guid: nowhere}]}]
    });
    expect(left(project)).toEqual([
      ["codings of codes that are not in the code tree", 1],
      ["values of variables that are not defined", 1],
      ["sources of cases that are not in the file", 1],
      ["passages of cases that are not in the file", 1],
      ["codes on cases that are not in the file", 1],
      ["members of sets that are not in the file", 1]
    ]);
    expect(project.warnings).toHaveLength(7);
    expect(project.users).toEqual([{id: nowhere.toLowerCase(), name: nowhere.toLowerCase()}]);
    expect(project.cases.map((one) => one.codes)).toEqual([[code.toLowerCase()]]);
  });
});

describe("selections", () => {
  const selected = (start: number, end: number, number: number): MadeSelection => ({
    guid: guid(6, number),
    start,
    end,
    codings: [{code}]
  });

  it("stay as they are: zero-length, overlapping, backwards, before the start and beyond the end", async () => {
    const spans: [number, number][] = [
      [2, 2],
      [0, 3],
      [1, 4],
      [4, 1],
      [-5, 2],
      [3, 9_000_000_000]
    ];
    const selections = spans.map(([start, end], index) => selected(start, end, index));
    const project = await read({codes, sources: [{guid: source, name: "a", text: "Text.", selections}]});
    expect(project.codings.map(({span}) => [span?.start, span?.end])).toEqual(spans);
  });

  it("whose positions are no whole numbers are left behind with their codings", async () => {
    const selections = [
      selected(Number.NaN, 3, 1),
      selected(0.5, 3, 2),
      selected(0, Number.POSITIVE_INFINITY, 3)
    ];
    const project = await read({codes, sources: [{guid: source, name: "a", text: "Text.", selections}]});
    expect(project.codings).toEqual([]);
    expect(left(project)).toEqual([
      ["codings on selections without a position", 3],
      ["selections without a position", 3]
    ]);
  });

  it("without a code are counted, and may be passages of a case", async () => {
    const selections = [{...selected(0, 4, 1), codings: []}];
    const cases = [{guid: patient, name: "P1", selections: [guid(6, 1)]}];
    const project = await read({
      codes,
      cases,
      sources: [{guid: source, name: "a", text: "Text.", selections}]
    });
    expect(left(project)).toEqual([["selections without a code", 1]]);
    expect(project.cases.map(({passages}) => passages)).toEqual([
      [{source: source.toLowerCase(), start: 0, end: 4}]
    ]);
  });

  it("are shared by the codings on them; a whole source is coded without one", async () => {
    const selections = [{...selected(0, 4, 1), codings: [{code}, {code: other}]}];
    const project = await read({
      codes,
      sources: [{guid: source, name: "a", text: "Text.", selections, codings: [{code}]}]
    });
    const made = source.toLowerCase();
    expect(project.codings.map(({selection, span}) => [selection, span])).toEqual([
      [guid(6, 1).toLowerCase(), {start: 0, end: 4}],
      [guid(6, 1).toLowerCase(), {start: 0, end: 4}],
      [`whole:${made}`, undefined]
    ]);
  });

  it("name the coder where the coding does not, and that is told", async () => {
    const user = guid(7, 1);
    const xml = `<TextSource guid="${source}" name="a"><PlainTextContent>Text.</PlainTextContent>
      <PlainTextSelection guid="${guid(6, 1)}" startPosition="0" endPosition="4" creatingUser="${user}">
        <Coding><CodeRef targetGUID="${code}"/></Coding><CodeRef targetGUID="${other}"/></PlainTextSelection></TextSource>`;
    const project = await read({codes, users: [{guid: user, name: "Anna"}], extra: {sources: xml}});
    expect(project.codings.map((coding) => [coding.code, coding.user])).toEqual([
      [code.toLowerCase(), user.toLowerCase()],
      [other.toLowerCase(), user.toLowerCase()]
    ]);
    expect(project.warnings).toHaveLength(2);
  });
});

describe("what a project holds beyond the model", () => {
  it("is counted: pictures, recordings, notes, links, graphs, colours, dates, descriptions, unknown elements", async () => {
    const coding = `<Coding guid="x" creationDateTime="2020-01-01T00:00:00Z"><CodeRef targetGUID="${code}"/></Coding>`;
    const project = await read({
      extra: {
        codes: `<Code guid="${code}" name="Code" color="#F00"/>`,
        sources: `<PictureSource guid="${guid(8, 1)}" name="p"><PictureSelection guid="${guid(8, 2)}">${coding}</PictureSelection></PictureSource>
          <AudioSource guid="${guid(8, 3)}" name="r"><Description>Long.</Description></AudioSource>`,
        end: `<Notes><Note guid="${guid(8, 4)}"><PlainTextContent>Mine</PlainTextContent>
            <PlainTextSelection guid="${guid(8, 5)}" startPosition="0" endPosition="2">${coding}</PlainTextSelection></Note></Notes>
          <Links><Link guid="${guid(8, 6)}"/></Links>
          <Graphs><Graph guid="${guid(8, 7)}"><Vertex/><Mystery/></Graph></Graphs>
          <Mystery/><Mystery/>`
      }
    });
    expect(left(project)).toEqual([
      ["colours of codes", 1],
      ["dates of codings", 2],
      ["links", 1],
      ["graphs", 1],
      ["elements <Mystery>", 2],
      ["pictures", 1],
      ["recordings", 1],
      ["codings on text within notes", 1]
    ]);
    expect(project.memos?.map(({about, text}) => [about, text])).toEqual([
      [{kind: "project"}, "Mine"],
      [{kind: "source", id: guid(8, 3).toLowerCase()}, "Long."]
    ]);
    expect(project.codings.map(({source, code: of, area}) => [source, of, area])).toEqual([
      [guid(8, 1).toLowerCase(), code.toLowerCase(), guid(8, 2).toLowerCase()]
    ]);
  });

  it("is nothing in a project without anything", async () => {
    const project = await read({});
    expect([project.codes, project.cases, project.sources, project.codings]).toEqual([[], [], [], []]);
    expect([project.leftBehind, project.warnings, project.software]).toEqual([[], [], undefined]);
  });
});

describe("characters that XML forbids", () => {
  it("are left out of memos and names, and told with their elements", async () => {
    const project = await readRefiProject(
      await refiFile({
        codes: [{guid: guid(1, 1), name: "Tr\u0001ust", description: "Afraid\u000b of him."}],
        extra: {
          end: `<Notes><Note guid="${guid(2, 1)}"><PlainTextContent>No\u000bte.</PlainTextContent></Note></Notes>`
        }
      })
    );
    expect(project.codes[0]).toMatchObject({name: "Trust", description: "Afraid of him."});
    expect(project.memos?.map(({text}) => text)).toEqual(["Note."]);
    expect(project.warnings).toEqual(
      ["Code", "Description", "PlainTextContent"].map(
        (element) => `made.qdpx: project.qde: 1 character that XML forbids was left out of ${element}`
      )
    );
  });
});

describe("namespaces", () => {
  it("that are not the standard's are told, and prefixes make no difference", async () => {
    const xml = `<q:Project xmlns:q="urn:QDA-XML:project:0:9" name="N"><q:CodeBook><q:Codes><q:Code guid="${code}" name="C"/></q:Codes></q:CodeBook></q:Project>`;
    const project = await readRefiProject(bytesOf("p.qde", new TextEncoder().encode(xml)));
    expect(project.codes.map(({name}) => name)).toEqual(["C"]);
    expect(project.warnings).toEqual([
      "the namespace is not the standard's, urn:QDA-XML:project:1.0; elements were read by their names: 1 (the first: urn:QDA-XML:project:0:9)"
    ]);
  });
});
