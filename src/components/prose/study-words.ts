import {html} from "htl";
import {unbrokenCode, unbrokenWords} from "../../figures/tables/unbroken-words.js";
import type {Block, PageName, PageWords, Phrase, StudyPages} from "../../model/page-words.js";
import {readResult} from "../../page/read-result.js";
import type {QueryName} from "../../queries/query-names.js";
import {inlineNumber} from "./inline-number.js";

/**
 * What a page says of the study that is shown: a part of its words. The first part has the page's title, and its first
 * paragraph leads in. A list right after that paragraph has the key numbers.
 */
export async function studyWords(page: PageName, part = 0): Promise<DocumentFragment> {
  const words = await wordsOf(page);
  const elements = await Promise.all((words.parts[part] ?? []).map(blockElement));
  if (part > 0) return fragmentOf(elements);
  const [lede, numbers] = elements;
  if (lede?.localName === "p") {
    lede.className = "lede";
    if (numbers?.localName === "ul") numbers.className = "key-numbers";
  }
  return fragmentOf([titleElement(words), ...elements]);
}

/**
 * The title of a page, where nothing else that it says is of the study.
 * @public called by the text of `loaders/site/release/absent-pages.ts`
 */
export async function pageTitle(page: PageName): Promise<HTMLElement> {
  return titleElement(await wordsOf(page));
}

async function wordsOf(page: PageName): Promise<PageWords> {
  return (await readResult<StudyPages>("pages"))[page];
}

function titleElement({id, title}: PageWords): HTMLElement {
  return html`<h1 id=${id} tabindex="-1">${anchorTo(id, title)}</h1>`;
}

async function blockElement(block: Block): Promise<HTMLElement> {
  if (block.kind === "list") {
    const items = await Promise.all(block.items.map(listItem));
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const words = await phraseNodes(block.words);
  if (block.kind !== "heading") return html`<p>${words}</p>`;
  const {id, level} = block;
  const link = anchorTo(id, words);
  return level === 2
    ? html`<h2 id=${id} tabindex="-1">${link}</h2>`
    : html`<h3 id=${id} tabindex="-1">${link}</h3>`;
}

async function listItem(blocks: readonly Block[]): Promise<HTMLElement> {
  const content = blocks.map((block) =>
    block.kind === "line" ? phraseNodes(block.words) : blockElement(block)
  );
  return html`<li>${(await Promise.all(content)).flat()}</li>`;
}

/** A heading leads to itself, so that its address can be copied. */
function anchorTo(id: string, words: unknown): HTMLElement {
  return html`<a class="observablehq-header-anchor" href=${`#${id}`}>${words}</a>`;
}

async function phraseNodes(words: readonly Phrase[]): Promise<Array<string | HTMLElement>> {
  const nodes = await Promise.all(
    words.map((phrase, i) => phraseNode(phrase, i > 1 ? words[i - 1] : undefined))
  );
  return nodes.flat();
}

/** @param before what stands before it in its line, but what begins the line */
async function phraseNode(
  phrase: Phrase,
  before?: Phrase
): Promise<string | HTMLElement | Array<string | HTMLElement>> {
  if (typeof phrase === "string")
    return unbrokenWords(
      typeof before === "object" && before.kind === "number"
        ? phrase.replace(/^ (?=[%\p{Ll}])/u, "\u00a0")
        : phrase
    );
  if (phrase.kind === "number") return inlineNumber(phrase.query as QueryName, phrase);
  if (phrase.kind === "code") return unbrokenCode(phrase.words.join(""));
  const words = await phraseNodes(phrase.words);
  if (phrase.kind === "strong") return html`<strong>${words}</strong>`;
  if (phrase.kind === "emphasis") return html`<em>${words}</em>`;
  return linkTo(phrase.href, words);
}

/** A link within the site, or one to elsewhere, which opens beside it. */
function linkTo(href: string, words: unknown): HTMLElement {
  return /^[.#]/.test(href)
    ? html`<a href=${href}>${words}</a>`
    : html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`;
}

function fragmentOf(elements: readonly HTMLElement[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...elements);
  return fragment;
}
