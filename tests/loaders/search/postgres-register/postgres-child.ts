import {openDatabase, selectRow} from "../../../../loaders/disk/duckdb.js";
import {main} from "../../../../loaders/disk/main.js";
import {openPostgresRegister} from "../../../../loaders/search/postgres-register/open-postgres-register.js";
import {UserError} from "../../../../src/text/errors.js";

/** Reads all of a register in PostgreSQL, as a command does, and prints all that a search could store of it. */
await main(async () => {
  const register = await openPostgresRegister(process.env, {bytes: 2000});
  const {connection, close} = await openDatabase();
  const failures: string[] = [];
  try {
    await register.openPeople(connection);
    for (const part of register.partitions) {
      try {
        await part.open?.(connection);
        const counted = await selectRow(connection, `SELECT count(*) AS documents FROM (${part.select})`);
        process.stdout.write(`${JSON.stringify({...part, ...(counted as object)})}\n`);
      } catch (error) {
        failures.push(`${register.name}: ${register.explain(part, error)}`);
      } finally {
        await part.close?.(connection);
      }
    }
    process.stdout.write(`${JSON.stringify(register)}\n`);
  } finally {
    close();
    await register.close();
  }
  if (failures.length > 0) throw new UserError(failures.join("\n"));
});
