import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {expect, test} from "vitest";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {ExtractFaults} from "../../../src/extract/faults.js";
import {smallExtract, withExtract} from "./small-extract.js";

const names = Object.keys(smallExtract());

/** One damage: at a place of a file (a share of its length) some bytes are cut and others put in. */
const damage = fc.record({
  file: fc.constantFrom(...names),
  place: fc.double({min: 0, max: 1, noNaN: true}),
  cut: fc.nat(12),
  put: fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      "\n",
      "\r",
      "\r\n",
      ",",
      ";",
      "\t",
      "\0",
      "\ufeff",
      "P1",
      "{",
      "}",
      "null",
      "[]"
    ),
    fc.string({maxLength: 8, unit: "binary"})
  )
});

test("whatever bytes are damaged, an extract is read or its faults are told", {
  timeout: 120_000
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, {minLength: 1, maxLength: 4}), async (damages) => {
      const files = smallExtract();
      for (const {file, place, cut, put} of damages) {
        const bytes = Buffer.from(files[file] ?? "");
        const at = Math.floor(place * bytes.length);
        files[file] = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)]);
      }
      const outcome = await withExtract(files, (directory) =>
        readExtract(directory).then(
          (extract) => extract.close(),
          (error: unknown) => error
        )
      );
      if (outcome === undefined) return;
      expect(outcome).toBeInstanceOf(ExtractFaults);
      for (const line of (outcome as ExtractFaults).message.split("\n"))
        expect(line).toMatch(/^[\w./-]+(:\d+)?: \S/);
    }),
    {numRuns: 60}
  );
});

const structural = fc.constantFrom('"', '""', '","', "\n", "\r", "\r\n", ",", " ", "\t", "a", "é", "x y");
const restructuring = fc.record({
  place: fc.double({min: 0.1, max: 1, noNaN: true}),
  cut: fc.nat(4),
  put: fc.array(structural, {maxLength: 4}).map((pieces) => pieces.join(""))
});

test("what is read from a damaged file is what an independent reader reads", {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(restructuring, {minLength: 1, maxLength: 2}), async (damages) => {
      const files = smallExtract();
      let text = String(files["excerpts.csv"]);
      for (const {place, cut, put} of damages) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + put + text.slice(at + cut);
      }
      files["excerpts.csv"] = text;
      const rows = await withExtract(files, readExcerpts);
      if (rows !== undefined) expect(rows).toEqual(readIndependently(text));
    }),
    {numRuns: 60}
  );
});

async function readExcerpts(directory: string): Promise<unknown[][] | undefined> {
  const extract = await readExtract(directory).catch((error: unknown) => {
    if (error instanceof ExtractFaults) return undefined;
    throw error;
  });
  if (extract === undefined) return undefined;
  const reader = await extract.connection.runAndReadAll("FROM excerpts");
  extract.close();
  return reader.getRows();
}

/** The cells as csv-parse finds them; of the four columns all but the text are trimmed. */
function readIndependently(text: string): (string | null)[][] {
  const records: string[][] = parse(text, {
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true
  });
  return records
    .slice(1)
    .filter((cells) => cells.length > 1 || cells[0]?.trim() !== "")
    .map((cells) => cells.slice(0, 4).map((cell, index) => (index === 3 ? cell : cell.trim()) || null));
}
