import {stat} from "node:fs/promises";
import {extname, join} from "node:path";
import type {StudyDescription} from "../../../src/model/study.js";
import {type Entity, reference} from "./crate-context.js";
import type {Sealing} from "./sealing.js";

const formats: Record<string, string> = {
  ".csv": "text/csv",
  ".html": "text/html",
  ".json": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".sql": "application/sql"
};

/** The folders of a site that hold the extract, the queries and the results, each with the files in it. */
export function describeFolders(files: readonly string[], study: StudyDescription): Entity[] {
  const folders = [
    {id: "data/", name: "The extract", description: study.description},
    {
      id: "queries/",
      name: "The queries",
      description:
        "One query a result; views/ is what they share, supporting-rows/ the rows that a result counts."
    },
    {
      id: "results/",
      name: "The results",
      description: "The rows of each query, the numbers derived from them, and a description of the extract."
    }
  ];
  return folders.map(({id, name, description}) => ({
    "@id": id,
    "@type": "Dataset",
    name,
    description,
    hasPart: files.filter((file) => file.startsWith(id)).map(reference)
  }));
}

/** A file of a site. */
export async function describeFile(file: string, {site}: Sealing): Promise<Entity> {
  const isQuery = file.endsWith(".sql");
  return {
    "@id": file,
    "@type": isQuery ? ["File", "SoftwareSourceCode"] : "File",
    name: file,
    encodingFormat: formats[extname(file)] ?? "application/octet-stream",
    contentSize: String((await stat(join(site, file))).size),
    ...(isQuery ? {programmingLanguage: reference("#sql")} : {})
  };
}
