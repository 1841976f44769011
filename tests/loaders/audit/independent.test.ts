import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";

test("no file of the audit imports anything of the gate", async () => {
  const folder = join(import.meta.dirname, "../../../loaders/audit");
  const files = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith(".ts"));
  expect(files).toContain("audit-tables.ts");
  for (const file of files) {
    const source = await readFile(join(folder, file), "utf8");
    expect(source.match(/from "(\.\.\/)+release\/|import\(/g), file).toBeNull();
  }
});
