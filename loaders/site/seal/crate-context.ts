import type {Article} from "../../../src/model/study.js";
import {doiAddress} from "../../../src/text/citations/reference.js";
import type {Package} from "./engines.js";
import {shortCommit} from "./revision.js";
import type {Sealing} from "./sealing.js";

/** A thing in a crate: its address or its name within the crate, what it is, and what is said of it. */
export type Entity = {"@id": string; "@type": string | string[]; [property: string]: unknown};

/** A mention of a thing that is described elsewhere in the crate. */
export function reference(id: string): {"@id": string} {
  return {"@id": id};
}

/** The software, and that it made the results of the extract's tables by the queries. */
export function describeSoftware({revision, engines}: Sealing, files: readonly string[]): Entity[] {
  const among = (folder: string) => files.filter((file) => file.startsWith(folder)).map(reference);
  const commit = shortCommit(revision);
  return [
    {
      "@id": "#counting",
      "@type": "CreateAction",
      name: "Counting the results from the extract",
      endTime: revision.date.toISOString(),
      instrument: [reference("#casebook"), reference(idOf(engines.built))],
      object: [...among("data/"), ...among("queries/")],
      result: among("results/")
    },
    {
      "@id": "#casebook",
      "@type": "SoftwareApplication",
      name: "Casebook",
      description: "Makes the site of an extract, whose results the reader’s browser counts again.",
      ...(commit ? {version: commit} : {}),
      softwareRequirements: [reference(idOf(engines.built)), reference(idOf(engines.browser))]
    },
    engine(engines.built, "Counts when the site is built"),
    engine(engines.browser, "Counts in the reader’s browser"),
    {"@id": "#sql", "@type": "ComputerLanguage", name: "SQL, as DuckDB understands it"}
  ];
}

/** The paper, its authors and the volume of the journal. */
export function describePaper(paper: Article): Entity[] {
  const paperAddress = doiAddress(paper.doi);
  const authors = paper.authors.map(({family, initials}) => ({
    "@id": `#${family.toLowerCase()}`,
    "@type": "Person",
    name: `${initials} ${family}`,
    familyName: family
  }));
  return [
    {
      "@id": paperAddress,
      "@type": "ScholarlyArticle",
      name: paper.title,
      author: authors.map((author) => reference(author["@id"])),
      datePublished: String(paper.year),
      isPartOf: reference("#volume"),
      pagination: paper.pages,
      identifier: paperAddress
    },
    ...authors,
    {
      "@id": "#volume",
      "@type": "PublicationVolume",
      name: `${paper.journal} ${paper.volume}`,
      volumeNumber: String(paper.volume)
    }
  ];
}

function engine({name, version}: Package, description: string): Entity {
  return {
    "@id": idOf({name, version}),
    "@type": "SoftwareApplication",
    name,
    version,
    description,
    url: `https://www.npmjs.com/package/${name}/v/${version}`
  };
}

function idOf({name}: Package): string {
  return `#${name.replace(/.*\//, "")}`;
}
