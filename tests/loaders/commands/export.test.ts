import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

const records = async (path: string) =>
  parse(await readFile(path), {columns: true}) as Record<string, string>[];

describe("npm run export", () => {
  it("writes the shipped extract as a project that comes back through the import as it was", () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, "thesis.qdpx");
      const exported = await runCommand("export", "--out", file);
      expect(exported.stderr).toMatch(/^data: a project has no place for the table reported \(76 rows\), /);
      expect(exported.stdout).toBe(
        `130 patients, 905 excerpts, 1815 codings and 40 codes written to ${file} and ${folder}/thesis.mapping.yaml\n`
      );
      const out = join(folder, "extract");
      const imported = await runCommand(
        "import",
        file,
        "--map",
        join(folder, "thesis.mapping.yaml"),
        "--out",
        out
      );
      expect([imported.code, imported.stderr]).toEqual([0, ""]);
      for (const table of ["patients", "identifications", "excerpts", "codings", "codebook"])
        expect(await records(join(out, `${table}.csv`))).toEqual(await records(join("data", `${table}.csv`)));
      const levels = async (path: string) =>
        JSON.parse(await readFile(path, "utf8")).resources[0].schema.fields.map(
          ({name, constraints}: {name: string; constraints: {enum?: string[]}}) => [name, constraints.enum]
        );
      expect(await levels(join(out, "datapackage.json"))).toEqual(await levels("data/datapackage.json"));
    }));

  it("ends with 2 where --out is missing or is no project", async () => {
    expect(await runCommand("export")).toMatchObject({code: 2, stdout: ""});
    expect((await runCommand("export", "--out", "thesis.zip")).stderr).toBe(
      '--out "thesis.zip" does not end in .qdpx, as a project does; npm run export -- --help says what can be given\n'
    );
  });
});
