import {describe, expect, it} from "vitest";
import {decodeStoredText} from "../../../../../src/import/formats/text/decode-text.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decodeStoredText", () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ["UTF-8 with its line ends", utf8("a\r\nb\rc\né😀"), "a\r\nb\rc\né😀", false],
    ["UTF-8 with its byte order mark", utf8("\ufeffa"), "\ufeffa", false],
    ["UTF-16 with its byte order mark", Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x14, 0x20), "\ufeffa—", false],
    ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0, 0x61), "\ufeffa", false],
    ["UTF-16 without a mark, by its zeros", Uint8Array.of(0x61, 0, 0x62, 0, 0x63, 0), "abc", false],
    ["Windows-1252 where it is no UTF-8", Uint8Array.of(0x93, 0x61, 0xe9, 0x94), "“aé”", true],
    ["nothing", new Uint8Array(), "", false]
  ])("reads %s", (_, bytes, text, guessed) => {
    expect(decodeStoredText(bytes)).toEqual({text, guessed});
  });
});
