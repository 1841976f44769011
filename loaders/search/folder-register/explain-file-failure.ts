/**
 * Explains in a sentence why a file cannot be read. The engine's own message is left out: it may hold text of documents.
 */
export function explainFileFailure(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const line = /\bLine: (\d+)/.exec(message)?.[1];
  const place = line === undefined ? path : `${path}:${line}`;
  const known = causes.find(({pattern}) => pattern.test(message));
  return `${place} ${known?.says ?? "cannot be read; check that it is whole, and put a good copy in its place"}`;
}

const causes: readonly {readonly pattern: RegExp; readonly says: string}[] = [
  {
    pattern: /not valid UTF-?8|invalid unicode|invalid string encoding/i,
    says: "holds text that is not UTF-8; save it as UTF-8"
  },
  {
    pattern: /no magic bytes|too small to be a parquet/i,
    says: "is cut short, or no Parquet file; put a whole copy in its place"
  },
  {
    pattern: /could not convert|conversion error|out of range/i,
    says: "holds a value that is not of its column's type: dates are YYYY-MM-DD, years whole numbers; mend it"
  },
  {pattern: /unterminated quote/i, says: "has a quotation mark that is never closed; mend the row"},
  {
    pattern: /number of columns|expected number/i,
    says: "has a row with more or fewer cells than its header; mend the row"
  },
  {pattern: /maximum line size/i, says: "has a row of more than 16 MB; split it"},
  {
    pattern: /EACCES|permission denied/i,
    says: "may not be read by this user; change its permissions"
  },
  {pattern: /ENOENT|no files found|no such file/i, says: "is gone; put it back, or search again"},
  {
    pattern: /out of memory/i,
    says: "needs more memory than the search allows itself; split it into smaller files"
  },
  {
    pattern:
      /snappy|zstd|gzip|decompress|corrupt|thrift|protocol|invalid parquet|page|buffer|deserializ|could not read enough bytes|read from file|encoding/i,
    says: "is damaged; put a whole copy in its place"
  }
];
