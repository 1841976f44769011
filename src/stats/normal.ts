/**
 * The standard normal deviate below which the given share of the distribution lies.
 *
 * Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37:477): about 16 digits.
 * @param probability strictly between 0 and 1
 * @throws RangeError when the probability lies outside (0, 1)
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability outside (0, 1): ${probability}`);
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
  if (!(level > 0 && level < 1)) throw new RangeError(`level outside (0, 1): ${level}`);
  return normalQuantile(1 - (1 - level) / 2);
}

type Coefficients = {numerator: readonly number[]; denominator: readonly number[]};

const central: Coefficients = {
  numerator: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
  ],
  denominator: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1
  ]
};

const shoulder: Coefficients = {
  numerator: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
  ],
  denominator: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1
  ]
};

const tail: Coefficients = {
  numerator: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
  ],
  denominator: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1
  ]
};

function ratio({numerator, denominator}: Coefficients, x: number): number {
  return horner(numerator, x) / horner(denominator, x);
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
