import {join} from "node:path";
import {UsageError} from "../../src/text/errors.js";
import {inWords} from "../../src/text/message-words.js";
import {main} from "../disk/main.js";
import {approve, readApprovalState} from "../publish/approve/approve.js";
import {
  describeApprovals,
  describeCandidate,
  describeNextStep
} from "../publish/approve/describe-approval.js";
import {type ReleaseFolders, verifyRelease} from "../publish/approve/verify.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run release --";

const usage = `${name} [--approve NAME]... [--verify] [--site DIR] [--report DIR] [--out DIR]

Records the approvals of a site that npm run build -- --policy FILE made, and writes the folder to publish. Two different
approvers of the policy must approve the same bytes, together or one after the other. The second approval copies the site
to the folder to publish. Without --approve and --verify the command prints where things stand and what is next.

  --approve NAME  a person who has read the report, looked at the site, and approves it; can be given twice; without it
                  nobody approves
  --verify        compare every byte of the published folder with what was approved
  --site DIR      the site to approve; the default is dist
  --report DIR    the folder of its report, where approvals are recorded; the default is release
  --out DIR       the folder to publish; the default is site in the folder of the report, release/site`;

const options = {
  approve: {type: "string", multiple: true},
  verify: {type: "boolean"},
  site: {type: "string"},
  report: {type: "string"},
  out: {type: "string"}
} as const;

await main(async () => {
  const {values} = readArguments({name, usage, options});
  const {approve: names = [], site = "dist", report = "release", out = join(report, "site")} = values;
  const faults = [
    ...(names.some((given) => given.trim() === "") ? ["--approve names nobody"] : []),
    ...(names.length > 0 && values.verify ? ["--approve and --verify do not go together"] : []),
    ...Object.entries({site, report, out}).flatMap(([option, folder]) =>
      folder === "" ? [`--${option} names no folder`] : []
    )
  ];
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n${seeHelp(name)}`);
  const folders = {site, report, out};
  say(
    values.verify
      ? await verifyRelease(folders)
      : names.length > 0
        ? await approved(folders, names)
        : await standing(folders)
  );
});

async function standing({site, report: folder}: ReleaseFolders): Promise<string[]> {
  const {report, ...standing} = await readApprovalState(site, folder);
  return [
    ...describeCandidate(site, report),
    ...describeApprovals(standing),
    describeNextStep(report, standing)
  ];
}

async function approved(folders: ReleaseFolders, names: readonly string[]): Promise<string[]> {
  const {report, published, ...standing} = await approve({...folders, names});
  const {site} = folders;
  const next =
    published === null
      ? [describeNextStep(report, standing), "nothing is published"]
      : [
          `${published} holds the site to publish, approved by ${inWords(standing.valid.map((one) => one.name))}`
        ];
  return [...describeCandidate(site, report), ...describeApprovals(standing), ...next];
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
