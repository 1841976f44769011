/** How many patients of each kind a group has in each release. */
export type History = ReadonlyArray<readonly number[]>;

/**
 * Every history of a group that has these sizes in its releases: one of the same size is the same, a larger one has been
 * joined, and a smaller one has been left.
 */
export function* listHistories([first = 0, ...later]: readonly number[], kinds: number): Generator<History> {
  for (const filling of listFillings(first, kinds)) yield* extend([filling], later);
}

function* extend(history: History, [next, ...later]: readonly number[]): Generator<History> {
  if (next === undefined) {
    yield history;
    return;
  }
  const last = history.at(-1) ?? [];
  const change = next - last.reduce((sum, count) => sum + count, 0);
  const sign = Math.sign(change);
  for (const moved of listFillings(Math.abs(change), last.length)) {
    const filling = last.map((count, kind) => count + sign * (moved[kind] ?? 0));
    if (filling.every((count) => count >= 0)) yield* extend([...history, filling], later);
  }
}

/** Every way to give so many patients their kinds. */
function* listFillings(patients: number, kinds: number): Generator<number[]> {
  if (kinds === 1) {
    yield [patients];
    return;
  }
  for (let count = 0; count <= patients; count += 1)
    for (const rest of listFillings(patients - count, kinds - 1)) yield [count, ...rest];
}
