import fc from "fast-check";

/** A change of bytes: some overwritten, cut out, or put in twice. */
export const change = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  kind: fc.constantFrom("overwrite", "cut", "repeat", "end"),
  bytes: fc.uint8Array({minLength: 1, maxLength: 8})
});

/** The bytes with each change made in turn. */
export function changed(
  bytes: Uint8Array,
  changes: readonly {at: number; kind: string; bytes: Uint8Array}[]
): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  for (const {at, kind, bytes: given} of changes) {
    const from = Math.floor(at * result.length);
    const [head, tail] = [result.slice(0, from), result.slice(from)];
    if (kind === "overwrite") result.set(given.subarray(0, result.length - from), from);
    else if (kind === "cut") result = joined(head, tail.slice(given.length * 4));
    else if (kind === "repeat") result = joined(head, tail.slice(0, given.length * 16), tail);
    else if (at > 0.5) result = head;
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
