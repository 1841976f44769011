import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {known, readPicture} from "./picture.js";
import {publish, saved, savedText} from "./saved.js";
import {cardOf, drawn, type PageOptions, pages, provenance, useReader} from "./support.js";

const reader = useReader();

const plain = (words: string) => words.replace(/\s+/g, " ");

/** Opens a page whose numbers are recomputed, or as built where its engine waits. */
async function open(path: string, cards: number, options: PageOptions = {}): Promise<Page> {
  const page = await reader.page(options);
  await page.goto(path);
  const recomputed = options.engine === "waits" ? "built" : "identical";
  await provenance(page, path.includes("?") ? "filtered" : recomputed, cards);
  await publish(page, "abc1234", "2026-11-02");
  return page;
}

describe("the SVG of a figure", () => {
  it("stands on its own, with title, measure, source, standing and version", async () => {
    const page = await open("index.html", 2);
    const {name, text} = await savedText(page, "identification-routes", "SVG");
    expect(name).toBe("identification-routes.svg");
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    expect(text).not.toMatch(/var\(|currentcolor|url\(|em"/i);
    const {elements, attributes, title, description, words, size, box, drawn} = await readPicture(page, text);
    expect(elements.filter((element) => !known.includes(element))).toEqual([]);
    expect(attributes.filter((attribute) => /^(class|style|data-|aria-)/.test(attribute))).toEqual([]);
    expect([box, drawn]).toEqual([`0 0 ${size.join(" ")}`, size]);
    expect(title).toBe("Another service told staff: 41 of 95 adults (43 %) and 22 of 35 children (63 %)");
    expect(description).toContain("Another service told staff: 41 of 95 adults (43 %)");
    expect(plain(words)).toContain(title);
    for (const phrase of [
      "Patients with any identification by the route",
      "Adults 43 % · 41 of 95",
      "Source: Domoney et al., BMC Psychiatry 2015;15:289",
      "Synthetic extract.",
      "Reported: “Another service told staff”.",
      "Casebook, extract 1.0.0, commit abc1234, 2 November 2026.",
      new URL("index.html#identification-routes", page.url()).href
    ])
      expect(plain(words)).toContain(phrase);
  });

  it("is the same on a light page and a dark one, and from a phone", async () => {
    const texts: string[] = [];
    const screens: PageOptions[] = [
      {colorScheme: "light"},
      {colorScheme: "dark"},
      {colorScheme: "dark", viewport: {width: 360, height: 740}}
    ];
    for (const options of screens) {
      const page = await open("index.html", 2, {engine: "waits", ...options});
      if (options.viewport) await savedText(page, "theme-frequencies", "SVG");
      texts.push((await savedText(page, "identification-routes", "SVG")).text);
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
    expect(texts[0]).toContain('fill="#ffffff"');
  });

  it("says which patients are left by the filters", async () => {
    const page = await open("index.html?sex=Female", 2);
    const {name, text} = await savedText(page, "identification-routes", "SVG");
    expect(name).toBe("identification-routes_sex-female.svg");
    const words = plain((await readPicture(page, text)).words);
    expect(words).toContain("Only some of the patients. Sex: Female.");
    expect(words).toContain("Adults 42 % · 32 of 76");
    expect(words).toContain("Synthetic: numbers here are not checked against print;");
  });

  it("holds the note of a figure, with intervals that a page computes late", async () => {
    const page = await open("agreement.html", 5, {engine: "waits"});
    const {text} = await savedText(page, "coder-agreement", "SVG");
    expect(plain((await readPicture(page, text)).words)).toMatch(/seed 15: codes 0\.\d\d to 0\.\d\d, themes/);
  });
});

it("is to be had of every figure that is a drawing, without a fault, and of no table", async () => {
  for (const {path, drawn: complete} of pages) {
    const page = await reader.page({engine: "fails"});
    await page.goto(path);
    await drawn(page, complete);
    for (const card of await page.locator("section.finding").all()) {
      const name = (await card.getAttribute("aria-labelledby")) ?? "";
      const isDrawing = (await card.locator(".card-figure svg").count()) > 0;
      for (const format of ["SVG", "PNG"]) {
        const button = card.getByRole("button", {name: `Download ${format}`});
        expect(await button.count(), `${name}, ${format}`).toBe(isDrawing ? 1 : 0);
      }
      if (!isDrawing) continue;
      const {elements} = await readPicture(page, (await savedText(page, name, "SVG")).text);
      expect(
        elements.filter((element) => !known.includes(element)),
        name
      ).toEqual([]);
    }
  }
});

it("as a PNG is twice as wide and high as the SVG, and drawn", async () => {
  const page = await open("index.html", 2, {engine: "waits", colorScheme: "dark"});
  const {text} = await savedText(page, "identification-routes", "SVG");
  const {size} = await readPicture(page, text);
  const {name, bytes} = await saved(page, "identification-routes", "PNG");
  expect(name).toBe("identification-routes.png");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(size.map((side) => 2 * side));
  const {corner, colours} = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? []
    );
    return {corner: pixels[0], colours: new Set(pixels).size};
  }, bytes.toString("base64"));
  expect(corner).toBe(0xffffffff);
  expect(colours).toBeGreaterThan(20);
  expect(await cardOf(page, "identification-routes").locator(".action-status").textContent()).toBe("");
});
