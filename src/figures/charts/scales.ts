import * as Plot from "@observablehq/plot";
import {rounded} from "./svg.js";

/** Whether equal steps or equal ratios are equally long. */
export type ScaleType = "linear" | "log";

type Pair = readonly [number, number];

/** A scale from values to pixels, to the tenth; a value beyond its domain has the pixel of the nearer end. */
export type Scale = ((value: number) => number) & {type: ScaleType; domain: Pair; range: Pair};

/** Equal steps are equally long. */
export function linear(domain: Pair, range: Pair): Scale {
  return scaleOf("linear", domain, range);
}

/**
 * A scale that holds every finite value and a line to compare them with, and little else, so that values near the line
 * stand apart from it as far as they can. Where nothing is negative a linear scale does not pass 0.
 */
export function scaleAround(
  type: ScaleType,
  {values, line}: {values: readonly number[]; line: number},
  range: Pair
): Scale {
  const finite = values.filter(Number.isFinite);
  if (type === "log") {
    const measured = finite.filter((value) => value > 0).map(Math.log10);
    const [from, to] = endsAround(measured, Math.log10(line), 0.5);
    return scaleOf("log", [10 ** from, 10 ** to], range);
  }
  const [from, to] = endsAround(finite, line, Math.abs(line) || 1);
  const positive = line > 0 && finite.every((value) => value >= 0);
  return linear([positive ? Math.max(0, from) : from, to], range);
}

/** As many round values as a scale has space to name in so many pixels each, about six at most. One alone is no scale: then
 * the outermost of finer ones stand with it. */
export function ticksOf(scale: Scale, space: number): number[] {
  const [from, to] = scale.range;
  const count = Math.min(6, Math.max(2, Math.floor((to - from) / space)));
  if (scale.type === "log") return ratioTicks(scale.domain, count);
  const few = roundValues(scale.domain, count);
  if (few.length > 1) return few;
  const more = roundValues(scale.domain, 2 * count);
  return [...new Set([...more.slice(0, 1), ...few, ...more.slice(-1)])];
}

/** Round values in a domain, in about so many steps or fewer. */
export function roundValues([from, to]: Pair, count: number): number[] {
  const step = roundStep((to - from) / count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => exact((first + i) * step));
}

/** The step of 1, 2 or 5 times a power of ten that is the smallest at least as large as a size. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5].find((factor) => factor * power >= size * (1 - 1e-9)) ?? 10;
  return exact(times * power);
}

/**
 * Names the ticks of a scale: `0.10` where another is `0.05`, `10⁻⁶` where they are powers of ten, and with signs,
 * `−20` and `+20`, where one is negative.
 */
export function tickFormat(type: ScaleType, ticks: readonly number[]): (value: number) => string {
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  const signed = ticks.some((tick) => tick < 0);
  return (value) => {
    const size = Math.abs(value);
    if (value === 0) return "0";
    if (type === "log") {
      const exponent = Math.log10(size);
      const power = Math.abs(exponent - Math.round(exponent)) < 1e-9 && Math.abs(exponent) > 3.5;
      if (power) return `10${superscript(Math.round(exponent))}`;
      return size.toLocaleString("en-GB", {maximumSignificantDigits: 6});
    }
    return `${value < 0 ? "−" : signed ? "+" : ""}${size.toFixed(decimals)}`;
  };
}

/** Plot's own scale: a page that has Plot has no d3 besides, which would weigh as much again. */
function scaleOf(type: ScaleType, domain: Pair, range: Pair): Scale {
  const {apply} = Plot.scale({x: {type, domain, range, clamp: true}}) as Plot.Scale;
  return Object.assign((value: number) => rounded(apply(value)), {type, domain, range});
}

/** The ends around some values and a line, all measured alike; `spread` is their distance where all are one. */
function endsAround(values: readonly number[], line: number, spread: number): [number, number] {
  const margin = 0.06; // of the scale, beyond the outermost value
  const besideLine = 0.22; // of the scale, on either side of the line
  const [min, max] = [Math.min(line, ...values), Math.max(line, ...values)];
  const span = max - min || spread;
  return [
    Math.min(min - margin * span, line - besideLine * span),
    Math.max(max + margin * span, line + besideLine * span)
  ];
}

function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return String(exponent)
    .replace("-", "⁻")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Powers of ten, every few of them where there are many, with twice and five times them where there are few. */
function ratioTicks([from, to]: Pair, count: number): number[] {
  const first = Math.floor(Math.log10(from));
  const exponents = Array.from({length: Math.ceil(Math.log10(to)) - first + 1}, (_, i) => first + i);
  const among = (factors: readonly number[]) =>
    exponents
      .flatMap((exponent) => factors.map((factor) => exact(factor * 10 ** exponent)))
      .filter((value) => value >= from && value <= to);
  const powers = among([1]);
  const few = [among([1, 2, 5]), powers].find(({length}) => length >= 3 && length <= count);
  if (few) return few;
  if (powers.length < 3) return roundValues([from, to], Math.min(4, count));
  const every = Math.ceil(powers.length / count);
  return powers.filter((power) => Math.round(Math.log10(power)) % every === 0);
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
