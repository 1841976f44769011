/**
 * A number as a table prints it, for a file that other programs read: `−19.7` is `-19.7`, `+5.0` is `5.0`, `1.2 × 10⁻⁷` is
 * `1.2e-7`. Null where the words are no number, such as `–` and `not defined`.
 */
export function plainNumber(words: string): string | null {
  const plain = words
    .replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, minus, exponent) => `e${minus && "-"}${digitsOf(exponent)}`)
    .replace("−", "-")
    .replace(/^\+/, "")
    .replaceAll(",", "")
    .replace("∞", "Infinity");
  return plain !== "" && !Number.isNaN(Number(plain)) ? plain : null;
}

function digitsOf(superscript: string): string {
  return superscript.replace(/./gu, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
}
