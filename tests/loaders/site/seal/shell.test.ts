import {describe, expect, it} from "vitest";
import {mendShell} from "../../../../loaders/site/seal/shell.js";
import {frameworkDocument} from "./small-site.js";

function mended(): Document {
  const document = frameworkDocument();
  mendShell(document);
  return document;
}

describe("the shell of a page", () => {
  it("says its language, and may be enlarged", () => {
    const document = mended();
    expect(document.documentElement.getAttribute("lang")).toBe("en-GB");
    expect(document.querySelector("meta[name=viewport]")?.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1"
    );
    expect(document.querySelectorAll("meta[name=theme-color]")).toHaveLength(2);
  });

  it("begins with a link to the content, which can take the focus", () => {
    const document = mended();
    const first = document.body.firstElementChild;
    expect(first?.outerHTML).toBe('<a class="skip-link" href="#observablehq-main">Skip to the content</a>');
    expect(document.querySelector(first?.getAttribute("href") ?? "")?.getAttribute("tabindex")).toBe("-1");
  });

  it("has everything in a landmark, and every landmark of a kind has its own name", () => {
    const document = mended();
    for (const element of document.body.querySelectorAll("a:not(.skip-link), input, h1, p"))
      expect(element.closest("nav, main, footer"), element.outerHTML).not.toBeNull();
    const names = [...document.querySelectorAll("nav")].map((nav) => nav.getAttribute("aria-label"));
    expect(names).toEqual(["Pages", "Previous and next page"]);
  });

  it("names the first page beside the next as the list of pages does", () => {
    expect(mended().querySelector("a[rel=prev]")?.textContent).toBe("Findings");
  });

  it("keeps the box beside the list that it opens, and the list's scripts where they were", () => {
    const document = mended();
    expect(document.querySelector("#observablehq-sidebar-toggle ~ #observablehq-sidebar")?.localName).toBe(
      "div"
    );
    expect(document.querySelector("#observablehq-sidebar > script")?.textContent).toBe("{const first = 1;}");
    expect(document.querySelector("nav ~ script")?.textContent).toBe("{const second = 2;}");
  });

  it("has nothing but items in a list, and says which is the page", () => {
    const document = mended();
    for (const item of document.querySelectorAll("ol > *")) expect(item.localName).toBe("li");
    expect(document.querySelectorAll("li > #observablehq-sidebar-close")).toHaveLength(1);
    expect(document.querySelector("[aria-current=page]")?.textContent).toBe("Findings");
  });

  it("names what can be operated", () => {
    const names = [...mended().querySelectorAll("input")].map((input) => input.getAttribute("aria-label"));
    expect(names).toEqual(["Menu: list of pages", "Search the site"]);
  });

  it("has a button for the box that opens the list, which stays hidden until a script lets it press the box", () => {
    const button = mended().querySelector("button");
    expect(button?.nextElementSibling?.id).toBe("observablehq-sidebar-toggle");
    expect(button?.textContent).toBe("Menu");
    expect(button?.hidden).toBe(true);
    expect(button?.getAttribute("aria-expanded")).toBe("false");
    expect(button?.getAttribute("aria-controls")).toBe("observablehq-sidebar");
  });

  it("is refused when it is another one than Framework's", () => {
    const document = frameworkDocument();
    document.querySelector(".observablehq-link-active")?.remove();
    expect(() => mendShell(document)).toThrow("a page has no .observablehq-link-active > a");
  });
});
