import {readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {csvParseRows} from "d3";
import {describe, expect, it} from "vitest";
import {importExtract} from "../../../../loaders/coding-software/import/import-extract.js";
import {readExtract} from "../../../../loaders/disk/read-extract.js";
import {readPolicy} from "../../../../loaders/release/policy/read-policy.js";
import {programFiles} from "../../../support/coding-software/program-files.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

const run = (file: string, out: string, map?: string) =>
  importExtract({files: [file], out, map, codebook: undefined, sheet: undefined});

const passages = [
  ["P001", "She would not speak in his presence."],
  ["P001", "No place to sleep 😀 that night."],
  ["P002", "Moved three times in one month."],
  ["P003", "Afraid of being sent away."],
  ["P004", "Asked the nurse for help herself."]
];

const codings = ["1 fear AB", "2 housing AB", "3 housing CD", "4 fear AB", "4 fear CD", "5 help CD"];

const codes = ["fear subtheme trust", "help subtheme trust", "housing theme ", "trust theme "];

const whole = {patients: 5, passages, codings, codes};

/** Who was never coded is not in a table of codings. */
const ofCodings = {...whole, patients: 4};

/** Without coders, what two coded alike is coded once. */
const unnamed = {
  ...whole,
  codings: ["1 fear", "2 housing", "3 housing", "4 fear", "5 help"].map((coding) => `${coding} coder`)
};

const expected: Record<string, typeof whole> = {
  MAXQDA: ofCodings,
  NVivo: whole,
  "ATLAS.ti": whole,
  Dedoose: ofCodings,
  QualCoder: whole,
  Taguette: unnamed,
  // Of the tags, this table has those alone that are on a highlight: "Trust.Fear" stands under no "Trust".
  "Taguette’s highlights": {
    patients: 4,
    passages,
    codings: unnamed.codings.map((coding) => coding.replace(/(fear|help)/, "trust-$1")),
    codes: ["housing theme ", "trust-fear theme ", "trust-help theme "]
  },
  R: ofCodings,
  // The answer of a respondent is one passage, and choices stand under nothing.
  Qualtrics: {
    patients: 5,
    passages: [
      ["P001", "She would not speak in his presence. No place to sleep 😀 that night."],
      ...passages.slice(2)
    ],
    codings: ["1 fear", "1 housing", "2 housing", "3 fear", "4 help"].map((coding) => `${coding} coder`),
    codes: ["fear theme ", "help theme ", "housing theme "]
  }
};

/** What an extract holds, in the words of `expected`. */
async function contentOf(out: string): Promise<typeof whole> {
  (await readExtract(out)).close();
  const rows = async (table: string) =>
    csvParseRows(await readFile(join(out, `${table}.csv`), "utf8")).slice(1);
  return {
    patients: (await rows("patients")).length,
    passages: (await rows("excerpts")).map(([, patient = "", , , text = ""]) => [patient, text]),
    codings: (await rows("codings")).map(([excerpt = "", ...rest]) =>
      [Number(excerpt.slice(1)), ...rest].join(" ")
    ),
    codes: (await rows("codebook")).map((cells) => cells.slice(0, 3).join(" ")).sort()
  };
}

describe("one study, as each program exports it", () => {
  it.each(Object.entries(programFiles))(
    "comes in whole from %s, confidential and invented",
    (program, write) =>
      inTemporaryFolder(async (folder) => {
        const file = await write(folder);
        const confidential = join(folder, "confidential");
        await run(file, confidential);
        expect(await contentOf(confidential)).toEqual(expected[program]);
        // What a release says of the extract may not name the file, which may name people.
        const {description} = JSON.parse(await readFile(join(confidential, "datapackage.json"), "utf8"));
        expect(description).not.toContain(basename(file));
        expect((await readPolicy(join(confidential, "disclosure.yaml"))).public).toEqual([]);

        const map = join(folder, "map.yaml");
        const mapping = await readFile(join(confidential, "mapping.yaml"), "utf8");
        await writeFile(map, mapping.replace("synthetic: false", "synthetic: true"));
        const invented = join(folder, "invented");
        await run(file, invented, map);
        expect(await contentOf(invented)).toEqual(expected[program]);
        await expect(readFile(join(invented, "disclosure.yaml"))).rejects.toThrow("ENOENT");
      })
  );
});
