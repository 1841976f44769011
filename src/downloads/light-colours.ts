/** The custom properties that style sheets give the whole page, by name, where they ask nothing of the screen. */
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

/** The rules of a style sheet; of one from elsewhere, such as a browser extension's, none can be read. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}
