import {readFileSync} from "node:fs";
import type {Article} from "../../src/model/study.js";
import {articleReference} from "../../src/text/citations/reference.js";

const {sources} = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
  sources: [{article: Article}];
};

/** The paper of the shipped extract. */
export const paper = articleReference(sources[0].article);
