import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {JSDOM} from "jsdom";
import {type Cell, runCells} from "./cells.js";
import {enterPage, type StandInPage} from "./stand-in.js";

/** The script of a page that defines its cells, as Framework writes it. */
const cellScript = /<script type="module">\n([\s\S]*?)\n<\/script>/;

/**
 * A page with everything in it that its scripts display. Framework removes what stands in a cell's loading
 * mark as soon as the cell displays something itself: there the baked elements are put. Nothing else of the page changes:
 * Framework's own scripts run once in a process and change the page that is there, so the elements are put into another
 * copy of it, and every page is the same in whichever order pages are drawn.
 */
export async function drawPage(
  html: string,
  site: string,
  name: string
): Promise<Pick<StandInPage, "document" | "serialise">> {
  const page = enterPage(html, pathToFileURL(join(site, name)).href);
  const script = cellScript.exec(html)?.[1];
  if (script === undefined) return page;
  const cells = await readCells(script, site, name);
  const displayed = await runCells(cells);
  await page.settled();
  const drawn = new JSDOM(html);
  const {document} = drawn.window;
  for (const [id, nodes] of displayed) {
    const adopted = nodes.map((node) => document.adoptNode(node));
    if (adopted.length > 0) loadingMark(document, id).replaceChildren(...adopted);
  }
  const folder = pathToFileURL(`${site}/`).href;
  return {document, serialise: () => drawn.serialize().replaceAll(folder, "./")};
}

/** The cells of a page: its script is run with a `define` of our own in the place of Framework's. */
async function readCells(script: string, site: string, name: string): Promise<Cell[]> {
  const path = join(site, `${name}.bake.js`);
  const cells: Cell[] = [];
  (globalThis as {defineCell?: (cell: Cell) => void}).defineCell = (cell) => cells.push(cell);
  await writeFile(
    path,
    script.replace(/^import \{define\} from .*$/m, "const define = globalThis.defineCell;")
  );
  try {
    await import(pathToFileURL(path).href);
  } finally {
    await rm(path);
  }
  return cells;
}

/** The loading mark of a cell, before the comment that names the cell; made where Framework made none. */
function loadingMark(document: Document, id: string): Element {
  const comments = document.createNodeIterator(document.body, 128);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    if (comment.nodeValue !== `:${id}:`) continue;
    const before = comment.previousSibling;
    if (before?.nodeName === "OBSERVABLEHQ-LOADING") return before as Element;
    const mark = document.createElement("observablehq-loading");
    comment.parentNode?.insertBefore(mark, comment);
    return mark;
  }
  throw new Error(`the page has no place for its cell ${id}`);
}
