import type {ProjectKind} from "../../import/formats/project.js";

/** What a file is, by its content. Whether a table is long or wide, the mapping says. */
export type FileKind = {
  kind: ProjectKind | "table";
  container: "zip" | "SQLite database" | "XML" | "text" | "workbook";
  /** The entry of the archive that holds the database, where it is packed. */
  entry: string | undefined;
};

/** What can be given, for the ends of sentences that refuse a file. */
export const whatCanBeGiven =
  "give a REFI-QDA export (.qdpx or .qdc), QualCoder's data.qda, Taguette's SQLite or highlights, or a table as .csv, .tsv or .xlsx";
