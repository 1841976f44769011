import * as Plot from "@observablehq/plot";
import {type Group, missingLevel} from "../../model/groups.js";
import {type MarkChoice, rememberChoice} from "../reading/mark-choice.js";
import {rounded} from "./svg.js";
import {fontSize, lineHeight, smallSize, widthOf} from "./text.js";

/** What every figure is drawn with: its width in pixels, and the document to draw in, which is the page's if none. */
export type ChartOptions = {width: number; document?: Document};

/** The same, with what the figure says to a reader who does not see it. */
export type FigureOptions = ChartOptions & {summary: string};

/** The colour of a group, from the style sheet, which has a value for light pages and one for dark. */
export function groupColour({level, place}: Pick<Group, "level" | "place">): string {
  if (level === missingLevel) return "var(--ink-soft)";
  return place === null ? "var(--everyone)" : `var(--group-${place + 1})`;
}

/** The least width that a figure can be drawn with, in pixels: below it no label has room. */
export const leastWidth = 120;

/** From this width on, labels stand left of the marks; below it they stand above them. */
export const wideFrom = 640;

/** Lines of words at a point, in pixels: `y` is the middle of the first line. */
export type Words = {
  lines: readonly string[];
  x: number;
  y: number;
  anchor?: "start" | "middle" | "end";
  size?: number;
  bold?: boolean;
  soft?: boolean;
};

/** A part of a figure, in pixels. */
export type Rectangle = {x1: number; x2: number; y1: number; y2: number};

/** The channels of a mark whose data are rectangles. */
export const rectangle = {x1: "x1", x2: "x2", y1: "y1", y2: "y2"} as const;

/**
 * Draws marks whose positions are pixels. A figure of several panels places its marks by `scales.ts`, because a plot has
 * one x scale only. A screen reader meets the figure as one picture that says its summary.
 */
export function plotFigure(
  marks: Plot.Markish[],
  {document, summary, ...options}: FigureOptions & Pick<Plot.PlotOptions, "className"> & {height: number}
): SVGSVGElement | HTMLElement {
  const drawing = Plot.plot({
    ...options,
    ...(document && {document}),
    margin: 0,
    style: {fontSize: `${fontSize}px`, fontVariantNumeric: "tabular-nums"} as Partial<CSSStyleDeclaration>,
    ariaLabel: summary,
    x: {type: "identity", axis: null},
    y: {type: "identity", axis: null},
    marks
  });
  drawing.setAttribute("role", "img");
  return finishDrawing(drawing);
}

/** Words as text marks; lines stay apart for a reader who copies or searches them. */
export function textMarks(words: readonly Words[]): Plot.Markish[] {
  const looks = new Map<string, Words[]>();
  for (const each of words) {
    const look = [each.anchor, each.bold, each.size].join();
    looks.set(look, [...(looks.get(look) ?? []), each]);
  }
  return [...looks.values()].map((list) => {
    const [{anchor = "start", bold = false, size = smallSize} = {}] = list;
    return Plot.text(list, {
      x: "x",
      y: "y",
      text: ({lines}: Words) => lines.join(anchor === "start" ? " \n" : "\n"),
      fill: ({soft}: Words) => (soft ? "var(--ink-soft)" : "var(--ink)"),
      textAnchor: anchor,
      fontSize: size,
      ...(bold && {fontWeight: 600}),
      lineAnchor: "top",
      lineHeight: lineHeight / size,
      dy: -7.5 // from the top of the first line to its middle
    });
  });
}

/** The part of a figure that words take up. */
export function wordsArea({lines, x, y, anchor}: Words): Rectangle {
  const width = Math.max(...lines.map((line) => widthOf(line, {size: smallSize})));
  const x1 = anchor === "end" ? x - width : x;
  return {x1, x2: x1 + width, y1: y - 7, y2: y + (lines.length - 1) * lineHeight + 7};
}

/**
 * What marks say, in the order in which they are heard: each a rectangle that is not seen, over all parts of its mark. A
 * pointer in it means the mark.
 */
export function spokenAreas(
  areas: ReadonlyArray<Rectangle & {label: string; choice?: MarkChoice | undefined}>
): Plot.Markish {
  return Plot.rect(areas, {
    ...rectangle,
    fill: "none",
    pointerEvents: "all",
    ariaLabel: "label",
    render: withChoices((at) => areas[at]?.choice)
  });
}

/** Draws a mark, and remembers of each of its elements whom it counts. */
export function withChoices(
  choiceOf: (at: number) => MarkChoice | undefined,
  render: Plot.RenderFunction = (index, scales, values, dimensions, context, next) =>
    next?.(index, scales, values, dimensions, context) ?? null
): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) =>
    render(index, scales, values, dimensions, context, (...drawn) => {
      const layer = next?.(...drawn) ?? null;
      const elements = [...(layer?.children ?? [])];
      for (const [i, at] of index.entries()) {
        const element = elements[i];
        if (element) rememberChoice(element, choiceOf(at));
      }
      return layer;
    });
}

/** What a mark says: its row's name, then its numbers. */
export function markWords(label: string, words: string): string {
  return `${label}: ${words}`;
}

/**
 * Takes the labels off Plot's layers, “bar” or “x-axis tick label”, and leaves those of the marks in them. Rounds places.
 */
export function finishDrawing<Drawing extends Element>(drawing: Drawing): Drawing {
  for (const layer of drawing.querySelectorAll("g[aria-label]")) layer.removeAttribute("aria-label");
  for (const mark of drawing.querySelectorAll("[aria-label]")) mark.setAttribute("role", "img");
  for (const element of drawing.querySelectorAll("*")) {
    for (const name of places) {
      const value = element.getAttribute(name);
      if (value)
        element.setAttribute(
          name,
          value.replace(/-?\d+\.\d{2,}/g, (long) => `${rounded(Number(long))}`)
        );
    }
  }
  return drawing;
}

const places = ["x", "y", "x1", "x2", "y1", "y2", "width", "height", "transform", "d"];
