import {prepare} from "../loaders/build/prepare.js";
import {openQuerySession} from "../src/engine/query-session.js";
import {readSources} from "./support/analysis.js";
import {openWasm} from "./support/wasm.js";
const wasm = await openWasm(await prepare("data"), "published");
const session = await openQuerySession(wasm.connection, await readSources());
const state = async () => JSON.stringify({
 s: await wasm.connection.run("SELECT name, value FROM duckdb_settings() ORDER BY 1"),
 v: await wasm.connection.run("SELECT name, value FROM duckdb_variables() ORDER BY 1"),
 d: await wasm.connection.run("SELECT database_name FROM duckdb_databases() ORDER BY 1"),
 f: (await wasm.connection.run("SELECT count(*)::INT n FROM duckdb_functions()")),
 t: (await wasm.connection.run("SELECT count(*)::INT n FROM duckdb_types()")),
 p: await wasm.connection.run("SELECT name FROM duckdb_prepared_statements() WHERE name NOT LIKE '%-%' ORDER BY 1").catch((e) => e.message.slice(0, 60)),
 c: await wasm.connection.run("SELECT current_database() AS d, current_schema() AS s"),
 tb: await wasm.connection.run("SELECT count(*)::INT n FROM duckdb_tables()"),
}, (k, v) => typeof v === "bigint" ? String(v) : v);
const list = ["SELECT 1", "SET threads=1","SET GLOBAL threads=1","SET SESSION schema='information_schema'","SET VARIABLE x = 1","USE memory.information_schema","USE temp","SET search_path='pg_catalog'","PRAGMA enable_profiling","PRAGMA enable_progress_bar","PRAGMA disable_optimizer","PRAGMA enable_verification","PRAGMA verify_parallelism","PRAGMA enable_object_cache","PRAGMA force_checkpoint","SET TimeZone='UTC'","SET default_order='desc'","RESET ALL","ATTACH ':memory:' AS elsewhere","DETACH memory","DETACH elsewhere","CREATE MACRO f(a) AS a+1","CREATE TEMP MACRO g(a) AS a+1","CREATE TYPE mood AS ENUM ('a')","CREATE SCHEMA s","CREATE SEQUENCE q","PREPARE p AS SELECT 1","DEALLOCATE p","COMMIT","ROLLBACK","BEGIN","CREATE TABLE after_commit AS SELECT 1","CHECKPOINT","VACUUM","ANALYZE","CREATE SECRET (TYPE s3)","EXPLAIN ANALYZE SELECT 1","CALL pragma_version()", "CREATE INDEX i ON patients(sex)", "COMMENT ON TABLE patients IS 'x'", "SELECT nextval('q')", "SET memory_limit='10MB'", "PRAGMA memory_limit='10MB'", "SELECT set_config('a','b',false)", "SELECT getvariable('x')", "EXECUTE p"];
let before = await state();
for (const sql of list) {
  const out = await session.sql(sql).then((r) => "ok " + JSON.stringify(r).slice(0, 60), (e) => e.message.split("\n")[0].slice(0, 100));
  const now = await state();
  console.log(now === before ? "     " : "KEPT ", sql, "->", out);
  if (now !== before) { const a = JSON.parse(before), b = JSON.parse(now); for (const k of Object.keys(a)) if (JSON.stringify(a[k]) !== JSON.stringify(b[k])) console.log("      ", k, JSON.stringify(b[k]).slice(0, 200)); }
  before = now;
}
for (const sql of ["SELECT repeat('x', 400000000) AS a", "SELECT count(*)::INT AS n FROM patients", "SELECT repeat('x', 2000000000) AS a", "SELECT count(*)::INT AS n FROM patients", "SELECT repeat('x', 4000000000) AS a", "SELECT count(*)::INT AS n FROM patients","SELECT list(range) AS a FROM range(300000000)", "SELECT count(*)::INT AS n FROM patients"]) {
  const t = performance.now();
  const out = await session.sql(sql).then((r) => "ok " + JSON.stringify(r).slice(0, 60), (e) => e.name + e.message.split("\n")[0].slice(0, 200));
  console.log(sql, out, Math.round(performance.now() - t), Math.round(process.memoryUsage().rss / 1e6));
}
