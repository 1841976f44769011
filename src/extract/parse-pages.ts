import type {Token} from "markdown-it";
import {
  type Block,
  type PageName,
  type PageWords,
  pageNames,
  pageParts,
  plainWords
} from "../model/page-words.js";
import {inWords, nearestName, showValue} from "../text/message-words.js";
import {counted} from "../text/numbers.js";
import {readMarkdown} from "./page-markdown.js";
import {type ComplainOfLine, isPage, type MarkedPhrases, readPhrases} from "./page-phrases.js";

/** The words of some pages, by page. */
export type SomePages = Map<PageName, PageWords>;

/**
 * Reads the words of pages, written in Markdown. A page begins with its title and name, `# Title {#name}`. A quotation
 * under the title is its summary; one under the heading of a section is that section's aside. A rule, `---`, stands for
 * what the site itself shows there. What is marked `{synthetic}` is left out where the extract is not.
 */
export function parsePages(text: string, synthetic: boolean, complain: ComplainOfLine): SomePages {
  return new PagesReader(readMarkdown(text), synthetic, complain).read();
}

class PagesReader {
  readonly #pages: SomePages = new Map();
  readonly #ids = new Set<string>();
  #page: PageWords | undefined;
  #name: PageName | undefined;
  /** Whether the section that is read is for a synthetic extract, and this is none. */
  #isLeftOut = false;
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly synthetic: boolean,
    private readonly complain: ComplainOfLine
  ) {}

  read(): SomePages {
    while (this.#at < this.tokens.length) this.#readBlock();
    return this.#pages;
  }

  #readBlock(): void {
    const token = this.#next();
    const line = lineOf(token);
    if (token.type === "heading_open" && token.tag === "h1") this.#beginPage(line);
    else if (!this.#page) {
      this.#skip(token);
      this.complain(line, "stands before the first page; begin with a title, such as # Findings {#index}");
    } else if (token.type === "hr") this.#beginPart(line);
    else if (token.type === "heading_open") this.#addHeading(token, line);
    else if (token.type === "blockquote_open") this.#addAside(token, line);
    else this.#add(this.#blockOf(token));
  }

  #beginPage(line: number): void {
    const {words, id} = this.#phrases(line);
    this.#next();
    this.#isLeftOut = false;
    this.#ids.clear();
    const title = plainWords(words).trim();
    const page: PageWords = {title, id: slug(title), summary: "", parts: [[]]};
    this.#page = page;
    this.#name = id !== undefined && isPage(id) ? id : undefined;
    if (!this.#name) {
      const meant = nearestName(id ?? "", pageNames);
      const which = meant ? `did you mean {#${meant}}?` : `the pages are ${inWords(pageNames)}`;
      this.complain(
        line,
        `${showValue(title)} names no page of the site at its end, such as {#index}; ${which}`
      );
    } else if (this.#pages.has(this.#name))
      this.complain(line, `the page ${this.#name} stands here twice; join the two`);
    else this.#pages.set(this.#name, page);
    if (title === "" || words.some((phrase) => typeof phrase !== "string"))
      this.complain(line, "is not a title; write plain words, without emphasis, links and numbers");
  }

  #beginPart(line: number): void {
    this.#isLeftOut = false;
    const name = this.#name;
    const parts = this.#page?.parts.push([]) ?? 0;
    if (name && parts > pageParts[name])
      this.complain(
        line,
        `begins part ${parts} of the page ${name}, which has ${counted(pageParts[name], "part")}; take out the rule`
      );
  }

  #addHeading(token: Token, line: number): void {
    const {words, id, synthetic} = this.#phrases(line);
    this.#next();
    this.#isLeftOut = synthetic === true && !this.synthetic;
    const name = id ?? slug(plainWords(words));
    if (token.tag !== "h2" && token.tag !== "h3")
      this.complain(line, "is a heading of a depth that pages do not have; write ## or ###");
    if (name === "")
      this.complain(line, "is a section without a name; write words, or a name such as {#terms}");
    if (this.#ids.has(name))
      this.complain(line, `the section ${name} stands on the page twice; name one {#other}`);
    this.#ids.add(name);
    this.#add({kind: "heading", level: token.tag === "h2" ? 2 : 3, id: name, words: trimEnd(words)});
  }

  #addAside(token: Token, line: number): void {
    const blocks = this.#children(token, "blockquote_close");
    const words = blocks.flatMap((block) => (block.kind === "paragraph" ? block.words : []));
    if (blocks.length !== 1 || words.some((phrase) => typeof phrase !== "string"))
      this.complain(
        line,
        "is not a quotation of one paragraph of plain words; write it so, or take out the >"
      );
    else if (!this.#isLeftOut) this.#placeAside(plainWords(words), line);
  }

  #placeAside(text: string, line: number): void {
    const part = this.#page?.parts.at(-1) ?? [];
    const before = part.at(-1);
    if (before?.kind === "heading" && before.aside === undefined) before.aside = text;
    else if (this.#page && part.length === 0 && this.#page.parts.length === 1 && this.#page.summary === "")
      this.#page.summary = text;
    else
      this.complain(
        line,
        "is a quotation, which stands only right under a title or a heading; take out the >"
      );
  }

  #blockOf(token: Token): Block | undefined {
    const line = lineOf(token);
    if (token.type === "paragraph_open") {
      const {words, synthetic, id} = this.#phrases(line);
      this.#next();
      if (id !== undefined) this.complain(line, `{#${id}} stands in no heading; put it at the end of one`);
      if (synthetic === true && !this.synthetic) return undefined;
      return {kind: token.hidden ? "line" : "paragraph", words: synthetic ? trimStart(words) : words};
    }
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      const ordered = token.type === "ordered_list_open";
      const close = token.type.replace("_open", "_close");
      const items: Block[][] = [];
      while (this.tokens[this.#at]?.type !== close)
        items.push(this.#children(this.#next(), "list_item_close"));
      this.#next();
      return {kind: "list", ordered, items};
    }
    this.#skip(token);
    this.complain(line, refusals[token.type] ?? refusals.other);
    return undefined;
  }

  /** The blocks up to a token that closes, which is read too. */
  #children(open: Token, close: string): Block[] {
    const blocks: Block[] = [];
    for (;;) {
      const token = this.#next();
      if (token.type === close && token.level === open.level) return blocks;
      const block = this.#blockOf(token);
      if (block) blocks.push(block);
    }
  }

  #add(block: Block | undefined): void {
    if (block && !this.#isLeftOut) this.#page?.parts.at(-1)?.push(block);
  }

  /** The words of the block that has just been opened. */
  #phrases(line: number): MarkedPhrases {
    return readPhrases(this.#next(), line, this.complain);
  }

  #next(): Token {
    return this.tokens[this.#at++] as Token;
  }

  /** Passes over all that is in a block. */
  #skip(open: Token): void {
    if (open.nesting !== 1) return;
    while (this.#next().level !== open.level) {}
  }
}

const refusals = {
  html_block: "is HTML, which a page does not show; write it as Markdown",
  fence: "is a block of code, which a page does not show; write `code` within a sentence",
  code_block: "is indented, which makes a block of code of it; begin the line with its words",
  blockquote_open: "is a quotation within another block; take out the >",
  heading_open: "is a heading within another block; take out the #",
  hr: "is a rule within another block; take it out",
  other: "is what a page does not show; write paragraphs, lists and sections"
} as Readonly<Record<string, string>> & {other: string};

function lineOf({map}: Token): number {
  return (map?.[0] ?? 0) + 1;
}

function trimEnd(words: MarkedPhrases["words"]): MarkedPhrases["words"] {
  return words.map((phrase, i) =>
    typeof phrase === "string" && i === words.length - 1 ? phrase.trimEnd() : phrase
  );
}

function trimStart(words: MarkedPhrases["words"]): MarkedPhrases["words"] {
  return words.map((phrase, i) => (typeof phrase === "string" && i === 0 ? phrase.trimStart() : phrase));
}

/** A heading as a name: `what-was-asked` of “What was asked”. */
function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
