import {type CellAddress, parseCellAddress} from "../model/row.js";
import {queryColumns} from "../queries/query-columns.js";
import {type QueryName, queryNames} from "../queries/query-names.js";
import {inWords, nearestName, showValue} from "../text/message-words.js";

/** What is wrong with a query and a cell of its result, and which of the two: a name that is not there, or no address. */
export function describeCellFault(
  query: string,
  cell: string
): [column: "query" | "cell", message: string] | undefined {
  if (query === "" && cell === "") return undefined;
  if (query === "") return ["query", "is empty where a cell is given; name the query of the cell"];
  if (!isQuery(query)) {
    const meant = nearestName(query, queryNames);
    return [
      "query",
      `${showValue(query)} is not a query; ${meant ? `did you mean "${meant}"?` : "the files in src/queries/ are"}`
    ];
  }
  if (cell === "") return ["cell", "is empty where a query is given; write it, such as patients[group=all]"];
  const address = readAddress(cell);
  if (!address)
    return ["cell", `${showValue(cell)} is not a cell address; write column[key=value; key=value]`];
  const columns = queryColumns[query];
  const unknown = [address.measure, ...Object.keys(address.where)].find((name) => !columns.includes(name));
  if (unknown === undefined) return undefined;
  return [
    "cell",
    `${showValue(cell)} names ${showValue(unknown)}, which is not a column of the query ${query}; it has ${inWords(columns)}`
  ];
}

function isQuery(name: string): name is QueryName {
  return (queryNames as readonly string[]).includes(name);
}

function readAddress(cell: string): CellAddress | undefined {
  try {
    return parseCellAddress(cell);
  } catch {
    return undefined;
  }
}
