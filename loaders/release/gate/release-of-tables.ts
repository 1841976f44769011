import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {ReleaseRules} from "../../../src/model/study.js";

/** A release of tables alone, that says nothing else: for what is to be computed of them. */
export function releaseOfTables(tables: ReleasedTable[], rules: ReleaseRules): Release {
  const study = {
    title: "",
    description: "",
    version: "",
    synthetic: true,
    creators: [],
    licences: [],
    sources: []
  };
  return {
    casebook: "release",
    version: 1,
    study,
    rules,
    tables,
    refused: [],
    codebook: [],
    reported: [],
    variables: []
  };
}
