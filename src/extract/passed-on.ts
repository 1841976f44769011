import {showValue} from "../text/message-words.js";
import {addressWords, isWebAddress} from "../text/web-address.js";
import {type Complain, isObject, type JsonObject, notAnObject} from "./descriptor-json.js";

/** The lists of a data package that the site passes on, and their entries' addresses. */
const lists = ["contributors", "licenses", "sources"];

/**
 * Checks what the site only passes on: who made the extract, its licences, its sources and its homepage, of the package and
 * of each resource. Each entry is an object, and each address one that a page may lead to.
 */
export function checkPassedOn(value: JsonObject, complain: Complain): void {
  checkIn(value, "", complain);
  const resources = Array.isArray(value.resources) ? value.resources : [];
  for (const [index, resource] of resources.entries())
    if (isObject(resource)) checkIn(resource, `resources[${index}].`, complain);
}

function checkIn(value: JsonObject, place: string, complain: Complain): void {
  checkAddress(value.homepage, `${place}homepage`, complain);
  for (const list of lists) {
    const entries = value[list] ?? [];
    if (!Array.isArray(entries)) complain(`${place}${list}`, "is not a list; put its entries in brackets");
    else
      for (const [index, entry] of entries.entries()) {
        const here = `${place}${list}[${index}]`;
        if (isObject(entry)) checkAddress(entry.path, `${here}.path`, complain);
        else complain(here, notAnObject(entry, '{"title": "…"}'));
      }
  }
}

function checkAddress(address: unknown, place: string, complain: Complain): void {
  if (address === undefined || address === null || address === "") return;
  if (typeof address !== "string") complain(place, `is not a text; write ${addressWords}`);
  else if (!isWebAddress(address))
    complain(place, `${showValue(address)} is not ${addressWords}; correct it or take it out`, address);
}
