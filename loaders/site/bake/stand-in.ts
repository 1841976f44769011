import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";

/** A page in the stand-in for a browser. */
export type StandInPage = {
  document: Document;
  /** Ends when nothing is being read any more and all that the page put off has been done. */
  settled(): Promise<void>;
  serialise(): string;
};

/** What pages ask of a browser as soon as they run, beyond the document. */
const borrowed = [
  "Node",
  "NodeList",
  "HTMLCollection",
  "Element",
  "HTMLElement",
  "SVGElement",
  "XMLSerializer",
  "DOMParser",
  "history",
  "CustomEvent"
];

/**
 * Makes a page the one that `document`, `location` and `window` mean in this process. There is no layout, nobody to
 * interact with it, and no network: what the page fetches is read from the site's folder.
 */
export function enterPage(html: string, address: string): StandInPage {
  const dom = new JSDOM(html, {url: address});
  let pending = 0;
  const track = async <T>(task: Promise<T>): Promise<T> => {
    pending++;
    try {
      return await task;
    } finally {
      pending--;
    }
  };
  const globals: Record<string, unknown> = {
    window: globalThis,
    document: dom.window.document,
    location: dom.window.location,
    navigator: dom.window.navigator,
    addEventListener: () => {},
    requestIdleCallback: (task: () => void) => {
      void track(new Promise<void>((resolve) => setImmediate(resolve)).then(task));
    },
    fetch: (url: string | URL) => track(fetchFile(String(url)))
  };
  for (const name of borrowed) globals[name] = dom.window[name as keyof typeof dom.window];
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  return {
    document: dom.window.document,
    async settled() {
      for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    serialise: () => dom.serialize()
  };
}

async function fetchFile(url: string): Promise<Response> {
  if (!url.startsWith("file:")) throw new Error(`the page asks for ${url}, which is not a file of the site`);
  return new Response(await readFile(fileURLToPath(url)));
}
