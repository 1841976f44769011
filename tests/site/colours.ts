import type {Page} from "playwright-core";

/**
 * How light the ground of a page is, from 0 (black) to 1 (white), and the words that stand out from theirs by less
 * than 4.5:1, each with its ratio (WCAG 2.2: relative luminance; success criterion 1.4.3). Words on the cells of a
 * heat map are left out: the ground of a shape is not in the style sheet.
 */
export function readColours(page: Page): Promise<{ground: number; faint: string[]}> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const pixel = (colour: string) => {
      if (!canvas) throw new Error("no canvas to read a colour from");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = pixel(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return luminance(colour);
      }
      return 1;
    };
    const faint = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim();
      if (!words || !element?.checkVisibility() || element.closest("style, script, .figure-heat")) continue;
      const {color, fill} = getComputedStyle(element);
      const ink = luminance(pixel(element.closest("svg") ? fill : color));
      const ground = groundOf(element);
      const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      if (ratio < 4.5) faint.add(`${ratio.toFixed(2)} ${words.slice(0, 60)}`);
    }
    return {ground: groundOf(document.body), faint: [...faint]};
  });
}
