import {join} from "node:path";
import {UsageError} from "../../src/text/errors.js";
import {inWords} from "../../src/text/show.js";
import {main, readArguments, seeHelp} from "../arguments.js";
import {approve, readStanding} from "../publish/approve/approve.js";
import {describeApprovals, describeCandidate, whatIsNext} from "../publish/approve/describe.js";
import {type Folders, verify} from "../publish/approve/verify.js";

const name = "npm run release --";

const usage = `${name} [--approve NAME]... [--verify] [--site DIR] [--report DIR] [--out DIR]

Approves a site that npm run build -- --policy FILE made, and puts it where it can be published from. Two different
approvers of the policy approve the very same bytes, together or one after the other; with the second the site is copied
to the folder to publish. Without --approve and --verify it says how things stand and what is next.

  --approve NAME this person has read the report, looked at the site, and approves it; may be given twice
  --verify       compare every byte of the published folder with what was approved
  --site DIR     the site to approve; dist unless told
  --report DIR   the folder of its report, where approvals are recorded; release unless told
  --out DIR      the folder to publish; release/site unless told`;

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
      ? await verify(folders)
      : names.length > 0
        ? await approved(folders, names)
        : await standing(folders)
  );
});

async function standing({site, report: folder}: Folders): Promise<string[]> {
  const {report, ...standing} = await readStanding(site, folder);
  return [...describeCandidate(site, report), ...describeApprovals(standing), whatIsNext(report, standing)];
}

async function approved(folders: Folders, names: readonly string[]): Promise<string[]> {
  const {report, published, ...standing} = await approve({...folders, names});
  const {site} = folders;
  const next =
    published === null
      ? [whatIsNext(report, standing), "nothing is published"]
      : [
          `${published} holds the site to publish, approved by ${inWords(standing.valid.map((one) => one.name))}`
        ];
  return [...describeCandidate(site, report), ...describeApprovals(standing), ...next];
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
