/**
 * The standard normal deviate below which the given share of the distribution lies.
 *
 * Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37:477): about 16 digits.
 * @param probability strictly between 0 and 1
 * @throws RangeError when the probability lies outside (0, 1)
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`probability outside (0, 1): ${probability}`);
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) {
    return centred * ratio(central, 0.180625 - centred * centred);
  }
  const distance = Math.sqrt(-Math.log(centred < 0 ? probability : 1 - probability));
  const deviate = distance <= 5 ? ratio(shoulder, distance - 1.6) : ratio(tail, distance - 5);
  return centred < 0 ? -deviate : deviate;
}

/** The deviate of a two-sided interval: 1.959964 at level 0.95. */
export function twoSidedDeviate(level: number): number {
  return -normalQuantile(tailOf(level));
}

/**
 * The probability beyond each end of a two-sided interval: 0.025 at level 0.95.
 * Use it as it is: 1 less it would lose the digits of a level near 1.
 * @throws RangeError when the level lies outside (0, 1)
 */
export function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level outside (0, 1): ${level}`);
  return (1 - level) / 2;
}

type Coefficients = {numerator: readonly number[]; denominator: readonly number[]};

const central: Coefficients = {
  numerator: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665
  ],
  denominator: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1
  ]
};

const shoulder: Coefficients = {
  numerator: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835
  ],
  denominator: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1
  ]
};

const tail: Coefficients = {
  numerator: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103
  ],
  denominator: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1
  ]
};

function ratio({numerator, denominator}: Coefficients, x: number): number {
  return horner(numerator, x) / horner(denominator, x);
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
