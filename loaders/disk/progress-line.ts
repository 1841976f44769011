/** The last line of a terminal, rewritten as a long task goes on. */
export interface ProgressLine {
  /** Shows how far the task is: what is done in words, the share of it (0 to 1), and documents so far. */
  readonly show: (done: {words: string; share: number; documents: number}) => void;
  readonly clear: () => void;
}

const everyMilliseconds = 200;

/** Shows documents, rate and time left beside a task's own words on a terminal; on anything else it stays silent. */
export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return {show() {}, clear() {}};
  const started = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  return {
    show({words, share, documents}) {
      const now = performance.now();
      if (now - shown < everyMilliseconds) return;
      shown = now;
      const seconds = (now - started) / 1000;
      const rate = Math.round(documents / seconds);
      const left = Math.ceil((seconds * (1 - share)) / Math.max(share, 0.001));
      stream.write(`\r\u001b[K${words}, ${documents} documents, ${rate} a second, ${left} s left`);
    },
    clear() {
      stream.write("\r\u001b[K");
    }
  };
}
