/** How much of the engine has been loaded, in bytes; the total is not always known. */
export type LoadingProgress = {loaded: number; total: number | undefined};

/** The progress in words, such as `Loading the query engine, 3.1 of 7.7 MB`. Once all is loaded, it starts. */
export function progressWords({loaded, total}: LoadingProgress): string {
  if (loaded === 0) return "Loading the query engine";
  if (total === undefined) return `Loading the query engine, ${megabytes(loaded)} MB`;
  if (loaded >= total) return "Starting the query engine";
  return `Loading the query engine, ${megabytes(loaded)} of ${megabytes(total)} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
