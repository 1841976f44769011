import {type ScaleContinuousNumeric, type ScaleLogarithmic, scaleLinear, scaleLog} from "d3-scale";
import {rounded} from "./svg.js";

/** Whether equal steps or equal ratios are equally long. */
export type ScaleType = "linear" | "log";

type Pair = readonly [number, number];

/** A scale from values to pixels, to the hundredth; a value beyond its domain has the pixel of the nearer end. */
export type Scale = ScaleContinuousNumeric<number, number>;

/** Equal steps are equally long. */
export function linear(domain: Pair, range: Pair): Scale {
  return scaleLinear(domain, range).clamp(true).interpolate(hundredths);
}

/** Equal ratios are equally long. The domain is above 0. */
export function logarithmic(domain: Pair, range: Pair): Scale {
  return scaleLog(domain, range).clamp(true).interpolate(hundredths);
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
    return logarithmic([10 ** from, 10 ** to], range);
  }
  const [from, to] = endsAround(finite, line, Math.abs(line) || 1);
  const positive = line > 0 && finite.every((value) => value >= 0);
  return linear([positive ? Math.max(0, from) : from, to], range);
}

/** As many round values as a scale has space to name in so many pixels each, six at most. */
export function ticksOf(scale: Scale, space: number): number[] {
  if (!("base" in scale)) return roundValues(scale, 6, space);
  const [from = 0, to = 0] = scale.range();
  const count = Math.min(6, Math.max(2, Math.floor((to - from) / space)));
  return ratioTicks(scale as ScaleLogarithmic<number, number>, count);
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

/** Between two pixels. */
function hundredths(from: number, to: number): (part: number) => number {
  return (part) => rounded(from + part * (to - from));
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

/** d3's round values, but no more than a number of them, and each so many pixels from the next. */
export function roundValues(scale: Scale, count: number, space = 0): number[] {
  const choices = Array.from({length: count}, (_, i) => scale.ticks(count - i));
  const fits = ([first = 0, second]: readonly number[]) =>
    second === undefined || scale(second) - scale(first) >= space;
  return choices.find((ticks) => ticks.length <= count && fits(ticks)) ?? [];
}

/** Powers of ten, every few of them where there are many, with twice and five times them where there are few. */
function ratioTicks(scale: ScaleLogarithmic<number, number>, count: number): number[] {
  const [from = 1, to = 10] = scale.domain();
  const decades = Math.log10(to / from);
  const all = scale.ticks(Math.ceil(decades) + 1).map((tick) => Number(tick.toPrecision(12))); // d3's 9.99e-26 is 1e-25
  const among = (digits: string) => all.filter((tick) => digits.includes(tick.toExponential()[0] as string));
  const powers = among("1");
  const fits = (ticks: readonly number[]) => ticks.length >= 3 && ticks.length <= count;
  const few = [among("125"), powers].find(fits);
  if (few) return few;
  if (powers.length < 3) return roundValues(linear([from, to], [0, 1]), Math.min(4, count));
  const every = Math.ceil(powers.length / count);
  return powers.filter((power) => Math.round(Math.log10(power)) % every === 0);
}
