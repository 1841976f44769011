import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {selectRows} from "../../loaders/disk/duckdb.js";
import {readExtract} from "../../loaders/disk/read-extract.js";
import {writeLargeExtract} from "./large-extract.js";

it("is an extract that can be read, of as many patients and codings as were asked for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "casebook-large-"));
  try {
    await writeLargeExtract(folder, {patients: 200, codings: 900, copies: {patients: 2, excerpts: 1}});
    const {connection, close} = await readExtract(folder);
    const counts =
      "SELECT (SELECT count(*) FROM patients)::INTEGER AS patients, count(*)::INTEGER AS codings FROM codings";
    expect(await selectRows(connection, counts)).toEqual([{patients: 200, codings: 900}]);
    close();
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
});
