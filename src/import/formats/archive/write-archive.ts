import {Uint8ArrayReader, Uint8ArrayWriter, ZipWriter} from "@zip.js/zip.js/lib/zip-core-native.js";

/** The first date that an archive can hold, in local time as in archives: the same bytes in every time zone. */
const date = new Date(1980, 0, 1);

/** Writes a ZIP archive of these entries in their order. The same entries give the same bytes at any time and place. */
export async function writeArchive(
  entries: readonly {name: string; bytes: Uint8Array}[]
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    bufferedWrite: true,
    lastModDate: date,
    extendedTimestamp: false,
    dataDescriptor: false,
    zip64: false
  });
  for (const {name, bytes} of entries) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
