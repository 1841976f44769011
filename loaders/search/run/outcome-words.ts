import type {SearchCounts, SearchOutcome} from "./search-counts.js";

/** What a search found, as a few lines of text. */
export function summariseOutcome(out: string, {counts}: SearchOutcome): string {
  const {people, documents, partitions, failed} = counts.register;
  const of = failed.length === 0 ? "" : ` of ${partitions}`;
  const lines = [
    `${out}: ${counts.stages.at(-1)?.people ?? 0} people retrieved of ${people}`,
    `  ${documents} documents in ${partitions - failed.length}${of} ${partitions === 1 ? "partition" : "partitions"}`,
    ...counts.stages
      .slice(1)
      .map(({name, people, documents}) => `  ${name}: ${people} people, ${documents} documents`)
  ];
  return `${lines.join("\n")}\n`;
}

/** Sentences about what a researcher should know about the register before trusting the counts. */
export function warnOfOddities({register}: Pick<SearchCounts, "register">): string[] {
  const {repeatedDocuments, namelessDocuments, unknownPeople, unknownPeopleDocuments, repeatedPeople} =
    register;
  return [
    ...(repeatedDocuments === 0
      ? []
      : [
          `${many(repeatedDocuments, "document has", "documents have")} an id that another one has: equal hits of one person under one id are counted once; look whether a file is in the register twice`
        ]),
    ...(namelessDocuments === 0
      ? []
      : [
          `${many(namelessDocuments, "document has", "documents have")} no document_id or no person_id, and could not be searched for anybody; mend ${namelessDocuments === 1 ? "it to have it" : "them to have them"} searched`
        ]),
    ...(unknownPeople === 0
      ? []
      : [
          `${many(unknownPeople, "person has", "people have")} documents (${unknownPeopleDocuments}) but no row in people: searched and retrieved all the same, without year of birth and sex, and among the people searched`
        ]),
    ...(repeatedPeople === 0
      ? []
      : [
          `${many(repeatedPeople, "person stands", "people stand")} more than once in people: each is counted once, with the earliest year of birth`
        ])
  ];
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
