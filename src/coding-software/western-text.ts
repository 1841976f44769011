/**
 * Bytes as Windows-1252, the western encoding of spreadsheets. They go through a stream, since without one Node 20 takes
 * Windows-1252 for Latin-1.
 */
export function westernText(bytes: Uint8Array): string {
  const decoder = new TextDecoder("windows-1252", {ignoreBOM: true});
  return decoder.decode(bytes, {stream: true}) + decoder.decode();
}
