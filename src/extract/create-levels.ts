import {missingLevel} from "../model/groups.js";
import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import type {Field, Resource} from "./data-package.js";
import type {ExtractDatabase} from "./database.js";

/**
 * Makes the table `levels(variable, label, level, position)`: each characteristic of the patients with each of its
 * levels. First come the levels of the schema in their order, then any others in the data, sorted, then "Missing" where
 * a cell is empty. Levels of the schema that no patient has are included. `position` counts from 1 over all.
 */
export async function createLevels(database: ExtractDatabase, patients: Resource): Promise<void> {
  const characteristics = patients.fields.filter(({name}) => name !== "patient_id");
  await database.run(`
    CREATE TABLE levels AS
    WITH candidates AS (
      ${[noLevels, ...characteristics.map(selectLevels)].join("\n      UNION ALL\n      ")}
    ), first AS (
      SELECT variable, label, level, variable_order, min(level_order) AS level_order
      FROM candidates
      GROUP BY variable, label, level, variable_order
    )
    SELECT variable, label, level,
      CAST(row_number() OVER (ORDER BY variable_order, level_order) AS INTEGER) AS position
    FROM first
    ORDER BY position`);
}

/** No row: there may be no characteristic. */
const noLevels =
  "SELECT '' AS variable, '' AS label, '' AS level, 0 AS variable_order, 0::BIGINT AS level_order WHERE false";

/** The levels of one characteristic. Levels outside the schema come after those in it. */
function selectLevels(field: Field, variable: number): string {
  const column = quoteIdentifier(field.name);
  const described = field.constraints.enum ?? [];
  const head = `${quoteLiteral(field.name)} AS variable, ${quoteLiteral(field.title)} AS label`;
  const after = described.length;
  return [
    ...described.map(
      (level, index) =>
        `SELECT ${head}, ${quoteLiteral(level)} AS level, ${variable} AS variable_order, ${index} AS level_order`
    ),
    `SELECT ${head}, CAST(value AS VARCHAR) AS level, ${variable} AS variable_order,
        ${after} + row_number() OVER (ORDER BY value) AS level_order
      FROM (SELECT DISTINCT ${column} AS value FROM patients WHERE ${column} IS NOT NULL)`,
    `SELECT DISTINCT ${head}, ${quoteLiteral(missingLevel)} AS level, ${variable} AS variable_order,
        9223372036854775807 AS level_order
      FROM patients
      WHERE ${column} IS NULL`
  ].join("\n      UNION ALL\n      ");
}
