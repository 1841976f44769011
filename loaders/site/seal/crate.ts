import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {doiAddress} from "../../../src/text/citations/reference.js";
import {listFiles} from "../../disk/list-files.js";
import {describePaper, describeSoftware, type Entity, reference} from "./crate-context.js";
import {describeFile, describeFolders} from "./crate-files.js";
import type {Sealing} from "./sealing.js";

/** Where the crate is described. */
export const crateFile = "ro-crate-metadata.json";

const single = ["codebook.csv", "datapackage.json", "index.html"];

/**
 * Describes the site as an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): the extract, the queries and their results,
 * the software that made these of those, and the paper. Every entity stands by itself, as the crate's form wants it.
 */
export async function writeCrate(sealing: Sealing): Promise<void> {
  const {site, study} = sealing;
  const within = (await listFiles(site)).filter((file) => /^(data|queries|results)\//.test(file));
  const folders = describeFolders(within, study);
  const graph: Entity[] = [
    {
      "@id": crateFile,
      "@type": "CreativeWork",
      conformsTo: reference("https://w3id.org/ro/crate/1.1"),
      about: reference("./")
    },
    describeRoot(sealing, [...folders.map((folder) => folder["@id"]), ...single]),
    ...folders,
    ...(await Promise.all([...within, ...single].map((file) => describeFile(file, sealing)))),
    ...study.licences.flatMap(({title, path}) =>
      path ? [{"@id": path, "@type": "CreativeWork", name: title}] : []
    ),
    ...describeSoftware(sealing, within),
    ...(study.paper ? describePaper(study.paper) : [])
  ];
  const crate = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph};
  await writeFile(join(site, crateFile), `${JSON.stringify(crate, null, 1)}\n`);
}

function describeRoot({study, address, revision}: Sealing, parts: readonly string[]): Entity {
  return {
    "@id": "./",
    "@type": "Dataset",
    name: study.title,
    description: study.description,
    version: study.version,
    identifier: `sha256:${study.fingerprint}`,
    datePublished: revision.date.toISOString(),
    ...(address === null ? {} : {url: address}),
    license: study.licences.flatMap(({path}) => (path ? [reference(path)] : [])),
    ...(study.paper ? {citation: reference(doiAddress(study.paper.doi))} : {}),
    mentions: reference("#counting"),
    hasPart: parts.map(reference)
  };
}
