import {describe, expect, it} from "vitest";
import {makePassageReader} from "../../../../../src/import/formats/offsets/read-passage.js";
import type {OffsetReading} from "../../../../../src/import/project/coded-project.js";

const standard: OffsetReading = {unit: "code points", lineEnds: "as stored", byteOrderMark: "not counted"};

describe("a reader of passages", () => {
  const text = "\ufeffA 😀 naïve\r\nlist";

  it("counts code points, UTF-16 units or UTF-8 bytes", () => {
    expect(makePassageReader(text, standard).slice(4, 9)).toBe("naïve");
    expect(makePassageReader(text, {...standard, unit: "UTF-16 units"}).slice(5, 10)).toBe("naïve");
    expect(makePassageReader(text, {...standard, unit: "UTF-8 bytes"}).slice(7, 13)).toBe("naïve");
  });

  it("counts CRLF as two or as one, and the byte order mark or not", () => {
    expect(makePassageReader(text, standard).slice(11, 15)).toBe("list");
    expect(makePassageReader(text, {...standard, lineEnds: "LF"}).slice(10, 14)).toBe("list");
    expect(makePassageReader(text, {...standard, byteOrderMark: "counted"}).slice(12, 16)).toBe("list");
    expect(
      makePassageReader(text, {unit: "UTF-8 bytes", lineEnds: "as stored", byteOrderMark: "counted"}).slice(
        18,
        22
      )
    ).toBe("list");
  });

  it("has the text's length in its units", () => {
    expect(makePassageReader(text, standard).length).toBe(15);
    expect(makePassageReader(text, {...standard, unit: "UTF-8 bytes", byteOrderMark: "counted"}).length).toBe(
      22
    );
    expect(makePassageReader("", standard).length).toBe(0);
  });

  it("ends a passage before the whole of a line end that counts as one", () => {
    expect(makePassageReader("a\r\nb", {...standard, lineEnds: "LF"}).slice(0, 1)).toBe("a");
    expect(makePassageReader("a\r\nb", {...standard, lineEnds: "LF"}).slice(1, 2)).toBe("\r\n");
  });

  it("says why a passage cannot be read", () => {
    const find = (start: number, end: number, unit: OffsetReading["unit"] = "code points") =>
      makePassageReader("a😀é", {...standard, unit}).find(start, end);
    expect(find(-1, 2)).toBe("it begins before the text");
    expect(find(2, 1)).toBe("it ends before it begins");
    expect(find(Number.NaN, 1)).toBe("it begins before the text");
    expect(find(1, 1)).toBe("it has no length");
    expect(find(0, 4)).toBe("it reaches beyond the end of the text");
    expect(find(0, 2, "UTF-16 units")).toBe("it begins or ends within a character");
    expect(find(0, 3, "UTF-8 bytes")).toBe("it begins or ends within a character");
    expect(find(0, 6, "UTF-8 bytes")).toBe("it begins or ends within a character");
    expect(find(5, 7, "UTF-8 bytes")).toEqual({from: 3, to: 4});
    expect(find(0.5, 2)).toBe("it begins or ends within a character");
  });

  it("reads 50,000 passages of 20 MB in well under a second", () => {
    const long = "Ünder the 🌉 bridge.\r\n".repeat(900_000);
    const reader = makePassageReader(long, {unit: "UTF-8 bytes", lineEnds: "LF", byteOrderMark: "counted"});
    const started = performance.now();
    let wrong = 0;
    for (let index = 0; index < 50_000; index += 1) {
      const line = (index * 7919) % 900_000;
      if (reader.indexOf(line * 24) !== line * 22) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
