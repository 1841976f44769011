import type {ProjectCode, ProjectCoding, ProjectMemo} from "../../project/coded-project.js";
import {orderCodes} from "../../project/order-codes.js";
import {readSqliteTable} from "../sqlite/read-sqlite-table.js";
import type {SqliteDatabase} from "../sqlite/sqlite-schema.js";
import {makeSourceId} from "./qualcoder-sources.js";

/** The codings of text, and the number of rows left behind. */
type QualCoderCodings = {
  codings: ProjectCoding[];
  /** Owners in the order in which they first code. */
  coders: string[];
  /** Rows whose code or source is not in the file. */
  lost: number;
  /** Rows without both positions. */
  unplaced: number;
  memos: ProjectMemo[];
};

/**
 * Reads categories, which are not codable, and codes as one tree. A category and a code of one name are two nodes.
 * Later versions have codes under codes (`supercid`).
 */
export function readQualCoderCodes(
  database: SqliteDatabase,
  file: string
): {codes: ProjectCode[]; warnings: string[]} {
  const categories = readSqliteTable(database, file, "code_cat", {
    texts: ["name", "memo"],
    numbers: ["catid", "supercatid"]
  });
  const named = readSqliteTable(database, file, "code_name", {
    texts: ["name", "memo"],
    numbers: ["cid", "catid", "supercid"]
  });
  const nodes: ProjectCode[] = [];
  for (const {catid, name, memo, supercatid} of categories)
    nodes.push({
      id: makeCategoryId(catid),
      name: name ?? "",
      parent: supercatid === undefined ? undefined : makeCategoryId(supercatid),
      description: memo ?? "",
      codable: false
    });
  for (const {cid, name, memo, catid, supercid} of named)
    nodes.push({
      id: makeCodeId(cid),
      name: name ?? "",
      parent:
        supercid === undefined
          ? catid === undefined
            ? undefined
            : makeCategoryId(catid)
          : makeCodeId(supercid),
      description: memo ?? "",
      codable: true
    });
  const {codes, orphans, cut} = orderCodes(nodes);
  return {
    codes,
    warnings: [
      ...orphans.map(
        ({name}) =>
          `The code or category "${name}" stood under a category that the file does not have; it stands at the top now.`
      ),
      ...cut.map(
        ({name}) =>
          `The category or code "${name}" stood under itself by way of others; it stands at the top now.`
      )
    ]
  };
}

/** Reads `code_text`: each row is one coding with its own selection, and its text is the quote. */
export function readQualCoderCodings(
  database: SqliteDatabase,
  file: string,
  known: {codes: Set<string>; sources: Set<string>}
): QualCoderCodings {
  const rows = readSqliteTable(database, file, "code_text", {
    texts: ["seltext", "owner", "memo"],
    numbers: ["ctid", "cid", "fid", "pos0", "pos1"]
  });
  const coders = new Set<string>();
  const read: QualCoderCodings = {codings: [], coders: [], lost: 0, unplaced: 0, memos: []};
  for (const [place, row] of rows.entries()) {
    const code = makeCodeId(row.cid);
    const source = makeSourceId(row.fid);
    if (!known.codes.has(code) || !known.sources.has(source)) read.lost += 1;
    else if (row.pos0 === undefined || row.pos1 === undefined) read.unplaced += 1;
    else {
      const user = (row.owner ?? "") === "" ? undefined : row.owner;
      if (user !== undefined) coders.add(user);
      const selection = `passage ${row.ctid ?? `of row ${place + 1}`}`;
      addMemo(read.memos, selection, row.memo, user);
      read.codings.push({
        code,
        source,
        span: {start: row.pos0, end: row.pos1},
        selection,
        user,
        quote: row.seltext,
        case: undefined
      });
    }
  }
  return {...read, coders: [...coders]};
}

/**
 * Reads `code_image` and `code_av`: codings of areas of pictures and pages, and of stretches of sound and film. `lost`
 * counts rows whose code or source is not in the file.
 */
export function readQualCoderAreas(
  database: SqliteDatabase,
  file: string,
  known: {codes: Set<string>; sources: Set<string>}
): QualCoderCodings {
  const read: QualCoderCodings = {codings: [], coders: [], lost: 0, unplaced: 0, memos: []};
  const coders = new Set<string>();
  for (const {table, key, place} of areaTables) {
    const rows = readSqliteTable(database, file, table, {
      texts: ["owner", "memo", ...place],
      numbers: [key, "id", "cid"]
    });
    for (const [index, row] of rows.entries()) {
      const code = makeCodeId(row.cid);
      const source = makeSourceId(row.id);
      if (!known.codes.has(code) || !known.sources.has(source)) {
        read.lost += 1;
        continue;
      }
      const user = (row.owner ?? "") === "" ? undefined : row.owner;
      if (user !== undefined) coders.add(user);
      const selection = `${table} ${row[key] ?? `of row ${index + 1}`}`;
      addMemo(read.memos, selection, row.memo, user);
      const numbers = place.flatMap((name) => (row[name] === undefined ? [] : [`${name} ${row[name]}`]));
      read.codings.push({
        code,
        source,
        span: undefined,
        area: numbers.join(", ") || selection,
        selection,
        user,
        quote: undefined,
        case: undefined
      });
    }
  }
  return {...read, coders: [...coders]};
}

function addMemo(memos: ProjectMemo[], selection: string, text = "", user?: string): void {
  if (text.trim() !== "") memos.push({about: {kind: "selection", id: selection}, title: "", text, user});
}

const areaTables = [
  {table: "code_image", key: "imid", place: ["pdf_page", "x1", "y1", "width", "height"]},
  {table: "code_av", key: "avid", place: ["pos0", "pos1"]}
] as const;

/** The identifier of a code of QualCoder's table `code_name`. */
function makeCodeId(cid: number | undefined): string {
  return `code ${cid}`;
}

function makeCategoryId(catid: number | undefined): string {
  return `category ${catid}`;
}
