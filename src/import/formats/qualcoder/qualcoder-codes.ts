import type {Code} from "../../project/coded-project.js";
import {parentsFirst} from "../../project/order-codes.js";
import {readTable} from "../sqlite/read-sqlite-table.js";
import type {Sqlite} from "../sqlite/sqlite-schema.js";

/** The identifier of a code of QualCoder's table `code_name`. */
export function codeId(cid: number | undefined): string {
  return `code ${cid}`;
}

/**
 * Categories, which are not codable, and codes as one tree. A category and a code of one name are two nodes. Codes
 * under codes (`supercid`) are of later versions.
 */
export function readCodes(database: Sqlite, file: string): {codes: Code[]; warnings: string[]} {
  const categories = readTable(database, file, "code_cat", {
    texts: ["name", "memo"],
    numbers: ["catid", "supercatid"]
  });
  const named = readTable(database, file, "code_name", {
    texts: ["name", "memo"],
    numbers: ["cid", "catid", "supercid"]
  });
  const nodes: Code[] = [];
  for (const {catid, name, memo, supercatid} of categories)
    nodes.push({
      id: categoryId(catid),
      name: name ?? "",
      parent: supercatid === undefined ? undefined : categoryId(supercatid),
      description: memo ?? "",
      codable: false
    });
  for (const {cid, name, memo, catid, supercid} of named)
    nodes.push({
      id: codeId(cid),
      name: name ?? "",
      parent:
        supercid === undefined ? (catid === undefined ? undefined : categoryId(catid)) : codeId(supercid),
      description: memo ?? "",
      codable: true
    });
  const {codes, orphans, cut} = parentsFirst(nodes);
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

function categoryId(catid: number | undefined): string {
  return `category ${catid}`;
}
