import {expect, it} from "vitest";
import {createDraws} from "../../../../loaders/synthetic/draws/random.js";
import {composeDocument} from "../../../../loaders/synthetic/register/compose-document.js";
import {documentKinds} from "../../../../loaders/synthetic/register/document-kinds.js";
import {voiceOf} from "../../../../loaders/synthetic/register/patient-voice.js";
import {readPhrases} from "../../../../loaders/synthetic/register/phrase.js";
import {mood} from "../../../../loaders/synthetic/register/phrases/background/mood.js";

const own = {age: ["30"], today: ["01/02/2008"], next: ["09/02/08"], diagnosis: ["F32"]};
const voice = new Map(voiceOf("Female", "adult"));
for (const [slot, words] of Object.entries(own)) voice.set(slot, readPhrases(words));

it.each(documentKinds.map((kind) => [kind.type, kind] as const))(
  "a planted sentence stands whole in a %s",
  (_, kind) => {
    const draws = createDraws(2, 2);
    const planted = readPhrases(["This sentence was planted."]);
    for (let turn = 0; turn < 300; turn++) {
      const {text, passage} = composeDocument(
        {kind, subjects: [mood], stage: "adult", voice, planted},
        draws
      );
      expect(passage?.replaceAll("\n", " ").toLowerCase()).toBe("this sentence was planted.");
      expect(text).toMatch(/(^|[ \n])this\ssentence\swas\splanted\.([ \n]|$)/i);
    }
  }
);

it("a document without one has no passage", () => {
  const [kind] = documentKinds;
  if (kind === undefined) throw new Error("there are no kinds");
  const {text, passage} = composeDocument({kind, subjects: [mood], stage: "adult", voice}, createDraws(2, 2));
  expect([text.length > 0, passage]).toEqual([true, undefined]);
});
