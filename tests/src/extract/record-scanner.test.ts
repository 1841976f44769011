import {describe, expect, it} from "vitest";
import {RecordScanner} from "../../../src/extract/record-scanner.js";

/** Scans a text in chunks of a few bytes, with cells of at most 4 bytes and rows of at most 3 cells. */
function scan(text: string, {chunk = 100, quoted = true} = {}) {
  const scanner = new RecordScanner(",", {limits: {cellBytes: 4, columns: 3}, quoted});
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += chunk) scanner.push(bytes.subarray(from, from + chunk));
  return scanner.end();
}

describe("RecordScanner", () => {
  it.each([1, 2, 100])("finds the cell that is too long, in chunks of %i bytes", (chunk) => {
    expect(scan("a,b\n1234,1234\n1234", {chunk})).toEqual({records: 3, quotesInPlace: true});
    const excess = {of: "cellBytes", line: 2, column: 1};
    expect(scan("a,b\n1,12345\n1,2", {chunk}).excess).toEqual(excess);
    expect(scan("a,b\n1,12345", {chunk}).excess).toEqual(excess);
    expect(scan('a,b\n1,"2\n3\n4', {chunk}).excess).toEqual(excess);
  });

  it.each([1, 2, 100])("finds the row that is too wide, in chunks of %i bytes", (chunk) => {
    expect(scan("a,b,c\n1,2,3\n", {chunk}).excess).toBeUndefined();
    expect(scan('a,b,c\n1,",,",3\n', {chunk}).excess).toBeUndefined();
    expect(scan("a,b,c\n1,2,3,\n", {chunk}).excess).toMatchObject({of: "columns", line: 2});
  });

  it("takes quotes for letters where nothing is quoted", () => {
    expect(scan('"\n,",2\n')).toEqual({records: 1, quotesInPlace: true});
    expect(scan('"\n,",2\n', {quoted: false})).toEqual({records: 2, quotesInPlace: true});
    expect(scan('",\n1,,"', {quoted: false}).excess).toBeUndefined();
    expect(scan('",\n1,,",', {quoted: false}).excess).toMatchObject({of: "columns", line: 2});
  });

  it("leaves the byte order mark out of the first cell", () => {
    expect(scan("\ufeff1234,b\n").excess).toBeUndefined();
  });
});
