import {element, find, putAfter} from "./dom.js";
import {shortCommit} from "./revision.js";
import {addressOf, type Page, type Sealing} from "./sealing.js";

/**
 * Says at the foot of a page what it was made from: the extract, the commit and both engines. The head says the commit
 * and the day too, for the page's own scripts.
 */
export function addColophon({path, document}: Page, {study, revision, engines, address}: Sealing): void {
  const code = (whole: string, shown: string) => element(document, "code", {title: whole}, shown);
  const {fingerprint} = study;
  const commit = shortCommit(revision);
  const {built, browser} = engines;
  const colophon = element(
    document,
    "p",
    {class: "colophon"},
    `Made from the ${study.release ? "release" : "extract"} `,
    code(fingerprint, fingerprint.slice(0, 12)),
    ...(revision.commit ? [" and the commit ", code(revision.commit, revision.commit.slice(0, 12))] : []),
    revision.changed ? " (changed)" : "",
    `. Counted by ${built.name} ${built.version} when the site was built, and by ${browser.name} ${browser.version} in your browser.`
  );
  // A page that stands in for one that is not there may be shown at any address.
  if (path !== "404.html" || address !== null) {
    const link = (file: string, words: string) =>
      element(document, "a", {href: addressOf(file, path === "404.html" ? address : null)}, words);
    colophon.append(" ", link("SHA256SUMS", "Checksums of every file"), ", ");
    colophon.append(link("ro-crate-metadata.json", "description for machines"), ".");
  }
  find(document, "footer").append(colophon, "\n");
  putAfter(find(document, "title"), [
    ...(commit ? [element(document, "meta", {name: "casebook-commit", content: commit})] : []),
    element(document, "meta", {name: "casebook-date", content: revision.date.toISOString().slice(0, 10)})
  ]);
}
