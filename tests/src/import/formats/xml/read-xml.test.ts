import {describe, expect, it} from "vitest";
import {readXml} from "../../../../../src/import/formats/xml/read-xml.js";
import {FileFault} from "../../../../../src/text/errors.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOfLetters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, mark: boolean, bigEnd = false): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEnd);
  return new Uint8Array(view.buffer);
}

describe("readXml", () => {
  it("gives elements by their local names, with their attributes, text and lines", () => {
    expect(events(utf8('<q:a xmlns:q="u" x="1"\n q:y="&amp;2"><b>one &lt; two</b>\n<c/></q:a>'))).toEqual([
      "a x=1 q=u y=&2 @2",
      "b @2",
      "'one < two'",
      "/b",
      "'\n'",
      "c @3",
      "/c",
      "/a"
    ]);
  });

  it("reads an attribute without a prefix before one of the same name with one", () => {
    expect(events(utf8('<a q:name="1" name="2"/>'))).toEqual(["a name=2 @1", "/a"]);
  });

  it("takes what would be an object's own property for an attribute like others", () => {
    expect(events(utf8('<a __proto__="1" constructor="2"/>'))).toEqual([
      "a __proto__=1 constructor=2 @1",
      "/a"
    ]);
  });

  const accents = "<a>é—</a>";
  const euro = "\u0080\u0093";
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8(accents), "é—"],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${accents}`), "é—"],
    ["UTF-16 with a byte order mark", utf16(accents, true), "é—"],
    ["UTF-16, big end first, with a byte order mark", utf16(accents, true, true), "é—"],
    ["UTF-16 without a byte order mark", utf16(accents, false), "é—"],
    ["UTF-16 that declares itself", utf16(`<?xml version="1.0" encoding="utf-16"?>${accents}`, true), "é—"],
    ["ISO-8859-1", bytesOfLetters('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'), "é"],
    ["Windows-1252", bytesOfLetters(`<?xml version='1.0' encoding='windows-1252'?><a>${euro}</a>`), "€“"]
  ])("reads %s", (_, bytes, text) => {
    expect(events(bytes)).toEqual(["a @1", `'${text}'`, "/a"]);
  });

  it("reads as UTF-8, with a warning, what declares UTF-16 and is not", () => {
    const bytes = utf8('<?xml version="1.0" encoding="utf-16"?><a/>');
    expect(readXml("p.xml", bytes, silent)).toEqual([
      "p.xml declares UTF-16 but is not written in it; it was read as UTF-8"
    ]);
  });

  it("reads characters that fall on the border of two parts", () => {
    const text = `${"x".repeat(2 ** 20 - 5)}éé😀😀`;
    const read = events(utf8(`<a>${text}</a>`));
    expect(read[1]).toBe(`'${text}'`);
  });

  it.each<[string, Uint8Array, string]>([
    ["a DOCTYPE", utf8('<!DOCTYPE a [<!ENTITY x "y">]>\n<a/>'), "holds a DOCTYPE, which is refused"],
    [
      "an entity of its own",
      utf8("<a>\n&x;</a>"),
      "p.xml: line 2, column 4: this is not well-formed XML (undefined entity"
    ],
    ["a cut in the middle", utf8("<a><b>one"), "the file is cut off; export or copy it again"],
    ["a cut within a tag", utf8('<a><b name="'), "the file is cut off"],
    ["nothing", utf8(""), "the file is cut off"],
    [
      "tags that do not match",
      utf8("<a>\n  <b></a>"),
      "p.xml: line 2, column 10: this is not well-formed XML"
    ],
    [
      "an attribute given twice",
      utf8('<a x="1" x="2"/>'),
      "this is not well-formed XML (duplicate attribute: x)"
    ],
    ["a null character", utf8("<a>\0</a>"), "this is not well-formed XML (disallowed character"],
    ["text after the end", utf8("<a/>b"), "this is not well-formed XML"],
    [
      "an encoding that is not known",
      utf8('<?xml version="1.0" encoding="klingon"?><a/>'),
      '"klingon", which is not known'
    ],
    ["bytes that are not UTF-8", bytesOfLetters("<a>\n\né</a>"), "p.xml: line 3: byte 5 is not valid UTF-8"],
    ["an end within a character", utf8("<a>é").subarray(0, 4), "ends in the middle of a character"]
  ])("refuses %s", (_, bytes, reason) => {
    expect(() => readXml("p.xml", bytes, silent)).toThrow(FileFault);
    expect(() => readXml("p.xml", bytes, silent)).toThrow(reason);
  });

  it("names the byte where a part beyond the first goes wrong", () => {
    const bytes = utf8(`<a>${"é\n".repeat(400_000)}</a>`);
    bytes[1_150_002] = 0xff;
    expect(() => readXml("p.xml", bytes, silent)).toThrow("line 383334: byte 1150002 is not valid UTF-8");
  });

  it("reads 100,000 elements within one another", () => {
    const deep = 100_000;
    let depth = 0;
    let deepest = 0;
    readXml("p.xml", utf8("<a>".repeat(deep) + "</a>".repeat(deep)), {
      open: () => {
        depth += 1;
        deepest = Math.max(deepest, depth);
      },
      text: () => undefined,
      close: () => {
        depth -= 1;
      }
    });
    expect([deepest, depth]).toEqual([deep, 0]);
  });
});

const silent = {open: () => undefined, text: () => undefined, close: () => undefined};

function events(bytes: Uint8Array): string[] {
  const seen: string[] = [];
  readXml("p.xml", bytes, {
    open(name, attributes, line) {
      const given = Object.entries(attributes).map(([key, value]) => `${key}=${value} `);
      seen.push(`${name} ${given.join("")}@${line}`);
    },
    text: (text) => seen.push(`'${text}'`),
    close: (name) => seen.push(`/${name}`)
  });
  return seen;
}
