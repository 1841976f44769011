import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Article, TableDescription} from "../../../src/model/study.js";
import {doiAddress} from "../../../src/text/citations/reference.js";
import {element} from "./dom.js";
import {addressOf, type Page, type Sealing} from "./sealing.js";

/** Describes the data or the paper to machines, in the vocabulary of schema.org, on the pages that are about them. */
export async function addStructuredData({path, document}: Page, sealing: Sealing): Promise<void> {
  const described = await describePage(path, sealing);
  if (!described) return;
  const json = JSON.stringify({"@context": "https://schema.org", ...described}, null, 1);
  const script = element(document, "script", {type: "application/ld+json"});
  script.textContent = `\n${json.replaceAll("<", "\\u003c")}\n`;
  document.head.append(script, "\n");
}

async function describePage(path: string, sealing: Sealing): Promise<Record<string, unknown> | undefined> {
  if (path === "tables.html") return dataset(sealing);
  const {paper} = sealing.study;
  return paper && ["index.html", "about.html"].includes(path) ? article(paper) : undefined;
}

/** The paper in the vocabulary of schema.org. */
function article(paper: Article): Record<string, unknown> {
  const paperAddress = doiAddress(paper.doi);
  return {
    "@type": "ScholarlyArticle",
    "@id": paperAddress,
    name: paper.title,
    headline: paper.title,
    author: paper.authors.map(({family, initials}) => ({
      "@type": "Person",
      name: `${initials} ${family}`,
      familyName: family
    })),
    datePublished: String(paper.year),
    isPartOf: {
      "@type": "PublicationVolume",
      volumeNumber: String(paper.volume),
      isPartOf: {"@type": "Periodical", name: paper.journal}
    },
    pagination: paper.pages,
    identifier: {"@type": "PropertyValue", propertyID: "doi", value: paper.doi},
    url: paperAddress
  };
}

async function dataset({study, prepared, address}: Sealing): Promise<Record<string, unknown>> {
  const tables = JSON.parse(
    await readFile(join(prepared, "results/tables.json"), "utf8")
  ) as TableDescription[];
  return {
    "@type": "Dataset",
    name: study.title,
    description: study.description,
    version: study.version,
    url: addressOf("tables.html", address),
    identifier: {"@type": "PropertyValue", propertyID: "SHA-256", value: study.fingerprint},
    ...(study.creators.length > 0 && {
      creator: study.creators.map((name) => ({"@type": "Organization", name}))
    }),
    license: study.licences.flatMap(({path}) => path ?? []),
    isBasedOn: study.sources.flatMap(({path}) => path ?? []),
    variableMeasured: study.variables.map(({title}) => title),
    distribution: tables.flatMap(({name, title, csvBytes, parquetBytes}) => [
      download(`data/${name}.csv`, `${title}, CSV`, "text/csv", csvBytes, address),
      download(
        `data/${name}.parquet`,
        `${title}, Parquet`,
        "application/vnd.apache.parquet",
        parquetBytes,
        address
      )
    ])
  };
}

function download(path: string, name: string, format: string, bytes: number, address: string | null) {
  return {
    "@type": "DataDownload",
    name,
    contentUrl: addressOf(path, address),
    encodingFormat: format,
    contentSize: `${bytes} B`
  };
}
