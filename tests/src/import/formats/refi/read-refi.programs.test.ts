import {describe, expect, it} from "vitest";
import {readRefiProject} from "../../../../../src/import/formats/refi/read-refi.js";
import {refiFile} from "../../../../support/coding-software/refi.js";
import {guid} from "../../../../support/coding-software/refi-xml.js";

const [routes, disclosed, anna, ben] = [guid(1, 1), guid(1, 2), guid(2, 1), guid(2, 2)];
const [note, letter, patient] = [guid(3, 1), guid(3, 2), guid(4, 1)];
const small = (text: string): string => text.toLowerCase();

describe("a project in NVivo's way", () => {
  it("has one coding to a selection, CRLF and a byte order mark in the texts, and GUIDs in upper case", async () => {
    const text = "\ufeffShe disclosed.\r\nThen 😀 she left.";
    const project = await readRefiProject(
      await refiFile(
        {
          origin: "NVivo 12",
          users: [{guid: anna, name: "AN"}],
          codes: [{guid: routes, name: "Routes", codes: [{guid: disclosed, name: "Disclosed "}]}],
          variables: [{guid: guid(5, 1), name: "Age"}],
          cases: [
            {guid: patient, name: "P1", sources: [note], values: [{variable: guid(5, 1), value: "adult"}]}
          ],
          sources: [
            {
              guid: note,
              name: "Note 1",
              text,
              selections: [
                {guid: guid(6, 1), start: 0, end: 14, codings: [{code: small(disclosed), user: anna}]},
                {guid: guid(6, 2), start: 0, end: 14, codings: [{code: routes, user: anna}]}
              ]
            }
          ]
        },
        {document: "Project.qde", sources: "Sources/"}
      )
    );
    expect(project.software).toBe("NVivo 12");
    expect(project.users).toEqual([{id: small(anna), name: "AN"}]);
    expect(project.codes.map(({id, name, parent}) => [id, name, parent])).toEqual([
      [small(routes), "Routes", undefined],
      [small(disclosed), "Disclosed ", small(routes)]
    ]);
    expect(project.sources.map((source) => source.text)).toEqual([text]);
    expect(project.cases).toEqual([
      {
        id: small(patient),
        name: "P1",
        description: "",
        values: [{variable: small(guid(5, 1)), value: "adult"}],
        sources: [small(note)],
        passages: [],
        codes: []
      }
    ]);
    expect(project.codings.map(({code, user, span, selection}) => [code, user, span, selection])).toEqual([
      [small(disclosed), small(anna), {start: 0, end: 14}, small(guid(6, 1))],
      [small(routes), small(anna), {start: 0, end: 14}, small(guid(6, 2))]
    ]);
    expect(project.warnings).toEqual([]);
    expect(project.offsets).toBeUndefined();
  });
});

describe("a project in MAXQDA's way", () => {
  it("has values on documents, sets of documents, and texts within the document", async () => {
    const [variable, set] = [guid(5, 1), guid(7, 1)];
    const project = await readRefiProject(
      await refiFile({
        origin: "MAXQDA 2020",
        variables: [{guid: variable, name: "Seen", type: "Boolean"}],
        sources: [
          {
            guid: note,
            name: "Note",
            text: "One.\nTwo & three.",
            inline: true,
            values: [{variable, value: "1", element: "BooleanValue"}]
          }
        ],
        sets: [{guid: set, name: "Group", members: [{element: "MemberSource", guid: note}]}]
      })
    );
    expect(project.variables).toEqual([{id: variable.toLowerCase(), name: "Seen", type: "boolean"}]);
    expect(project.sources).toEqual([
      {
        id: note.toLowerCase(),
        name: "Note",
        kind: "text",
        text: "One.\nTwo & three.",
        missing: undefined,
        values: [{variable: variable.toLowerCase(), value: "true"}]
      }
    ]);
    expect(project.sets).toEqual([{id: set.toLowerCase(), name: "Group", members: [note.toLowerCase()]}]);
  });
});

describe("a project in ATLAS.ti's way", () => {
  it("has several codings on one selection, which is named by its passage", async () => {
    const project = await readRefiProject(
      await refiFile({
        origin: "ATLAS.ti 8.4.0",
        users: [
          {guid: anna, name: "Anna"},
          {guid: ben, name: "Ben"}
        ],
        codes: [
          {guid: routes, name: "Routes"},
          {guid: disclosed, name: "Disclosed"}
        ],
        sources: [
          {
            guid: letter,
            name: "Letter",
            text: "She was afraid, very much so.",
            selections: [
              {
                guid: guid(6, 1),
                start: 8,
                end: 14,
                name: "afraid",
                codings: [
                  {code: routes, user: anna},
                  {code: disclosed, user: ben}
                ]
              },
              {
                guid: guid(6, 2),
                start: 0,
                end: 28,
                name: "She was afraid, ve…",
                codings: [{code: routes, user: anna}]
              },
              {guid: guid(6, 3), start: 0, end: 4, name: "Fear", codings: [{code: routes, user: anna}]}
            ]
          }
        ]
      })
    );
    expect(project.codings.map(({selection, user, quote}) => [selection, user, quote])).toEqual([
      [small(guid(6, 1)), small(anna), "afraid"],
      [small(guid(6, 1)), small(ben), "afraid"],
      [small(guid(6, 2)), small(anna), undefined],
      [small(guid(6, 3)), small(anna), undefined]
    ]);
  });

  it("has selections of a PDF both as areas of its pages and as text, and transcripts that are texts already", async () => {
    const sources = `
      <PDFSource guid="${guid(8, 1)}" name="Letter.pdf" path="internal://letter.pdf">
        <PDFSelection guid="${guid(6, 1)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4">
          <Representation guid="${guid(9, 1)}"><PlainTextContent>afraid</PlainTextContent></Representation>
          <Coding guid="${guid(9, 2)}"><CodeRef targetGUID="${routes}"/><CodeRef targetGUID="${disclosed}"/></Coding>
        </PDFSelection>
        <PDFSelection guid="${guid(6, 2)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4">
          <Coding guid="${guid(9, 3)}"><CodeRef targetGUID="${routes}"/></Coding>
        </PDFSelection>
        <Representation guid="${guid(8, 2)}" name="text" plainTextPath="internal://letter.txt">
          <PlainTextSelection guid="${guid(6, 1)}" startPosition="4" endPosition="10">
            <Coding guid="${guid(9, 4)}"><CodeRef targetGUID="${routes}"/></Coding>
          </PlainTextSelection>
        </Representation>
      </PDFSource>
      <VideoSource guid="${guid(8, 3)}" name="Film.mp4" path="relative:///film.mp4">
        <Transcript guid="${guid(8, 4)}" name="again" plainTextPath="internal://film.txt"/>
        <Transcript guid="${guid(8, 5)}" name="said" plainTextPath="internal://said.txt">
          <SyncPoint guid="${guid(9, 5)}" timeStamp="10" position="0"/>
          <SyncPoint guid="${guid(9, 6)}" timeStamp="20" position="4"/>
          <TranscriptSelection guid="${guid(6, 3)}" fromSyncPoint="${guid(9, 5)}" toSyncPoint="${guid(9, 6)}">
            <Coding guid="${guid(9, 7)}"><CodeRef targetGUID="${routes}"/></Coding>
          </TranscriptSelection>
        </Transcript>
        <VideoSelection guid="${guid(6, 4)}" begin="1" end="2"/>
      </VideoSource>
      <TextSource guid="${guid(8, 6)}" name="Film" plainTextPath="internal://film.txt"/>`;
    const files = ["letter.txt", "film.txt", "said.txt"].map((name) => ({
      name: `sources/${name}`,
      bytes: new TextEncoder().encode("Was afraid.")
    }));
    const codes = [
      {guid: routes, name: "Routes"},
      {guid: disclosed, name: "Disclosed"}
    ];
    const cases = [{guid: patient, name: "P1", sources: [guid(8, 2), guid(8, 3)]}];
    const project = await readRefiProject(await refiFile({codes, cases, extra: {sources}}, {files}));
    expect(project.sources.map(({kind, name, text}) => [kind, name, text])).toEqual([
      ["pdf", "Letter.pdf", "Was afraid."],
      ["video", "Film.mp4", undefined],
      ["text", "said", "Was afraid."],
      ["text", "Film", "Was afraid."]
    ]);
    expect(project.codings.map(({source, span}) => [source, span])).toEqual([
      [small(guid(8, 1)), {start: 4, end: 10}],
      [small(guid(8, 5)), {start: 0, end: 4}],
      [small(guid(8, 1)), {start: 4, end: 10}],
      [small(guid(8, 1)), undefined]
    ]);
    expect(project.codings.map(({code, area}) => [code, area])).toEqual([
      [small(routes), undefined],
      [small(routes), undefined],
      [small(disclosed), undefined],
      [small(routes), "page 0, firstX 1, firstY 2, secondX 3, secondY 4"]
    ]);
    expect(project.cases.map((one) => one.sources)).toEqual([
      [guid(8, 1), guid(8, 3), guid(8, 5)].map(small)
    ]);
    expect(project.leftBehind.map(({what, count}) => [what, count])).toEqual([
      ["transcripts that are texts of the project as well", 1],
      ["films", 1],
      ["areas of PDF pages, each of them also in the file as text", 1],
      ["codings on areas of PDF pages, each of them also in the file on text", 1],
      ["stretches of films without a code", 1]
    ]);
  });
});

describe("a transcript that is a text of the project as well", () => {
  it("is kept where it is coded itself", async () => {
    const sources = `
      <TextSource guid="${guid(8, 1)}" name="Film" plainTextPath="internal://film.txt"/>
      <AudioSource guid="${guid(8, 2)}" name="Film.m4a">
        <Transcript guid="${guid(8, 3)}" name="said" plainTextPath="internal://film.txt">
          <Coding guid="${guid(9, 1)}"><CodeRef targetGUID="${routes}"/></Coding>
        </Transcript>
      </AudioSource>`;
    const project = await readRefiProject(
      await refiFile({codes: [{guid: routes, name: "Routes"}], extra: {sources}})
    );
    expect(project.sources.map(({kind, name}) => [kind, name])).toEqual([
      ["text", "Film"],
      ["audio", "Film.m4a"],
      ["text", "said"]
    ]);
    expect(project.codings.map(({source, span}) => [source, span])).toEqual([[small(guid(8, 3)), undefined]]);
  });
});

describe("a project in QualCoder's way", () => {
  it("has categories as codes that are not for coding, by the name of a code", async () => {
    const codes = [
      {guid: routes, name: "Police", codable: false, codes: [{guid: disclosed, name: "Police"}]}
    ];
    const project = await readRefiProject(await refiFile({origin: "QualCoder 3.5", codes}));
    expect(project.codes).toEqual([
      {id: small(routes), name: "Police", parent: undefined, description: "", codable: false},
      {id: small(disclosed), name: "Police", parent: small(routes), description: "", codable: true}
    ]);
  });
});

describe("a project in Taguette's way", () => {
  it("has an empty <Sets/>, which is told but no reason to refuse it", async () => {
    const project = await readRefiProject(await refiFile({origin: "Taguette 1.4", extra: {end: "<Sets/>"}}));
    expect(project.warnings).toEqual([
      "an empty <Sets>, which the standard's schema does not allow: 1 (the first: made.qdpx: project.qde)"
    ]);
  });
});
