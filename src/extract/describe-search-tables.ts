import type {FieldDescription, TableDescription} from "../model/study.js";
import {type SearchTable, searchTables} from "./search-schema.js";

/** Describes a table of the search for the page about the data: what a row is, and what its columns mean. */
export function describeSearchTable(
  name: SearchTable
): Pick<TableDescription, "title" | "description" | "fields"> {
  const {title, description, columns} = words[name];
  return {
    title,
    description,
    fields: Object.entries(searchTables[name]).map(([column, type]): FieldDescription => {
      const [heading = column, meaning = ""] = columns[column] ?? [];
      const rules = optional.has(`${name}.${column}`) ? ["may be empty"] : ["always filled"];
      return {name: column, title: heading, type: types[type] ?? "string", description: meaning, rules};
    })
  };
}

const types: Readonly<Record<string, string>> = {
  INTEGER: "integer",
  BIGINT: "integer",
  DATE: "date",
  BOOLEAN: "boolean"
};

const optional = new Set([
  "search_hits.trigger",
  "search_hits.date",
  "search_hits.document_type",
  "search_people.year_of_birth",
  "search_people.sex",
  "screening.reason"
]);

const person = ["Person", "The person of the register."] as const;

type Words = {
  title: string;
  description: string;
  columns: Readonly<Record<string, readonly [string, string]>>;
};

const words: Readonly<Record<SearchTable, Words>> = {
  search_hits: {
    title: "Hits of the search",
    description:
      "A row is one place in a document of the register that a term of the search strategy matches, with the words around it.",
    columns: {
      person_id: person,
      document_id: ["Document", "The document of the register."],
      date: ["Date", "The document’s date."],
      document_type: ["Kind of document", "As the register names it."],
      concept: ["Concept", "The concept of the strategy that the term belongs to."],
      term: ["Term", "The term that matches."],
      start: ["Start", "Where the match begins in the document, in characters from 0."],
      length: ["Length", "The length of the match in characters."],
      match: ["Match", "The text that matches."],
      context: [
        "Context",
        "How the hit is classed: counted, excluded, or by what takes it back, such as negated."
      ],
      trigger: ["Trigger", "The words that decided the context; empty where the hit counts."],
      snippet: ["Snippet", "The words around the match."],
      match_start: ["Start in the snippet", "Where the match begins in the snippet, in characters from 0."]
    }
  },
  search_terms: {
    title: "Terms of the search",
    description: "A row is one term of the search strategy.",
    columns: {
      concept: ["Concept", "The concept that the term belongs to."],
      concept_label: ["Concept’s label", "The concept in words."],
      term: ["Term", "The term’s name."],
      pattern: ["Pattern", "What the term matches."],
      reason: ["Reason", "Why the term is searched for."],
      position: ["Position", "Where the term stands in the strategy."]
    }
  },
  search_rules: {
    title: "Rules of the search",
    description:
      "A row is one concept of one rule. A person is retrieved where any rule holds, that is, where all of its concepts have a hit that counts.",
    columns: {
      rule: ["Rule", "The rule’s name."],
      label: ["Label", "The rule in words."],
      concept: ["Concept", "A concept that the rule asks for."],
      scope: ["Scope", "Whether its concepts must stand in one document, or in one person’s documents."],
      position: ["Position", "Where the row stands in the strategy."]
    }
  },
  search_people: {
    title: "People of the search",
    description: "A row is one person of the register who has a hit, a planted passage or a screening.",
    columns: {
      person_id: person,
      year_of_birth: ["Year of birth", "As in the register."],
      sex: ["Sex", "As in the register."]
    }
  },
  search_register: {
    title: "Register",
    description: "One row: the register that was searched. None where no search is known.",
    columns: {
      people: ["People", "How many people the register has."],
      documents: ["Documents", "How many documents were searched."],
      characters: ["Characters", "How much text that is."],
      synthetic: ["Synthetic", "Whether the register is invented."],
      strategy: ["Strategy", "The name of the search strategy."]
    }
  },
  search_key: {
    title: "Key of the synthetic register",
    description:
      "A row is one passage that was planted in the synthetic register. The search never sees it. Empty where the register is real.",
    columns: {
      person_id: person,
      document_id: ["Document", "The document that holds the passage."],
      planted: ["Planted", "Whether the passage tells of a true case or comes near one."],
      form: ["Form", "The way in which it is said."],
      passage: ["Passage", "The passage itself, invented."]
    }
  },
  screening: {
    title: "Screening",
    description: "This extract has no screening.",
    columns: {
      person_id: person,
      reviewer: ["Reviewer", "Who decided."],
      decision: ["Decision", "Included or excluded."],
      reason: ["Reason", "Why the person is excluded."]
    }
  }
};
