import {expect, test} from "vitest";
import {
  ForbiddenCharacters,
  markForbidden
} from "../../../../../src/import/formats/xml/forbidden-characters.js";
import {readXml} from "../../../../../src/import/formats/xml/read-xml.js";

function read(xml: string) {
  const found: string[] = [];
  const warnings = readXml("p.qde", new TextEncoder().encode(xml), {
    open: (_, attributes) => void found.push(...Object.values(attributes)),
    text: (text) => void found.push(text),
    close: () => {}
  });
  return {found: found.join("|"), warnings};
}

test("characters that XML forbids are left out, and counted by their element", () => {
  expect(read('<Note name="a\u000bb"><Text>one\u0001two &#11;&#x1F;three\ttab</Text>\u000c</Note>')).toEqual({
    found: "ab|onetwo three\ttab|",
    warnings: [
      "p.qde: 2 characters that XML forbids were left out of Note",
      "p.qde: 3 characters that XML forbids were left out of Text"
    ]
  });
});

test("what XML allows stays, also as a reference, and what it takes for an entity too", () => {
  expect(read("<a>&#10;&#233;\u0085&amp;#11; 1 &lt; 2</a>")).toEqual({
    found: "\né\u0085&#11; 1 < 2",
    warnings: []
  });
});

test("a reference is found although it is cut between two pieces", () => {
  const allowed = new ForbiddenCharacters();
  const text = [...markForbidden(["<a>&", "#1", "1;x &amp", "; y</a>"])].join("");
  expect(allowed.strip(text, "a")).toBe("<a>x &amp; y</a>");
  expect(allowed.describe("p")).toEqual(["p: 1 character that XML forbids was left out of a"]);
});

test("of more than twenty elements the others are counted together", () => {
  const elements = Array.from({length: 23}, (_, at) => `<e${at}>\u0001</e${at}>`).join("");
  const {warnings} = read(`<a>${elements}</a>`);
  expect(warnings).toHaveLength(21);
  expect(warnings.slice(-2)).toEqual([
    "p.qde: 1 character that XML forbids was left out of e19",
    "p.qde: 3 characters that XML forbids were left out of other elements"
  ]);
});
