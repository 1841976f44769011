import {openAsBlob} from "node:fs";
import {BlobReader, Uint8ArrayWriter, ZipReader} from "@zip.js/zip.js";
import {SaxesParser} from "saxes";

/** Inflates a project's XML and passes it through saxes, which does nothing with it: the least that any reader does. */
const [, , file = ""] = process.argv;
const zip = new ZipReader(new BlobReader(await openAsBlob(file)), {useWebWorkers: false});
for (const entry of await zip.getEntries()) {
  if (entry.directory || !entry.filename.endsWith(".qde")) continue;
  const parser = new SaxesParser({xmlns: false});
  parser.on("opentag", () => {});
  parser.write(new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter()))).close();
}
await zip.close();
