import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, inject, it} from "vitest";
import {readBaked} from "../../loaders/results/check/baked.js";

it("every interval that a page prints or speaks stands in the list of derived numbers", async () => {
  const site = inject("site");
  const {derived = []} = (await readBaked(site)) ?? {};
  const listed = derived.flatMap(({values: {lower, upper}}) =>
    lower === undefined ? [] : [1, 100].map((unit) => [unit * Number(lower), unit * Number(upper)] as const)
  );
  const printed = new Map<string, string>();
  for (const page of (await readdir(site)).filter((file) => file.endsWith(".html"))) {
    const html = await readFile(join(site, page), "utf8");
    const words = html.replace(/<(script|style|pre)\b.*?<\/\1>/gs, "").replace(/&nbsp;|\u00a0/g, " ");
    for (const {0: range, index} of words.matchAll(ranges))
      if (range.includes(".") || /\d \($/.test(words.slice(0, index))) printed.set(range, page); // ages and years are no intervals
  }
  const unlisted = [...printed].filter(([range]) => {
    const [from = "", to = ""] = range.split(" to ");
    return !listed.some(([lower, upper]) => rounds(lower, from) && rounds(upper, to));
  });
  expect(printed.size).toBeGreaterThan(200);
  expect(unlisted).toEqual([]);
});

const ranges = /(?:−?\d+(?:\.\d+)?|∞) to (?:−?\d+(?:\.\d+)?|∞)/g;

/** Whether a printed number is a value at its own number of decimals. */
function rounds(value: number, printed: string): boolean {
  if (printed === "∞") return value === Number.POSITIVE_INFINITY;
  const decimals = printed.split(".")[1]?.length ?? 0;
  return Math.abs(value - Number(printed.replace("−", "-"))) <= 0.5 * 10 ** -decimals + 1e-9;
}
