import {UsageError} from "../../src/text/errors.js";
import {exportExtract} from "../coding-software/export/export-extract.js";
import {main} from "../disk/main.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run export --";

const usage = `${name} --out FILE.qdpx [--extract DIR]

Writes an extract as a REFI-QDA project, which NVivo, MAXQDA, ATLAS.ti, QualCoder and others open. It holds the codebook
as a tree of codes with their definitions, a case for each patient with characteristics and identification routes, a
source for each excerpt, and each coding with its coder. FILE.mapping.yaml is written beside it. By this mapping
npm run import -- FILE.qdpx --map FILE.mapping.yaml --out DIR gives the same extract back.

  --out FILE.qdpx  the project to write; an existing file is not overwritten; required`;

await main(async () => {
  const {values, extract} = readArguments({name, usage, options: {out: {type: "string"}} as const});
  const {out} = values;
  if (!out) throw new UsageError(`--out FILE.qdpx is missing, the project to write; ${seeHelp(name)}`);
  if (!/[^/\\]\.qdpx$/i.test(out))
    throw new UsageError(`--out "${out}" does not end in .qdpx, as a project does; ${seeHelp(name)}`);
  const {files, counts, leftOut, changes} = await exportExtract(extract, out);
  const {patients, excerpts, codings, codes} = counts;
  if (leftOut.length > 0)
    process.stderr.write(`${extract}: a project has no place for ${leftOut.join(", ")}\n`);
  for (const change of changes) process.stderr.write(`${extract}: comes back otherwise: ${change}\n`);
  process.stdout.write(
    `${patients} patients, ${excerpts} excerpts, ${codings} codings and ${codes} codes written to ${files.join(" and ")}\n`
  );
});
