/** A p value with enough digits to show on which side of 0.05 it stands: `0.0508`, `0.04997`, `1.2 × 10⁻⁷`. */
export function pWords(p: number | null): string {
  if (p === null) return "not defined";
  if (p === 0) return "below 10⁻³⁰⁰";
  if (p >= 0.001) return p > 0.99995 ? (p === 1 ? "1" : "0.9999") : apartFrom(p, 4, 0.05);
  const [digits, exponent] = p.toExponential(1).split("e");
  return `${digits} × 10${superscript(String(exponent))}`;
}

/** A ratio with two decimals, or as many as show on which side of 1 it stands: `0.45`, `0.998`, `∞`. */
export function ratioWords(ratio: number | null): string {
  if (ratio === null) return "not defined";
  if (ratio === Number.POSITIVE_INFINITY) return "∞";
  if (ratio >= 100) return Math.round(ratio).toLocaleString("en-GB");
  if (ratio > 0 && ratio < 0.01) return ratio.toPrecision(2);
  return apartFrom(ratio, ratio >= 10 ? 1 : 2, 1);
}

/** A fraction of 1 as percentage points: `−19.7`, `+5.0`, or with as many decimals as show its side of 0: `−0.04`. */
export function pointsWords(fraction: number): string {
  const points = 100 * fraction;
  const size = apartFrom(Math.abs(points), 1, 0);
  return `${points < 0 ? "−" : points > 0 ? "+" : ""}${size}`;
}

/** Two ends with their joint: `−36.6 to −0.4`. */
export function rangeWords(lower: number, upper: number, words: (end: number) => string): string {
  return `${words(lower)} to ${words(upper)}`;
}

/** A number with a fixed number of decimals, or with more where rounding would put it on the line that it is not on. */
function apartFrom(value: number, decimals: number, line: number): string {
  for (let digits = decimals; digits < 12; digits++) {
    const words = value.toFixed(digits);
    if (value === line || Number(words) !== line) return words;
  }
  return String(value);
}

function superscript(exponent: string): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return exponent
    .replace("-", "⁻")
    .replace("+", "")
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
