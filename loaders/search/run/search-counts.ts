import type {FailedPartition} from "../register/register-contract.js";
import type {ScreeningSummary} from "../screening/screening-summary.js";

/** How a search ended. */
export interface SearchOutcome {
  readonly complete: boolean;
  readonly failed: readonly FailedPartition[];
  /** Sentences about what is odd in the register. */
  readonly warnings: readonly string[];
  readonly counts: SearchCounts;
}

/** The numbers of `counts.json`. Hits, documents and people are counted once each. */
export interface SearchCounts {
  readonly register: {
    readonly people: number;
    readonly documents: number;
    /** Unicode code points of text. */
    readonly characters: number;
    readonly partitions: number;
    readonly failed: readonly {readonly name: string; readonly message: string}[];
    /** Oddities: documents that appear twice, lack an id, or have a person who is missing from `people`. */
    readonly repeatedDocuments: number;
    readonly namelessDocuments: number;
    readonly unknownPeople: number;
    readonly unknownPeopleDocuments: number;
    readonly repeatedPeople: number;
  };
  readonly stages: readonly {readonly name: string; readonly people: number; readonly documents: number}[];
  readonly terms: readonly (TermYield & {readonly concept: string; readonly term: string})[];
  readonly concepts: readonly (TermYield & {readonly concept: string})[];
  /** What reviewers decided on the people retrieved; absent without a screening. */
  readonly screening?: ScreeningSummary;
}

/** What a term or concept finds. */
export interface TermYield {
  readonly hits: number;
  /** Hits that count. */
  readonly counted: number;
  /** Documents with a hit that counts. */
  readonly documents: number;
  /** People with a hit that counts. */
  readonly people: number;
  /** People who are retrieved and would not be without this term or concept. */
  readonly peopleOnlyThis: number;
}
