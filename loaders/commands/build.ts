import {dirname, join, resolve} from "node:path";
import {buildSite} from "../build/build-site.js";
import {main} from "../disk/main.js";
import {policyFileName} from "../disk/paths.js";
import {isSynthetic} from "../disk/read-extract.js";
import {buildCandidate} from "../publish/build-candidate.js";
import {describeReleased} from "../publish/describe-refused.js";
import {parseAddress} from "../site/address.js";
import {readArguments} from "./arguments.js";

const name = "npm run build --";

const usage = `${name} [--out DIR] [--site ADDRESS] [--policy FILE] [--report DIR] [--extract DIR]

Builds the static site of an extract. The site needs no network and no server of its own: put the folder on any static
host. One commit and one extract give the same bytes on every machine; SHA256SUMS in the folder lists them. For an
extract that is not synthetic it builds a site for release: tables without rows, small numbers withheld, audited.

  --out DIR       where to put the site; an earlier site there is replaced when the new one is whole; the default is dist
  --site ADDRESS  the address that the site will have, such as https://example.org/casebook/; without it the site has
                  no canonical links, no site map and no preview picture
  --policy FILE   the policy by which to build a site for release; the default is the ${policyFileName} of the extract
                  where the extract is not synthetic, and no policy where it is
  --report DIR    where to put the report of a site for release; the default is release, beside the site`;

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
  const policyPath = values.policy || join(extract, policyFileName);
  const release = await buildCandidate({extract, policyPath, out, report, address});
  process.stdout.write(
    `the site for release is in ${out}: ${describeReleased(release)}; its report is in ${report}, and npm run release takes approvals\n`
  );
});
