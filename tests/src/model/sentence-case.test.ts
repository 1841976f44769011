import {expect, it} from "vitest";
import {titleInSentence} from "../../../src/model/sentence-case.js";

it.each([
  ["Age group", "age group"],
  ["Sex", "sex"],
  ["Altersgruppe", "Altersgruppe"],
  ["Art der Einrichtung", "Art der Einrichtung"],
  ["NHS trust", "NHS trust"],
  ["alter", "alter"]
])("a field’s title %s is %s in a sentence", (title, words) => {
  expect(titleInSentence(title)).toBe(words);
});
