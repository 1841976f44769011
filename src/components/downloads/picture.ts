import {type Pen, penFor} from "../../figures/charts/svg.js";
import {type Type, widthOf, wrap} from "../../figures/charts/text.js";
import {unbroken} from "../../text/numbers.js";
import {plainDrawing} from "./plain-drawing.js";

/** The width of a figure in a picture, in pixels. On the page of a manuscript its smallest words then have 8 points. */
export const figureWidth = 660;

/** The words of a picture: its title, and the paragraphs over and under the figure. */
export type PictureWords = {title: string; over: readonly string[]; under: readonly string[]};

const margin = 20;
const typeface = "Arial, Helvetica, sans-serif";

/**
 * A figure as an SVG of its own, in the colours of light pages on white: its title, what is measured, the drawings with
 * their notes, and the source. It uses only what programs like Word can draw.
 * @param figure a drawing, or an element with drawings and notes in it
 * @throws Error when there is no drawing
 */
export function pictureOf(
  figure: Element,
  {title, over, under}: PictureWords,
  colours: ReadonlyMap<string, string>
): string {
  const drawings = drawingsIn(figure).map((drawing) => plainDrawing(drawing, colours));
  if (drawings.length === 0) throw new Error("the figure is not a drawing");
  const pen = penFor({});
  const width = Math.max(figureWidth, ...drawings.map((drawing) => drawing.width));
  const ink = colours.get("--ink") ?? "black";
  const soft = colours.get("--ink-soft") ?? ink;
  const children: SVGElement[] = [];
  let y = margin;
  const write = (words: string, style: TextStyle, after: number) => {
    const lines = linesOf(words, width, style);
    children.push(...lines.map((line, i) => textLine(pen, line, y + i * style.line, style)));
    y += lines.length * style.line + after;
  };

  write(title, {size: 18, line: 24, bold: true, colour: ink}, 4);
  for (const words of over) write(words, {size: 13, line: 18, colour: soft}, 2);
  y += 14;
  for (const {group, height} of drawings) {
    children.push(pen("g", {transform: `translate(${margin},${y})`}, [group]));
    y += height + 12;
  }
  const small = {size: 12, line: 17, colour: soft};
  for (const note of figure.querySelectorAll("p")) write(note.textContent ?? "", small, 2);
  const rule = {stroke: colours.get("--rule") ?? soft, "stroke-width": 1};
  children.push(pen("line", {x1: margin, x2: margin + width, y1: y + 4, y2: y + 4, ...rule}));
  y += 14;
  for (const words of under) write(words, small, 2);

  const size = {width: width + 2 * margin, height: Math.ceil(y + margin - 6)};
  const box = {...size, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": typeface, role: "img"};
  const summary = drawingsIn(figure).map((drawing) => drawing.getAttribute("aria-label") ?? "");
  const picture = pen("svg", box, [
    pen("title", {}, [title]),
    pen("desc", {}, [[...summary, ...under].join(" ").trim()]),
    pen("rect", {...size, fill: "#ffffff"}),
    ...children
  ]);
  return new XMLSerializer().serializeToString(picture);
}

type TextStyle = Type & {size: number; line: number; colour: string};

function drawingsIn(figure: Element): SVGSVGElement[] {
  if (figure instanceof SVGSVGElement) return [figure];
  return [...figure.querySelectorAll("svg")].filter((drawing) => !drawing.parentElement?.closest("svg"));
}

/** Breaks words into lines that fit. A word wider than a line, such as a long address, continues on the next. */
function linesOf(words: string, width: number, type: Type): string[] {
  return wrap(unbroken(words), width, type).flatMap((line) => {
    const cut = Math.ceil(widthOf(line, type) / width);
    const maxLength = Math.ceil(line.length / cut);
    return Array.from({length: cut}, (_, i) => line.slice(i * maxLength, (i + 1) * maxLength));
  });
}

function textLine(pen: Pen, words: string, top: number, {size, line, bold, colour}: TextStyle): SVGElement {
  const place = {x: margin, y: top + 0.75 * line};
  return pen("text", {...place, "font-size": size, "font-weight": bold ? 700 : undefined, fill: colour}, [
    words
  ]);
}
