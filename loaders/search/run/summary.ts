import type {SearchOutcome} from "./search-counts.js";

/** What a search found, in a few lines. */
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
