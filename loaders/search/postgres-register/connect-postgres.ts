import pg from "pg";
import {connectionVariable, PostgresFault, postgresFault} from "./postgres-fault.js";

/** The variables of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How long the server may take to answer at first, in milliseconds. */
const patience = 20_000;

/**
 * Connects to the database that `REGISTER_DATABASE_URL` names, or, where it is not set, the variables `PGHOST`,
 * `PGDATABASE` and so on, as `pg` understands them; a password may also come from `PGPASSWORD` or `~/.pgpass`.
 * A connection to another machine uses TLS, unless `sslmode=disable` says otherwise.
 * @throws PostgresFault, which holds nothing of the connection string
 */
export async function connectPostgres(environment: Environment): Promise<pg.Client> {
  const client = createClient(environment);
  // Without a listener, a connection lost while idle would end the process. The next query reports the loss.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw postgresFault(error);
  }
}

function createClient(environment: Environment): pg.Client {
  const url = environment[connectionVariable];
  if (!url && !["PGHOST", "PGDATABASE", "PGUSER"].some((name) => environment[name]))
    throw new PostgresFault(
      `PostgreSQL: ${connectionVariable} is not set; set it to postgresql://USER:PASSWORD@HOST/DATABASE, or set PGHOST and its like`
    );
  if (url && !/^postgres(ql)?:\/\//i.test(url)) throw new PostgresFault(wrongAddress);
  const client = tryToCreate(url);
  if (!isHere(client.host) && !client.ssl && !saysPlain(url, environment))
    throw new PostgresFault(
      `PostgreSQL: ${connectionVariable} names another machine and no encryption; add sslmode=verify-full, or, on a line that you trust, sslmode=disable`
    );
  return client;
}

/** Creates the client. Its own error holds the address with the password, so it is replaced. */
function tryToCreate(url: string | undefined): pg.Client {
  try {
    return new pg.Client({
      ...(url ? {connectionString: url} : {}),
      application_name: "casebook",
      connectionTimeoutMillis: patience,
      keepAlive: true
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "EACCES")
      throw new PostgresFault(
        `PostgreSQL: a file of certificates that ${connectionVariable} names cannot be read; correct its path or rights`
      );
    throw new PostgresFault(wrongAddress);
  }
}

const wrongAddress = `PostgreSQL: ${connectionVariable} cannot be read; it looks like postgresql://USER:PASSWORD@HOST/DATABASE, with signs such as @ # / % in a password written as %40 %23 %2F %25`;

function isHere(host: string): boolean {
  return !host || host.startsWith("/") || /^(localhost|127(\.\d+){3}|::1|\[::1\])$/i.test(host);
}

function saysPlain(url: string | undefined, environment: Environment): boolean {
  const inUrl = /[?&]sslmode=([^&#]*)/i.exec(url ?? "")?.[1];
  return (inUrl ?? environment.PGSSLMODE) === "disable";
}
