import type {ByteSource} from "../../../model/byte-source.js";
import {FileFault} from "../../../text/errors.js";
import type {ProjectKind} from "../../project/coded-project.js";

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

/** All bytes of a file. Throws a FileFault where it is larger than `most` bytes, before any are read. */
export async function readWhole(file: ByteSource, most: number, what: string): Promise<Uint8Array> {
  if (file.size > most)
    throw new FileFault(
      `${file.name}: the file has ${Math.ceil(file.size / 1048576)} MB, and of ${what} at most ${most / 1048576} MB are read; export less at a time`
    );
  return file.read(0, file.size);
}
