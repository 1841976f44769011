/** A stream of R's random numbers; each call takes the next ones. */
export type RRandom = {
  /** A number strictly between 0 and 1, as R's `runif(1)` draws it. */
  uniform(): number;
  /**
   * A whole number from 0 to size − 1, each as likely as any other: R's `sample.int(size, 1) - 1`.
   * @throws RangeError when size is not a whole number from 1 to 2,147,483,647
   */
  index(size: number): number;
};

/**
 * The numbers that R draws after `set.seed(seed)`, bit for bit, so that R can repeat a resample: repeated calls of
 * `index(n)` are `sample.int(n, replace = TRUE) - 1`.
 *
 * Mersenne Twister MT19937 (Matsumoto & Nishimura 1998, ACM Transactions on Modeling and Computer Simulation
 * 8:3), seeded as R seeds it; indices by rejection, R's default since version 3.6.0 (2019).
 * @param seed a whole number from −2,147,483,647 to 2,147,483,647, as R's integers are
 * @throws RangeError when the seed is another number
 */
export function createRRandom(seed: number): RRandom {
  if (!Number.isInteger(seed) || Math.abs(seed) > largest)
    throw new RangeError(`seed is not a whole number from −${largest} to ${largest}: ${seed}`);
  const state = seeded(seed);
  let position = length;

  function word(): number {
    if (position === length) {
      twist(state);
      position = 0;
    }
    return temper(state[position++] as number);
  }

  return {
    uniform: () => word() / 2 ** 32 || zeroInstead,
    index(size) {
      if (!Number.isInteger(size) || size < 1 || size > largest)
        throw new RangeError(`size is not a whole number from 1 to ${largest}: ${size}`);
      const bits = 32 - Math.clz32(size - 1);
      const mask = 2 ** bits - 1;
      for (;;) {
        let drawn = word() >>> 16;
        if (bits >= 16) drawn = (drawn << 16) | (word() >>> 16);
        drawn &= mask;
        if (drawn < size) return drawn;
      }
    }
  };
}

const largest = 2 ** 31 - 1;
const length = 624;
const middle = 397;

/** The number that R's `runif` gives in place of 0. */
const zeroInstead = 0.5 * 2.328306437080797e-10;

/** R turns a linear congruential generator 50 times, spends one value on its position, and keeps 624. */
function seeded(seed: number): Uint32Array {
  let value = seed >>> 0;
  const next = () => {
    value = (Math.imul(69069, value) + 1) >>> 0;
    return value;
  };
  for (let turn = 0; turn < 51; turn++) next();
  return Uint32Array.from({length}, next);
}

/** The recurrence of Matsumoto & Nishimura 1998, equation 2.1, for a whole state at once. */
function twist(state: Uint32Array): void {
  for (let k = 0; k < length; k++) {
    const next = state[k + 1 < length ? k + 1 : 0] as number;
    const far = state[k + middle < length ? k + middle : k + middle - length] as number;
    const joined = ((state[k] as number) & 0x80000000) | (next & 0x7fffffff);
    state[k] = far ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
  }
}

/** Tempering, equations 2.2 to 2.5. */
function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  y ^= y >>> 18;
  return y >>> 0;
}
