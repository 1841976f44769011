import type {QueryName} from "./query-names.js";

/** The columns of each query's rows, which a cell of a query names. */
export const queryColumns: Readonly<Record<QueryName, readonly string[]>> = {
  "cases-contexts": ["concept", "concept_label", "context", "hits", "people", "denominator"],
  "cases-flow": ["box", "reason", "group", "people", "documents"],
  "cases-forms": ["planted", "form", "people", "retrieved"],
  "cases-missed": ["error", "person_id", "form", "passage", "why"],
  "cases-performance": [
    "part",
    "concept",
    "term",
    "label",
    "true_positives",
    "false_positives",
    "false_negatives"
  ],
  "cases-register": ["strategy", "synthetic", "people", "documents", "characters"],
  "cases-rules": ["rule", "label", "scope", "concept", "concept_label"],
  "cases-screening": ["first", "second", "first_decision", "second_decision", "people"],
  "cases-snippets": ["context", "hits", "term", "before", "match", "after", "trigger", "document_type"],
  "cases-terms": [
    "concept",
    "concept_label",
    "term",
    "pattern",
    "reason",
    "hits",
    "counted",
    "documents",
    "people",
    "only_this",
    "cases",
    "near_misses"
  ],
  codebook: [
    "code",
    "kind",
    "parent",
    "label",
    "definition",
    "include",
    "exclude",
    "origin",
    "patients",
    "codings"
  ],
  "codebook-size": ["kind", "codes"],
  "double-coding": ["pattern", "coder", "code", "theme", "excerpts"],
  "excerpts-by-coders": ["coders", "names", "excerpts", "denominator"],
  "facet-counts": ["facet", "variable", "value", "patients"],
  "identification-routes": ["group", "route", "label", "patients", "denominator"],
  informants: ["group", "informant", "label", "route", "patients", "denominator"],
  "patients-in-view": ["group", "patients"],
  reported: [
    "id",
    "place",
    "statement",
    "variable",
    "level",
    "group",
    "n",
    "denominator",
    "percent",
    "note",
    "query",
    "cell"
  ],
  sample: ["group", "patients", "denominator", "patients_with_codings", "excerpts", "codings"],
  "sample-characteristics": ["variable", "level", "group", "patients", "denominator"],
  "subtheme-frequencies": ["group", "theme", "subtheme", "label", "patients", "codings", "denominator"],
  "theme-co-occurrence": [
    "group",
    "theme_a",
    "theme_b",
    "label_a",
    "label_b",
    "patients",
    "excerpts",
    "denominator"
  ],
  "theme-frequencies": ["group", "theme", "label", "patients", "codings", "denominator"],
  "themes-by-route": ["group", "route", "route_label", "theme", "theme_label", "patients", "denominator"]
};
