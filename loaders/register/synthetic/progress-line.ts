import type {Written} from "../../synthetic/register/write-part.js";

/** The last line of a terminal, rewritten as a register grows. */
export interface ProgressLine {
  readonly show: (written: Written) => void;
  readonly clear: () => void;
}

const everyMilliseconds = 200;

/** Shows people, documents, rate and time left on a terminal; on anything else it stays silent. */
export function createProgressLine(stream: NodeJS.WriteStream, people: number): ProgressLine {
  if (!stream.isTTY) return {show() {}, clear() {}};
  const started = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  return {
    show(written) {
      const now = performance.now();
      if (now - shown < everyMilliseconds) return;
      shown = now;
      const seconds = (now - started) / 1000;
      const rate = Math.round(written.documents / seconds);
      const left = Math.ceil((seconds * (people - written.people)) / Math.max(1, written.people));
      stream.write(
        `\r\u001b[K${written.people} of ${people} people, ${written.documents} documents, ${rate} a second, ${left} s left`
      );
    },
    clear() {
      stream.write("\r\u001b[K");
    }
  };
}
