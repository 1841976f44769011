import {expect, test} from "vitest";
import {openDatabase} from "../../../loaders/disk/duckdb.js";
import {findLoneLevels} from "../../../loaders/publish/find-lone-levels.js";

test("routes and themes that no patient has together with another are found, but for those of few", async () => {
  // told and seen meet once; unknown is of two patients and never beside another, paper of one.
  const {connection, close} = await openDatabase();
  try {
    await connection.run(
      "CREATE TABLE identifications AS FROM (VALUES (1, 'told'), (1, 'told'), (2, 'told'), (2, 'seen'), (3, 'unknown'), (3, 'unknown'), (4, 'unknown'), (5, 'paper')) AS t(patient_id, route)"
    );
    await connection.run(
      "CREATE TABLE coded AS FROM (VALUES (1, 'fear'), (1, NULL), (2, 'fear'), (3, 'trust'), (4, 'trust'), (4, 'care')) AS t(patient_id, theme)"
    );
    expect(await findLoneLevels(connection, 2)).toEqual(
      new Map([
        ["route", ["unknown"]],
        ["theme", ["fear"]]
      ])
    );
    await connection.run("DELETE FROM coded WHERE theme <> 'fear'");
    expect((await findLoneLevels(connection, 2)).get("theme")).toEqual([]); // there is no other
  } finally {
    close();
  }
});
