import {html} from "htl";
import {unbrokenNames} from "../../figures/tables/unbroken-words.js";
import type {StudyDescription} from "../../model/study.js";
import {citationFormats} from "../../text/citations/citation-formats.js";
import {articleReference, type Reference} from "../../text/citations/reference.js";
import {siteReference} from "../../text/citations/site-reference.js";
import {siteVersion} from "../../text/site-version.js";
import {copyText, openDialog} from "../widgets/dialog.js";

/** Opens a dialog that says how to cite the paper, where the extract names one, and this version of the site, each in every format. */
export function openCitations(study: StudyDescription): void {
  const site = siteReference(study, siteVersion(document), location.href);
  openDialog(
    "How to cite",
    "How to cite",
    ...(study.paper ? [section("The paper", "for its findings", articleReference(study.paper))] : []),
    section("This version of the site", "for what it computes and shows", site)
  );
}

/** Every format can be copied at once; the plain text is in view, and the others can be looked at. */
function section(heading: string, what: string, reference: Reference): HTMLElement {
  const status = html`<span class="action-status" role="status"></span>`;
  const written = citationFormats.map(({name, write}, i): Written => {
    const text = write(reference);
    if (i === 0) return {name, text, words: html`<p>${unbrokenNames(text)}</p>`};
    const words = html`<pre>${text.trimEnd()}</pre>`;
    return {name, text, words, details: html`<details><summary>${name}</summary>${words}</details>`};
  });
  const copy = async ({name, text, words, details}: Written) => {
    for (const earlier of document.querySelectorAll(".citation [role=status]")) earlier.textContent = "";
    if (await copyText(text)) {
      status.textContent = `Copied ${name}`;
      return;
    }
    details?.setAttribute("open", "");
    getSelection()?.selectAllChildren(words);
    status.textContent = `Your browser does not let this page copy; the ${name} is selected`;
  };
  const buttons = written.map(
    (each) =>
      html`<button type="button" aria-label=${`Copy ${each.name} of ${heading.toLowerCase()}`} ${{onclick: () => copy(each)}}>Copy ${each.name}</button>`
  );
  return html`<section class="citation">
    <h3>${heading} <small>${what}</small></h3>
    ${written[0]?.words}
    <div class="actions">${buttons}${status}</div>
    ${written.map(({details}) => details)}
  </section>`;
}

/** A reference in a format: its text, the element with its words, and the details that hide them at first. */
type Written = {name: string; text: string; words: HTMLElement; details?: HTMLElement};
