import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {type ExtractFolder, UnreadableFile} from "../extract/extract-folder.js";
import {descriptorFile} from "../extract/read-package.js";
import {blobSource} from "../model/byte-source.js";

/** The dropped files of an extract as a folder that the engine can read from. */
export function droppedFolder(database: AsyncDuckDB, files: ReadonlyMap<string, Blob>): ExtractFolder {
  return {
    name: "your files",
    async open(name) {
      const file = files.get(name);
      if (!file)
        throw new UnreadableFile(
          name === descriptorFile
            ? "is missing; drop it together with the CSV files that it describes"
            : "is missing; drop it together with datapackage.json"
        );
      const path = `dropped/${name}`;
      await database.dropFile(path);
      await database.registerFileBuffer(path, new Uint8Array(await file.arrayBuffer()));
      return {...blobSource(name, file), path, close: async () => void (await database.dropFile(path))};
    }
  };
}
