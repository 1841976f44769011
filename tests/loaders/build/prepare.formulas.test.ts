import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {prepareOnce} from "../../../loaders/build/prepare.js";
import {selectRows} from "../../../loaders/disk/duckdb.js";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {smallExtract, smallPackage, withExtract} from "../../src/extract/small-extract.js";

const runnable = ["=1+1", "+44 20", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "''-1"];
const plain = ["'quoted'", "a=1", "– a dash", "34+"];

/** The small extract with these texts as further excerpts of its first patient. */
function withTexts(texts: readonly string[]) {
  const rows = texts.map((text, at) => `E${at + 10},P1,note,"${text}"\n`);
  return {...smallExtract(), "excerpts.csv": `${smallExtract()["excerpts.csv"]}${rows.join("")}`};
}

describe("the tables of a site, as CSV", () => {
  it("have an apostrophe before text that a spreadsheet would run, and are read again without it", () =>
    withExtract(withTexts([...runnable, ...plain]), async (directory) => {
      const extract = await readExtract(directory);
      const site = join(directory, "site");
      await prepareOnce(directory, site);
      const rows = parse(await readFile(join(site, "data/excerpts.csv"), "utf8"), {columns: true});
      const texts = (rows as {excerpt_id: string; text: string}[])
        .filter(({excerpt_id}) => Number(excerpt_id.slice(1)) >= 10)
        .map(({text}) => text);
      expect(texts).toEqual([...runnable.map((text) => `'${text}`), ...plain]);

      const description = smallPackage();
      const resources = description.resources.map((resource) => ({
        ...resource,
        path: `data/${resource.name}.csv`,
        apostropheBeforeFormulas: true
      }));
      await writeFile(join(site, "datapackage.json"), JSON.stringify({...description, resources}));
      const again = await readExtract(site);
      for (const {name} of resources) {
        const sorted = `FROM ${name} ORDER BY ALL`;
        expect(await selectRows(again.connection, sorted)).toEqual(
          await selectRows(extract.connection, sorted)
        );
      }
      again.close();
      extract.close();
    }));
});
