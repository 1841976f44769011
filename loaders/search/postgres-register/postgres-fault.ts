import {UserError} from "../../../src/text/errors.js";

/** A refusal of PostgreSQL or a failed connection, in our words: the client's own messages hold hosts, users and data. */
export class PostgresFault extends UserError {
  override readonly name = "PostgresFault";
}

/** A failure of the client as a fault. The failure itself is left out, since it holds what must not be shown. */
export function postgresFault(error: unknown, where = "PostgreSQL"): PostgresFault {
  return error instanceof PostgresFault ? error : new PostgresFault(`${where}: ${explainPostgres(error)}`);
}

/** Explains why a query failed, with the next step; repeats nothing of the client's own message. */
export function explainPostgres(error: unknown): string {
  const [code, message] = [codeOf(error), error instanceof Error ? error.message : ""];
  const known = causes.find(({codes, pattern}) => codes?.includes(code) || pattern?.test(message));
  if (known !== undefined) return known.says;
  if (/^[0-9A-Z]{5}$/.test(code)) return `it refused with its error ${code}; look that up in its log`;
  return /^[A-Z][A-Z_]{2,}$/.test(code)
    ? `the connection failed with ${code}; check the server and ${connectionVariable}`
    : `the connection failed; check the server and ${connectionVariable}`;
}

/** The environment variable that holds the connection string. */
export const connectionVariable = "REGISTER_DATABASE_URL";

const causes: readonly {
  readonly codes?: readonly string[];
  readonly pattern?: RegExp;
  readonly says: string;
}[] = [
  {
    codes: ["28P01"],
    says: `it does not accept the password; correct it in ${connectionVariable}, or in PGPASSWORD`
  },
  {
    pattern: /client password must be|no password/i,
    says: `it wants a password and none is given; put it into ${connectionVariable}, or into PGPASSWORD`
  },
  {
    codes: ["28000"],
    says: `it does not let this user in from here; check the user in ${connectionVariable} and the server's pg_hba.conf`
  },
  {codes: ["3D000"], says: `it has no database of that name; correct the name in ${connectionVariable}`},
  {
    codes: ["ECONNREFUSED"],
    says: `nothing answers at the address; check that the server runs, and host and port in ${connectionVariable}`
  },
  {
    codes: ["ENOTFOUND", "EAI_AGAIN"],
    says: `the host's name is not known; correct it in ${connectionVariable}, or check the network`
  },
  {
    codes: ["ENOENT", "ENOTSOCK"],
    says: `there is no socket of a server in the folder; correct it in ${connectionVariable}`
  },
  {
    codes: ["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN"],
    pattern: /timeout expired|connection timeout/i,
    says: `the server does not answer; check host and port in ${connectionVariable}, and the network`
  },
  {
    pattern: /does not support SSL/i,
    says: "the server offers no encryption; turn it on there, or, on a line that you trust, say sslmode=disable"
  },
  {
    codes: [
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_GET_ISSUER_CERT",
      "CERT_HAS_EXPIRED",
      "ERR_TLS_CERT_ALTNAME_INVALID"
    ],
    says: "the server's certificate cannot be verified; name its authority with sslrootcert=FILE, or mend it"
  },
  {codes: ["53300"], says: "it has no connection left; close some, or try later"},
  {codes: ["57P03"], says: "it is starting or stopping; try again"},
  {codes: ["42501"], says: "this user may not read it; GRANT SELECT on it to the user"},
  {
    codes: ["42P01", "42703"],
    says: "a table or column is gone or renamed; check the schema and search again"
  },
  {
    codes: ["22007", "22008", "22P02", "22003", "42846"],
    says: "a value is not of its column's type: dates are YYYY-MM-DD, years whole numbers; mend it"
  },
  {
    codes: ["22021", "22P05"],
    says: "a text cannot be turned into UTF-8; mend the text, or the encoding of the database"
  },
  {
    codes: ["25006"],
    says: "the connection only reads, and something would have written; nothing was changed"
  },
  {codes: ["57014"], says: "it cancelled the query; search again, which goes on where this search ended"},
  {
    codes: ["57P01", "57P02", "57P05", "25P03", "25P04", "ECONNRESET", "EPIPE", "08006", "08003"],
    pattern: /terminated|not queryable|connection error/i,
    says: "the connection was lost; search again, which goes on where this search ended"
  },
  {codes: ["53100", "53200", "53400"], says: "the server has no memory or disk left; free some there"},
  {
    codes: ["XX001", "XX002", "58030"],
    says: "the server cannot read its own files; have the database checked"
  },
  {codes: ["40001"], says: "the server ended the snapshot; search again"}
];

/** The SQLSTATE or the system's code; of several attempts on one name, the first one's. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : "";
}
