import {dirname, join, resolve} from "node:path";
import {main, readArguments} from "../arguments.js";
import {buildSite} from "../build/build-site.js";
import {isSynthetic} from "../disk/read-extract.js";
import {buildCandidate} from "../publish/build-candidate.js";
import {parseAddress} from "../site/address.js";

const name = "npm run build --";

const usage = `${name} [--extract DIR] [--out DIR] [--site ADDRESS] [--policy FILE] [--report DIR]

Builds the static site of an extract. It needs no network and no server: put the folder on any static host.
One commit and one extract give the same bytes on every machine; SHA256SUMS in the folder says which.
Of an extract that is not synthetic it builds a site for release: tables without rows, small numbers withheld, audited.

  --out DIR      where to put the site; dist unless told. An earlier site there is replaced when the new one is whole.
  --site ADDRESS where the site will stand, as https://example.org/casebook/: for canonical links, a site map, a preview
  --policy FILE  builds a site for release by this policy; disclosure.yaml of the extract where that is not synthetic
  --report DIR   where to put the report of a site for release; release beside the site unless told`;

await main(async () => {
  const {values, extract} = readArguments({
    name,
    usage,
    options: {
      out: {type: "string"},
      site: {type: "string"},
      policy: {type: "string"},
      report: {type: "string"}
    } as const
  });
  const out = values.out || "dist";
  const address = values.site === undefined ? null : parseAddress(values.site);
  if (values.policy === undefined && (await isSynthetic(extract))) {
    await buildSite({extract, out, address});
    process.stdout.write(`the site is in ${out}\n`);
    return;
  }
  const report = values.report || join(dirname(resolve(out)), "release");
  const policyPath = values.policy || join(extract, "disclosure.yaml");
  const {released, withheld} = await buildCandidate({extract, policyPath, out, report, address});
  process.stdout.write(
    `the site for release is in ${out}: ${released} numbers, and ${withheld} withheld; its report is in ${report}, and npm run release takes approvals\n`
  );
});
