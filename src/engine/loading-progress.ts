/** How many bytes of the engine have been loaded. The total is undefined where it is not known. */
export type LoadingProgress = {loaded: number; total: number | undefined};

/** The progress in words: `Loading the query engine, 3.1 of 7.7 MB`; once all is loaded, `Starting the query engine`. */
export function progressWords({loaded, total}: LoadingProgress): string {
  if (loaded === 0) return "Loading the query engine";
  if (total === undefined) return `Loading the query engine, ${megabytes(loaded)} MB`;
  if (loaded >= total) return "Starting the query engine";
  return `Loading the query engine, ${megabytes(loaded)} of ${megabytes(total)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
