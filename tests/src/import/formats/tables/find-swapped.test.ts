import {expect, it} from "vitest";
import {guessColumns} from "../../../../../src/import/formats/tables/guess-columns.js";
import {table} from "../../../../support/coding-software/tables.js";

const passages = [
  "I did not trust them at all then",
  "Nobody believed me when I said it",
  "We slept in the car"
];

it.each([
  ["Source", "Code", "Text"],
  ["Datei", "Knoten", "Textstelle"]
])(
  "tells text and code apart by their cells where titles have them the other way round: %s, %s, %s",
  (person, code, text) => {
    const header = `${person} | ${code} | ${text}`;
    const names = ["Trust", "Trust", "Housing"];
    const swapped = guessColumns(
      table("t", header, ...passages.map((words, at) => `P0${at} | ${words} | ${names[at]}`))
    );
    expect(swapped.columns).toMatchObject({case: person, text: code, code: text});
    expect(swapped.unsure).toEqual([
      `Whether "${code}" has the text and "${text}" the code; their titles say otherwise.`
    ]);
    const right = guessColumns(
      table("t", header, ...passages.map((words, at) => `P0${at} | ${names[at]} | ${words}`))
    );
    expect(right.columns).toMatchObject({case: person, text, code});
  }
);

it("takes the names of nodes for codes where the column of codes has the passages, and no variable", () => {
  const rows = passages.map((words, at) => `${at < 2 ? "Trust" : "Housing"} | ${words}`);
  expect(guessColumns(table("t", "Name | Codes", ...rows)).columns).toMatchObject({
    text: "Codes",
    code: "Name"
  });
  expect(guessColumns(table("t", "Sex | Codes", ...rows)).columns).toMatchObject({code: "Codes"});
});
