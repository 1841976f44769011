import {expect, it} from "vitest";
import {readRefiProject} from "../../../../../src/import/formats/refi/read-refi.js";
import {refiFile} from "../../../../support/coding-software/refi.js";
import {guid} from "../../../../support/coding-software/refi-xml.js";

const note = (number: number) => guid(7, number);
const refer = (number: number) => `<NoteRef targetGUID="${note(number)}"/>`;
const lower = (id: string) => id.toLowerCase();

it("notes are memos about each thing that refers to them, or about the project", async () => {
  const [code, source, selection] = [guid(2, 1), guid(5, 1), guid(6, 1)];
  const project = await readRefiProject(
    await refiFile(
      {
        users: [{guid: guid(1, 1), name: "Anna"}],
        extra: {
          codes: `<Code guid="${code}" name="Trust" isCodable="true">${refer(1)}</Code>`,
          sources: `<TextSource guid="${source}" name="a"><PlainTextContent>Text.</PlainTextContent>
            <PlainTextSelection guid="${selection}" startPosition="0" endPosition="4"><Description>Odd.</Description>
              <Coding guid="${guid(9, 1)}"><CodeRef targetGUID="${code}"/>${refer(2)}</Coding></PlainTextSelection>
            ${refer(1)}${refer(9)}</TextSource>`,
          end: `<Notes>
            <Note guid="${note(1)}" name="On trust" creatingUser="${guid(1, 1)}"><PlainTextContent>First.</PlainTextContent></Note>
            <Note guid="${note(2)}" name="Why" plainTextPath="internal://why.txt"/>
            <Note guid="${note(3)}"><PlainTextContent>Alone.</PlainTextContent></Note>
            <Note guid="${note(4)}" richTextPath="internal://rich.docx"/>
          </Notes>`
        }
      },
      {files: [{name: "sources/why.txt", bytes: new TextEncoder().encode("In a file.")}]}
    )
  );
  expect(project.memos).toEqual([
    {about: {kind: "code", id: lower(code)}, title: "On trust", text: "First.", user: lower(guid(1, 1))},
    {about: {kind: "source", id: lower(source)}, title: "On trust", text: "First.", user: lower(guid(1, 1))},
    {about: {kind: "selection", id: lower(selection)}, title: "Why", text: "In a file.", user: undefined},
    {about: {kind: "project"}, title: "", text: "Alone.", user: undefined},
    {about: {kind: "selection", id: lower(selection)}, title: "", text: "Odd.", user: undefined}
  ]);
  expect(project.leftBehind).toEqual([
    {what: "references to notes that are not in the file", count: 1, why: "what they refer to is missing"},
    {what: "notes (memos)", count: 1, why: "the file gives them only as formatted texts"}
  ]);
});
