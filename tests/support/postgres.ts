import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {randomBytes} from "node:crypto";
import {existsSync, readdirSync} from "node:fs";
import {chown, mkdtemp, rm, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pg from "pg";

/** A PostgreSQL of the test's own on loopback; it ends with `stop`, and at the latest with the process. */
export interface Server {
  readonly port: number;
  /** The superuser's password: nothing that the project writes may hold it. */
  readonly password: string;
  /** The connection string of a database; `user` and `password` may be others than the superuser's. */
  url(database?: string, user?: string, password?: string): string;
  /** Runs SQL in a database and gives the rows. */
  run(sql: string, values?: readonly unknown[], database?: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** The newest of Debian's PostgreSQL, or undefined where there is none. */
const binaries = versions("/usr/lib/postgresql")
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));

function versions(folder: string): number[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a);
}

/** Whether a PostgreSQL can be started here. */
export const postgresInstalled = binaries !== undefined;

/** What stands behind the name of a group of tests that need one. */
export const skippedWord = postgresInstalled
  ? ""
  : " (skipped: PostgreSQL is not installed; apt-get install postgresql)";

/** Starts a server with an empty data directory under the system's temporary one. */
export async function startPostgres(): Promise<Server> {
  if (binaries === undefined) throw new Error("PostgreSQL is not installed");
  const account = unprivileged();
  const password = `s3cret-${randomBytes(12).toString("hex")}`;
  const folder = await mkdtemp(join(tmpdir(), "casebook-postgres-"));
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, {mode: 0o600});
  if (account) for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid);
  const data = join(folder, "data");
  const environment = {PATH: process.env.PATH, LC_ALL: "C.UTF-8", TZ: "UTC"};
  execFileSync(
    join(binaries, "initdb"),
    [
      ...["--pgdata", data, "--username", "keeper", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"],
      ...["--auth", "scram-sha-256", "--pwfile", passwordFile]
    ],
    {...account, cwd: folder, env: environment, stdio: ["ignore", "ignore", "inherit"]}
  );
  await rm(passwordFile);
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    fsync: "off",
    max_connections: "20"
  };
  const server = spawn(
    join(binaries, "postgres"),
    ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {...account, cwd: folder, env: environment, stdio: "ignore"}
  );
  const kill = () => server.kill("SIGQUIT");
  process.once("exit", kill);
  const url = (database = "postgres", user = "keeper", word = password) =>
    `postgresql://${user}:${encodeURIComponent(word)}@127.0.0.1:${port}/${database}`;
  const run: Server["run"] = async (sql, values = [], database = "postgres") => {
    const client = new pg.Client({connectionString: url(database)});
    await client.connect();
    try {
      return (await client.query(sql, values.length > 0 ? [...values] : undefined)).rows ?? [];
    } finally {
      await client.end();
    }
  };
  await answering(server, () => run("SELECT 1"));
  return {
    port,
    password,
    url,
    run,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null && server.kill("SIGINT")) await ended;
      process.removeListener("exit", kill);
      await rm(folder, {recursive: true, force: true, maxRetries: 10});
    }
  };
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody`. */
function unprivileged(): {uid: number; gid: number} | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ["postgres", "nobody"])
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, user], {encoding: "utf8", stdio: "pipe"}));
      return {uid: id("-u"), gid: id("-g")};
    } catch {}
  throw new Error("there is no user that PostgreSQL could run as: neither postgres nor nobody");
}

async function answering(server: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
