import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cardOf, figuresDrawn, findingsPages, useReader} from "./support.js";

const reader = useReader();
const drawing = ".card-figure svg[role=img]";

/** Opens a page whose engine waits, so that no figure is drawn again meanwhile. */
async function open(path: string, options: Parameters<typeof reader.page>[0] = {}): Promise<Page> {
  const page = await reader.page({engine: "waits", ...options});
  await page.goto(path);
  await figuresDrawn(page, findingsPages.find((each) => each.path === path)?.cards ?? 0);
  return page;
}

/** The figure of a card, what is spoken of it, and what is shown over it. */
function figureOf(page: Page, name: string) {
  const card = cardOf(page, name);
  return {
    drawing: card.locator(drawing),
    mark: (words: string) => card.locator(`${drawing} [aria-label="${words}"]`),
    spoken: card.locator(".card-figure [role=status]"),
    words: card.locator(".mark-words"),
    ring: card.locator(".mark-ring")
  };
}

const adults = "Another service told staff: 43 per cent, 41 of 95 adults";
const children = "Another service told staff: 63 per cent, 22 of 35 children";

describe.each(findingsPages)("$path", ({path}) => {
  it("has figures that are one image and one stop of the Tab key each, and whose marks say what they are", async () => {
    const page = await open(path);
    const figures = await page.$$eval(drawing, (drawings) =>
      drawings.map((figure) => ({
        message: figure.getAttribute("aria-label") ?? "",
        instructions: document.getElementById(figure.getAttribute("aria-describedby") ?? "")?.textContent,
        stops: [figure, ...figure.querySelectorAll("*")].filter((each) => each.hasAttribute("tabindex"))
          .length,
        marks: [...figure.querySelectorAll("[aria-label]")].map(
          (mark) => mark.getAttribute("aria-label") ?? ""
        )
      }))
    );
    for (const {message, instructions, stops, marks} of figures) {
      expect(message.length).toBeGreaterThan(30);
      expect(instructions).toMatch(/^Use the arrow keys to hear each mark/);
      expect(stops, message).toBe(1);
      expect(marks.length, message).toBeGreaterThan(0);
      for (const mark of marks) expect(mark, message).toMatch(/^[^:]+: .*(\d|not defined|no )/);
    }
  });
});

describe("a figure", () => {
  it("is reached from its tab, and its marks with the arrow keys, Home and End", async () => {
    const page = await open("identification.html");
    const {drawing, spoken} = figureOf(page, "identification-routes");
    await cardOf(page, "identification-routes").getByRole("tab", {name: "Figure"}).focus();
    await page.keyboard.press("Tab");
    expect(await drawing.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await spoken.textContent()).toBe("");
    const heard = async (key: string) => {
      await page.keyboard.press(key);
      return spoken.textContent();
    };
    expect(await heard("ArrowRight")).toBe(adults);
    expect(await heard("ArrowDown")).toBe(children);
    expect(await heard("ArrowLeft")).toBe(adults);
    expect(await heard("ArrowUp")).toBe(adults);
    expect(await heard("End")).toMatch(
      /^Family or friend told staff \(synthetic\): \d+ per cent, \d+ of 35 children$/
    );
    expect(await heard("ArrowRight")).toMatch(/of 35 children$/);
    expect(await heard("Home")).toBe(adults);
    await page.keyboard.press("Shift+Tab");
    expect(await spoken.textContent()).toBe("");
  });

  it("rings the current mark, and shows what is spoken until Escape", async () => {
    const page = await open("identification.html");
    const {drawing, mark, ring, words} = figureOf(page, "identification-routes");
    await drawing.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await words.textContent()).toBe(children);
    const [around, within] = await Promise.all([ring.boundingBox(), mark(children).boundingBox()]);
    if (!around || !within) throw new Error("the mark or its ring is not to be seen");
    expect(around.x).toBeLessThan(within.x);
    expect(around.y).toBeLessThan(within.y);
    expect(around.x + around.width).toBeGreaterThan(within.x + within.width);
    expect(around.y + around.height).toBeGreaterThan(within.y + within.height);
    await page.keyboard.press("Escape");
    expect(await ring.isVisible()).toBe(false);
    expect(await words.isVisible()).toBe(false);
  });

  it("shows what a mark says to a pointer, which may rest on the words, and to a finger", async () => {
    const page = await open("identification.html", {hasTouch: true});
    const {drawing, mark, words} = figureOf(page, "identification-routes");
    await drawing.scrollIntoViewIfNeeded();
    await mark(adults).hover();
    expect(await words.textContent()).toBe(adults);
    await words.hover();
    expect(await words.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    expect(await words.isVisible()).toBe(false);
    await mark(children).tap();
    expect(await words.textContent()).toBe(children);
  });

  it("keeps its words within a narrow screen", async () => {
    const page = await open("comparison.html", {viewport: {width: 320, height: 740}});
    const {drawing, words} = figureOf(page, "differences-routes");
    await drawing.focus();
    await page.keyboard.press("End");
    const box = await words.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await words.textContent()).toMatch(/: \d+ of 95 adults .* and \d+ of 35 children/);
  });

  it("keeps the focus when it is drawn again at another width", async () => {
    const page = await open("identification.html");
    const {drawing, spoken} = figureOf(page, "identification-routes");
    await drawing.focus();
    const width = Number(await drawing.getAttribute("width"));
    await page.setViewportSize({width: 700, height: 700});
    await expect.poll(async () => Number(await drawing.getAttribute("width"))).toBeLessThan(width);
    await page.keyboard.press("Home");
    expect(await spoken.textContent()).toBe(adults);
  });

  it("is heard after its intervals have come, as before", async () => {
    const page = await open("agreement.html");
    const {drawing, spoken} = figureOf(page, "coder-agreement");
    await page.getByText(/intervals of alpha, .* codes 0\.\d\d\sto 0\.\d\d/).waitFor();
    await drawing.focus();
    await page.keyboard.press("Home");
    expect(await spoken.textContent()).toMatch(/^Codes: \d+ per cent, \d+ of 187 excerpts alike$/);
    await page.keyboard.press("ArrowRight");
    expect(await spoken.textContent()).toMatch(/^Codes: alpha 0\.\d\d \(0\.\d\d to 0\.\d\d\)$/);
  });
});
