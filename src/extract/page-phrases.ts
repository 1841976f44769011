import type {Token} from "markdown-it";
import {type PageName, type Phrase, pageNames} from "../model/page-words.js";
import {parseCellAddress} from "../model/row.js";
import {nearestName, showValue} from "../text/message-words.js";
import {addressWords, isWebAddress, linkOf} from "../text/web-address.js";
import {describeCellFault} from "./cell-fault.js";
import {braceToken} from "./page-markdown.js";

/** Reports what is wrong on a line of the words of the pages. */
export type ComplainOfLine = (line: number, message: string) => void;

/** The words of a block, and what its braces say of it: its name, and whether it is for a synthetic extract only. */
export type MarkedPhrases = {words: Phrase[]; id?: string; synthetic?: true};

type Parent = Exclude<Phrase, string | {kind: "number"}>;

/** The words of a block whose text begins on a line. What a page cannot show is reported, and left out. */
export function readPhrases(inline: Token, line: number, complain: ComplainOfLine): MarkedPhrases {
  const reader = new PhraseReader(line, complain);
  for (const token of inline.children ?? []) reader.read(token);
  return reader.result;
}

class PhraseReader {
  readonly result: MarkedPhrases = {words: []};
  readonly #open: Parent[] = [];
  #line: number;

  constructor(
    line: number,
    private readonly complain: ComplainOfLine
  ) {
    this.#line = line;
  }

  read(token: Token): void {
    const {type, content} = token;
    if (type === "text") this.#add(content);
    else if (type === "softbreak") this.#breakLine();
    else if (type === "code_inline") this.#add({kind: "code", words: [content]});
    else if (type === "strong_open") this.#enter({kind: "strong", words: []});
    else if (type === "em_open") this.#enter({kind: "emphasis", words: []});
    else if (type === "link_open") this.#enter({kind: "link", href: this.#linkOf(token), words: []});
    else if (type.endsWith("_close")) this.#open.pop();
    else if (type === braceToken) this.#readBrace(content.trim());
    else this.complain(this.#line, refusals[type] ?? unknown);
    if (type === "hardbreak") this.#line += 1;
  }

  #add(phrase: Phrase): void {
    const words = this.#open.at(-1)?.words ?? this.result.words;
    const last = words.at(-1);
    if (typeof phrase === "string" && typeof last === "string") words[words.length - 1] = last + phrase;
    else if (phrase !== "") words.push(phrase);
  }

  #enter(parent: Parent): void {
    this.#add(parent);
    this.#open.push(parent);
  }

  #breakLine(): void {
    this.#line += 1;
    this.#add(" ");
  }

  #linkOf(token: Token): string {
    const href = String(token.attrGet("href") ?? "");
    if (isWebAddress(href)) return linkOf(href);
    const page = /^\.\/([^/?#]*)\.html(?:[?#].*)?$/s.exec(href)?.[1];
    if (page !== undefined && isPage(page)) return href;
    if (/^#[\w-]+$/.test(href)) return href;
    const near = nearestName(page ?? "", pageNames);
    this.complain(
      this.#line,
      `${showValue(href)} leads nowhere; write ${addressWords}, or a page of the site such as ./${near ?? "about"}.html`
    );
    return "";
  }

  #readBrace(content: string): void {
    if (content === "synthetic") this.result.synthetic = true;
    else if (/^#[a-z][a-z0-9-]*$/.test(content)) this.result.id = content.slice(1);
    else this.#readNumber(content);
  }

  #readNumber(content: string): void {
    const [, query = "", cell = ""] = /^([^:]*):(.*)$/s.exec(content) ?? [];
    const fault = faultOf(query.trim(), cell.trim());
    if (fault) this.complain(this.#line, `${showValue(`{${content}}`)}${fault}`);
    else this.#add({kind: "number", query: query.trim(), ...parseCellAddress(cell)});
  }
}

/** What is wrong with a query and a cell, as the end of a sentence; undefined where they name a number. */
function faultOf(query: string, cell: string): string | undefined {
  if (query === "" || cell === "")
    return " names no number; write a query and a cell, such as {sample: patients[group=all]}, or \\{ for a brace";
  const [what, message] = describeCellFault(query, cell) ?? [];
  return message === undefined ? undefined : `: the ${what} ${message}`;
}

/** Whether a name is that of a page. */
export function isPage(name: string): name is PageName {
  return (pageNames as readonly string[]).includes(name);
}

const refusals: Readonly<Record<string, string>> = {
  html_inline: "has HTML, which a page does not show; write *emphasis*, **strong** and [words](address)",
  image: "has a picture, which a page does not show; take it out",
  hardbreak: "has a line break of its own; begin a new paragraph with an empty line"
};

const unknown = "has what a page does not show; write paragraphs, lists, sections and links";
