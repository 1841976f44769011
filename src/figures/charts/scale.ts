/** Values along a line of pixels. */
export type Scale = {
  domain: readonly [number, number];
  range: readonly [number, number];
  /** The pixel of a value; a value beyond the domain has the pixel of the nearer end. */
  at(value: number): number;
  /** Whether a value is within the domain. */
  holds(value: number): boolean;
  /** Round values within the domain, about as many as asked for or fewer. */
  ticks(count: number): number[];
};

/** Equal steps are equally long. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  return scale(domain, range, (value) => value, evenTicks);
}

/** Equal ratios are equally long. The domain is above 0. */
export function logarithmic(domain: readonly [number, number], range: readonly [number, number]): Scale {
  return scale(domain, range, Math.log10, ratioTicks);
}

/** The step of 1, 2 or 5 times a power of ten that is the smallest at least as large as a size. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5].find((factor) => factor * power >= size * (1 - 1e-9)) ?? 10;
  return exact(times * power);
}

function scale(
  domain: Scale["domain"],
  range: Scale["range"],
  measure: (value: number) => number,
  ticks: (domain: Scale["domain"], count: number) => number[]
): Scale {
  const [from, to] = [measure(domain[0]), measure(domain[1])];
  const slack = 1e-9 * (to - from); // what binary fractions leave behind
  const holds = (value: number) => measure(value) >= from - slack && measure(value) <= to + slack;
  return {
    domain,
    range,
    holds,
    at(value) {
      if (!holds(value)) return value < domain[0] ? range[0] : range[1];
      return range[0] + ((measure(value) - from) / (to - from)) * (range[1] - range[0]);
    },
    ticks: (count) => ticks(domain, count)
  };
}

function evenTicks([from, to]: Scale["domain"], count: number): number[] {
  const step = roundStep((to - from) / Math.max(1, count));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => exact((first + i) * step));
}

/** Powers of ten, every few of them where there are many, with twice and five times them where there are few. */
function ratioTicks([from, to]: Scale["domain"], count: number): number[] {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  const exponents = Array.from({length: last - first + 1}, (_, i) => first + i);
  const among = (factors: number[]) =>
    exponents
      .flatMap((exponent) => factors.map((factor) => exact(factor * 10 ** exponent)))
      .filter((value) => value >= from && value <= to);
  for (const ticks of [among([1, 2, 5]), among([1])]) {
    if (ticks.length >= 3 && ticks.length <= count) return ticks;
  }
  const powers = among([1]);
  if (powers.length < 3) return evenTicks([from, to], Math.min(4, count));
  const every = Math.ceil(powers.length / count);
  return powers.filter((power) => Math.round(Math.log10(power)) % every === 0);
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
