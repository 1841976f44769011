import {linear, logarithmic, type Scale} from "./scale.js";

/**
 * A number in a panel, with its interval where it has one, in the unit in which the scale is to name it: a difference
 * in percentage points, say. `words` says it, and stands beside it.
 */
export type PanelMark = {
  key: string;
  label: string;
  /** Null where it cannot be estimated: nothing is drawn. What no scale reaches is drawn as an arrow at the edge. */
  value: number | null;
  lower?: number;
  upper?: number;
  words: string;
  /** Whether the number, or the whole of its interval, lies beyond the line; its side of the line is then shaded. */
  beyond: boolean;
  /** Drawn as a ring, such as a number that one patient would change. */
  hollow?: boolean;
};

/** Numbers of one kind on one scale, which zooms to them and to the line that convention draws through it. */
export type Panel = {
  title: string;
  scale: "linear" | "log";
  /** Where the line stands, its name, and the names of its two sides. */
  line: {at: number; label: string; below: string; above: string};
  marks: PanelMark[];
};

/** How much of a scale lies beyond the outermost value, and at least on either side of the line. */
const margin = 0.06;
const besideLine = 0.22;

/**
 * A scale that holds every finite value and interval of a panel and its line, and little else, so that values near the
 * line stand apart from it as far as they can. Where nothing is negative a linear scale does not pass 0.
 */
export function panelScale({scale: kind, line, marks}: Panel, range: readonly [number, number]): Scale {
  const values = marks
    .flatMap(({value, lower, upper}) => [value, lower, upper])
    .filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (kind === "log") {
    const measured = values.filter((value) => value > 0).map(Math.log10);
    const [from, to] = around(measured, Math.log10(line.at), 0.5);
    return logarithmic([10 ** from, 10 ** to], range);
  }
  const [from, to] = around(values, line.at, Math.abs(line.at) || 1);
  const positive = line.at > 0 && values.every((value) => value >= 0);
  return linear([positive ? Math.max(0, from) : from, to], range);
}

/**
 * Names the ticks of a scale: `0.10` where another is `0.05`, `10⁻⁶` where they are powers of ten, and with signs,
 * `−20` and `+20`, where one is negative.
 */
export function tickWords(kind: Panel["scale"], ticks: readonly number[]): (value: number) => string {
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  const signed = ticks.some((tick) => tick < 0);
  return (value) => {
    const size = Math.abs(value);
    if (value === 0) return "0";
    if (kind === "log") {
      const exponent = Math.log10(size);
      const power = Math.abs(exponent - Math.round(exponent)) < 1e-9 && Math.abs(exponent) > 3.5;
      if (power) return `10${superscript(Math.round(exponent))}`;
      return size.toLocaleString("en-GB", {maximumSignificantDigits: 6});
    }
    return `${value < 0 ? "−" : signed ? "+" : ""}${size.toFixed(decimals)}`;
  };
}

/** The ends around some values and a line, all measured alike; `spread` is their distance where all are one. */
function around(values: readonly number[], line: number, spread: number): [number, number] {
  const [least, most] = [Math.min(line, ...values), Math.max(line, ...values)];
  const span = most - least || spread;
  return [
    Math.min(least - margin * span, line - besideLine * span),
    Math.max(most + margin * span, line + besideLine * span)
  ];
}

function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return String(exponent)
    .replace("-", "⁻")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
