import type {Article} from "../model/study.js";
import {showValue} from "../text/message-words.js";
import {isDoi} from "../text/web-address.js";
import {type Complain, getList, getText, isObject, type JsonObject, notAnObject} from "./descriptor-json.js";

/**
 * The paper of an extract: the first source that has an `article`, which says in parts what the source's title says as a
 * whole. Reports each part that is not as a reference needs it.
 */
export function parsePaper(descriptor: JsonObject, complain: Complain): Article | undefined {
  for (const [index, source] of getList(descriptor, "sources").entries())
    if (isObject(source) && source.article !== undefined)
      return parseArticle(source.article, `sources[${index}].article`, complain);
  return undefined;
}

function parseArticle(value: unknown, place: string, complain: Complain): Article | undefined {
  if (!isObject(value)) {
    complain(place, notAnObject(value, "authors, title, journal, year, volume, pages and doi"));
    return undefined;
  }
  const text = (key: string) => {
    if (getText(value, key).trim() === "") complain(`${place}.${key}`, "is not given; write it as a text");
    return getText(value, key);
  };
  const count = (key: string) => {
    if (Number.isSafeInteger(value[key]) && Number(value[key]) > 0) return Number(value[key]);
    complain(`${place}.${key}`, "is not a whole number; write it without quotation marks");
    return 0;
  };
  const doi = text("doi");
  if (doi !== "" && !isDoi(doi))
    complain(
      `${place}.doi`,
      `${showValue(doi)} is not a DOI; write it such as 10.1186/s12888-015-0679-3`,
      doi
    );
  return {
    authors: parseAuthors(value, `${place}.authors`, complain),
    title: text("title"),
    journal: text("journal"),
    year: count("year"),
    volume: count("volume"),
    pages: text("pages"),
    doi
  };
}

function parseAuthors(article: JsonObject, place: string, complain: Complain): Article["authors"] {
  const authors = getList(article, "authors").map((author) => {
    const {family, initials} = isObject(author) ? author : {};
    return {family: String(family ?? ""), initials: String(initials ?? "")};
  });
  if (authors.length === 0 || authors.some(({family, initials}) => family === "" || initials === ""))
    complain(place, 'must list every author; write {"family": "Oram", "initials": "S"} for each');
  return authors;
}
