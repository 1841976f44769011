import type {Page} from "playwright-core";

/**
 * What a finger cannot hit well on a page as it is laid out now, a sentence each: links, buttons and fields of less than 24
 * pixels in height or width. A link within a sentence is as high as its line (WCAG 2.2, target size, inline).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const targets = "a[href], button, summary, select, textarea, input, [role=tab], label:has(input)";
    const isInSentence = (element: Element) =>
      element.matches("a") &&
      getComputedStyle(element).display === "inline" &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()
      );
    return [...document.querySelectorAll(targets)].flatMap((element) => {
      if (!element.checkVisibility({visibilityProperty: true})) return [];
      if (element.closest("svg, .visually-hidden") || (element.matches("input") && element.closest("label")))
        return [];
      const {width, height} = element.getBoundingClientRect();
      if (width === 0 || (width >= least && height >= least) || isInSentence(element)) return [];
      return [
        `${Math.round(width)} by ${Math.round(height)} pixels: ${element.textContent?.trim().slice(0, 40)}`
      ];
    });
  });
}
