import {expect, it} from "vitest";
import {readInput} from "../../../../../src/import/read-input.js";
import {bytesOf} from "../../../../../src/model/byte-source.js";
import {utf8} from "../../../../support/coding-software/tables.js";

const trust = `<Files\\\\P01> - § 2 references coded  [ 1.23% Coverage]

Reference 1 - 0.61% Coverage

She would not speak to us.

Nor to anybody.
Reference 2 - 0.62% Coverage

He left.

<Files\\\\Ward\\\\P02> - § 1 reference coded  [ 2.00% Coverage]

Reference 1 - 2.00% Coverage

She rang.
`;

const housing = `<Dateien\\\\P01> - § 1 Referenz kodiert  [0,62% Abdeckung]\r\n\r\nReferenz 1 - 0,62% Abdeckung\r\n\r\nHe left.\r\n`;

const read = (...files: [string, string][]) =>
  readInput({files: files.map(([name, text]) => bytesOf(name, utf8(text)))}, undefined);

it("reads the text of one code of NVivo, which its file names", async () => {
  const {project} = await read(["Trust.txt", trust]);
  expect(project.codes.map(({name}) => name)).toEqual(["Trust"]);
  expect(project.cases.map(({name}) => name)).toEqual(["P01", "Ward/P02"]);
  expect(project.sources.map(({text}) => text)).toEqual([
    "She would not speak to us.\n\nNor to anybody.",
    "He left.",
    "She rang."
  ]);
  expect(project.codings).toHaveLength(3);
  expect(project.warnings).toContain(
    "Trust.txt is the text of one code of NVivo, which it does not name: the code is called “Trust” after the file. Who coded is not in it."
  );
});

it("reads several together, which are no coders", async () => {
  const {project} = await read(["Trust.txt", trust], ["Housing.txt", housing]);
  expect(project.codes.map(({name}) => name)).toEqual(["Trust", "Housing"]);
  expect(project.sources).toHaveLength(3);
  expect(project.codings).toHaveLength(4);
  expect(project.users.map(({name}) => name)).not.toContain("Trust");
});

it("names the line where passages are missing", async () => {
  await expect(read(["Trust.txt", trust.replace("§ 2", "§ 3")])).rejects.toThrow(
    "Trust.txt: line 1 says that 3 passages follow, and 2 do; export the code again"
  );
});
