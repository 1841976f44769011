import {unbroken} from "../../../src/text/numbers.js";
import {element, find} from "./dom.js";
import {textOf} from "./search-entries.js";

/** Pages with fewer headings than this are short enough without a list of them. */
const fewest = 2;

/** What headings are not listed in: figures, whose headings are sentences, and what is hidden. */
const unlisted = ".finding, [hidden]";

/**
 * Lists the headings of a long page under its name in the list of pages, which stays in view beside the page and is folded
 * into the menu on a phone. Framework has such a list too, but knows only the headings in a page's Markdown, and needs room
 * beside the figures.
 */
export function addContents(document: Document): void {
  const headings = find(document, "#observablehq-main").querySelectorAll("h2[id], h3[id]");
  const found = [...headings].filter((heading) => !heading.closest(unlisted));
  const page = document.querySelector(".observablehq-link-active");
  if (found.length < fewest || page === null) return;
  const items = found.map((heading) =>
    element(
      document,
      "li",
      heading.localName === "h3" ? {class: "contents-deeper"} : {},
      element(document, "a", {href: `#${heading.id}`}, unbroken(textOf(heading)))
    )
  );
  page.append(element(document, "ol", {class: "contents", "aria-label": "On this page"}, ...items));
  document.body.append(
    element(document, "script", {type: "module"}, `(${followContents})();`), // as a browser takes it
    "\n"
  );
}

/**
 * Marks the heading that is read now in the list, and folds the menu of a phone after a choice. It runs in the browser, on
 * its own. Headings are looked up each time, since what was baked is replaced by what lives.
 */
function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a")];
  const toggle = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
  let isDue = false;
  const mark = () => {
    isDue = false;
    let current: HTMLAnchorElement | undefined;
    for (const link of links) {
      const heading = document.getElementById(link.hash.slice(1));
      (link.parentElement as HTMLElement).hidden = heading === null;
      if (heading && heading.getBoundingClientRect().top < innerHeight / 3) current = link;
    }
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const markSoon = () => {
    if (!isDue) requestAnimationFrame(mark);
    isDue = true;
  };
  addEventListener("scroll", markSoon, {passive: true});
  new ResizeObserver(markSoon).observe(document.querySelector("#observablehq-main") as Element);
  for (const link of links)
    link.addEventListener("click", () => {
      if (toggle?.checked && matchMedia("(max-width: 1007px)").matches) toggle.click();
    });
}
