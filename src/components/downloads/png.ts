/**
 * Draws an SVG as a PNG. It reads the SVG from a data address, since the site's policy allows images from no other site.
 * @param scale how many times as wide and high the PNG is
 * @throws Error when the browser cannot draw it
 */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the browser gave no picture"));
    }, "image/png");
  });
}

/** The custom properties of the whole page by name, without those that depend on the screen: the colours of light pages. */
export function lightColours(sheets: Iterable<CSSStyleSheet>): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  for (const sheet of sheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
      for (const name of rule.style) {
        if (name.startsWith("--")) colours.set(name, rule.style.getPropertyValue(name).trim());
      }
    }
  }
  return colours;
}

/** The rules of a style sheet; empty for one from another site or a browser extension, whose rules cannot be read. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}
