import type {Progress} from "../search/search.js";

/** The last line of a terminal, rewritten as a search goes on; on anything else it stays silent. */
export function showProgress(stream: NodeJS.WriteStream): {show(progress: Progress): void; clear(): void} {
  if (!stream.isTTY) return {show() {}, clear() {}};
  const started = performance.now();
  return {
    show({partitions, partitionsDone, done, documents}) {
      const seconds = (performance.now() - started) / 1000;
      const rate = Math.round(documents / seconds);
      const left = Math.ceil((seconds * (1 - done)) / Math.max(done, 0.001));
      stream.write(
        `\r\u001b[K${partitionsDone} of ${partitions} partitions, ${documents} documents, ${rate} a second, ${left} s left`
      );
    },
    clear() {
      stream.write("\r\u001b[K");
    }
  };
}
