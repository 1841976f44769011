import {element, find, putAfter} from "./dom.js";
import {addMenuButton} from "./menu.js";

/** The colours of light and dark pages. */
const grounds = {light: "#ffffff", dark: "#1e1e1e"};

/**
 * Mends what surrounds the content of Framework's pages: the language, zoom, a skip link, named landmarks that hold
 * everything, and names for what can be operated.
 */
export function mendShell(document: Document): void {
  mendHead(document);
  mendNavigation(document);
  preloadFaces(document);
  drawFirst(document);
  const main = find(document, "#observablehq-main");
  main.setAttribute("tabindex", "-1");
  mendPager(document);
  document.body.prepend(
    "\n",
    element(document, "a", {class: "skip-link", href: `#${main.id}`}, "Skip to the content")
  );
}

/**
 * Names the links to the pages before and after, and the first page as the list of pages does: Framework calls it by the
 * site's title.
 */
function mendPager(document: Document): void {
  const pager = find(document, "#observablehq-footer > nav");
  pager.setAttribute("aria-label", "Previous and next page");
  const toFirst = pager.querySelector("a[href='./'] span");
  if (toFirst) toFirst.textContent = find(document, "#observablehq-sidebar a[href='./']").textContent;
}

/** The language, zoom to any size, and the colour of the window around the page. */
export function mendHead(document: Document): void {
  document.documentElement.lang = "en-GB";
  const viewport = find(document, "meta[name=viewport]");
  viewport.setAttribute("content", "width=device-width, initial-scale=1");
  putAfter(
    viewport,
    Object.entries(grounds).map(([scheme, content]) =>
      element(document, "meta", {name: "theme-color", media: `(prefers-color-scheme: ${scheme})`, content})
    )
  );
}

/** Asks for the typefaces along with the style, before there are words to set in them. */
function preloadFaces(document: Document): void {
  const rules = [...document.head.querySelectorAll("style")].map(({textContent}) => textContent).join("");
  const faces = [...rules.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, href = ""]) =>
    element(document, "link", {rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href})
  );
  putAfter(find(document, "meta[name=viewport]"), faces);
}

/**
 * Lets the style and what is drawn come first: scripts, and what they read, are asked for at the page's end. On a slow
 * line they would share it with the style, for which everything after it waits.
 */
function drawFirst(document: Document): void {
  const later = document.head.querySelectorAll(
    "link[rel=modulepreload], link[rel=preload][as=fetch], script[type=module]"
  );
  for (const each of later) document.body.append(each, "\n");
}

/** Puts the list of pages, and the box that opens it, into one landmark. */
function mendNavigation(document: Document): void {
  const toggle = find(document, "#observablehq-sidebar-toggle");
  toggle.setAttribute("aria-label", "Menu: list of pages");
  toggle.setAttribute("aria-controls", "observablehq-sidebar");

  const list = renamed(find(document, "#observablehq-sidebar"), "div");
  const landmark = element(document, "nav", {"aria-label": "Pages"});
  toggle.before(landmark);
  landmark.append("\n", toggle, "\n", find(document, "#observablehq-sidebar-backdrop"), "\n", list, "\n");
  addMenuButton(document);

  // A list holds nothing but its items.
  const close = find(document, "#observablehq-sidebar-close");
  close.parentElement?.querySelector("li")?.append(close);

  find(document, ".observablehq-link-active > a").setAttribute("aria-current", "page");
  find(document, "#observablehq-sidebar > ol").after("\n  ", ...searchBox(document));
}

/** The box that `src/components/site-search.ts` searches from. Its names are those that Framework has a style for. */
function searchBox(document: Document): Element[] {
  const input = {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search the site",
    "aria-keyshortcuts": "/"
  };
  return [
    element(document, "search", {id: "observablehq-search"}, element(document, "input", input)),
    element(document, "div", {id: "observablehq-search-results"})
  ];
}

/** The same element, with its attributes and all that is in it, under another name. */
function renamed(original: Element, name: string): Element {
  const attributes = Object.fromEntries([...original.attributes].map(({name: key, value}) => [key, value]));
  const made = element(original.ownerDocument, name, attributes, ...original.childNodes);
  original.replaceWith(made);
  return made;
}
