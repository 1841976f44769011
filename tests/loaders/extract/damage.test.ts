import fc from "fast-check";
import {expect, test} from "vitest";
import {ExtractFaults} from "../../../loaders/extract/faults.js";
import {readExtract} from "../../../loaders/extract/read.js";
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
    {numRuns: 150}
  );
});
