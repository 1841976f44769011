import {existsSync} from "node:fs";
import {readdir, readFile, rm, symlink} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Approval} from "../../../../loaders/publish/approve/approvals.js";
import {approve, readApprovalState} from "../../../../loaders/publish/approve/approve.js";
import {describeNextStep} from "../../../../loaders/publish/approve/describe-approval.js";
import {readSiteFiles} from "../../../../loaders/publish/report/read-site-files.js";
import {put, readJson, reportOn, type SmallCandidate, withCandidate} from "./small-candidate.js";

const both = ["Ann Archer", "Ben Brook"];

const recorded = async ({report}: SmallCandidate) =>
  existsSync(join(report, "approvals.json"))
    ? (await readJson<{approvals: Approval[]}>(report, "approvals.json")).approvals
    : [];

async function refused(approving: Promise<unknown>, candidate: SmallCandidate): Promise<string> {
  const message = await approving.then(
    () => "approved",
    (error: Error) => `${error.name}: ${error.message}`
  );
  expect(await recorded(candidate)).toEqual([]);
  expect(existsSync(candidate.out)).toBe(false);
  return message;
}

describe("approving a site", () => {
  it("records one approval and publishes nothing yet", () =>
    withCandidate(async (candidate) => {
      const {valid, lacking, published} = await approve({...candidate, names: ["  ann ARCHER "]});
      expect(valid.map(({name, hash}) => [name, hash])).toEqual([["Ann Archer", candidate.hash]]);
      expect(valid[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect([lacking, published]).toEqual([["Ben Brook", "Cy Cole"], null]);
      expect(await recorded(candidate)).toEqual(valid);
      expect(existsSync(candidate.out)).toBe(false);
    }));

  it("publishes the site byte for byte with the second, in one call or in two", () =>
    withCandidate(async (candidate) => {
      await approve({...candidate, names: ["Ann Archer"]});
      const {published} = await approve({...candidate, names: ["Cy Cole"]});
      expect(published).toBe(candidate.out);
      expect(await readSiteFiles(candidate.out)).toEqual(await readSiteFiles(candidate.site));
      const told = await readJson<{hash: string; approvals: Approval[]}>(candidate.report, "published.json");
      expect([told.hash, told.approvals.map(({name}) => name)]).toEqual([
        candidate.hash,
        ["Ann Archer", "Cy Cole"]
      ]);
      expect((await readdir(candidate.report)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      await rm(candidate.report, {recursive: true});
      const again = await reportOn(candidate.site, candidate.report);
      expect((await approve({...again, out: undefined, names: both})).published).toBe(again.out);
    }));

  it("counts the same person once, however the name is written", () =>
    withCandidate(async (candidate) => {
      await approve({...candidate, names: ["Ann Archer", "ann archer"]});
      const {valid, published} = await approve({...candidate, names: ["ANN  ARCHER"]});
      expect([valid.length, published]).toEqual([1, null]);
      expect(await recorded(candidate)).toHaveLength(1);
    }));

  it("counts the same person once where the record has them twice", () =>
    withCandidate(async (candidate) => {
      const {valid} = await approve({...candidate, names: ["Ann Archer"]});
      const twice = [...valid, ...valid.map((approval) => ({...approval, name: "ann archer "}))];
      await put(join(candidate.report, "approvals.json"), JSON.stringify({approvals: twice}));
      expect((await approve({...candidate, names: ["Ann Archer"]})).published).toBe(null);
      expect((await approve({...candidate, names: ["Ben Brook"]})).valid).toHaveLength(2);
    }));

  it("refuses a name that is not an approver's, with the names that are, and records nothing", () =>
    withCandidate(async (candidate) => {
      expect(await refused(approve({...candidate, names: ["Ann Archer", "Dan", "Eve"]}), candidate)).toBe(
        'UserError: "Dan" and "Eve" are not among the approvers, who are Ann Archer, Ben Brook and Cy Cole; nothing was approved or published'
      );
      const policyApprovers = ["Ben Brook"];
      expect(
        await refused(approve({...candidate, names: ["Ann Archer"], policyApprovers}), candidate)
      ).toMatch(/"Ann Archer" is not among the approvers, who are Ben Brook;/);
    }));

  it("tells every file that is not as in the report: changed, more, less", () =>
    withCandidate(async (candidate) => {
      const {site, report} = candidate;
      await put(join(site, "index.html"), "<!doctype HTML>\n");
      await put(join(site, "data/.more.txt"), "");
      await rm(join(site, "data/routes.csv"));
      expect(await refused(approve({...candidate, names: both}), candidate)).toBe(
        [
          `UserError: ${site}/data/.more.txt: is not in ${report}/release-report.json`,
          `${site}/index.html: has other bytes than ${report}/release-report.json says`,
          `${site}/data/routes.csv: is missing, and ${report}/release-report.json has it`,
          "site and report do not belong together, so nothing can be approved; build the site again with npm run build -- --policy FILE"
        ].join("\n")
      );
    }));

  it("refuses a link in the site", () =>
    withCandidate(async (candidate, folder) => {
      await symlink(folder, join(candidate.site, "elsewhere"));
      expect(await refused(approve({...candidate, names: both}), candidate)).toContain(
        "elsewhere: is a link"
      );
    }));

  it("refuses a report that was changed, by its page, and by its hash where the page was changed too", () =>
    withCandidate(async (candidate) => {
      const {report} = candidate;
      const [file, page] = ["release-report.json", "release-report.html"].map((name) =>
        join(report, name)
      ) as [string, string];
      const text = await readFile(file, "utf8");
      await put(file, text.replace("Cy Cole", "Mallory"));
      const names = ["Mallory", "Ann Archer"];
      expect(await refused(approve({...candidate, names}), candidate)).toContain(
        `${page}: is not the page that release-report.json makes`
      );
      await put(file, text.replaceAll(candidate.hash, "0".repeat(64)));
      await put(page, (await readFile(page, "utf8")).replaceAll(candidate.hash, "0".repeat(64)));
      expect(await refused(approve({...candidate, names: both}), candidate)).toMatch(
        new RegExp(`^UserError: ${file}: its hash is not that of its files\n`)
      );
      await put(file, "{}");
      expect(await refused(approve({...candidate, names: both}), candidate)).toContain(
        "is not a whole release report"
      );
      await rm(file);
      expect(await refused(approve({...candidate, names: both}), candidate)).toContain(`${file} is missing`);
    }));

  it("refuses a site whose audit failed or that too few may approve, with every reason", () =>
    withCandidate(
      async (candidate) => {
        expect(await refused(approve({...candidate, names: ["Ann Archer"]}), candidate)).toBe(
          "UserError: the audit found 3 faults\nwhat must not be in the site was found 1 time\nthe policy names 1 approver, and 2 different ones have to approve\nnothing was approved or published"
        );
      },
      {
        audit: {passed: false, faults: 3, setAside: [], alreadyPublic: 0, versions: {}},
        canaries: {lookedFor: [], files: 3, found: 1},
        policy: {hash: "d".repeat(64), approvers: ["Ann Archer", "ann archer"], exceptions: []}
      }
    ));

  it("refuses placeholders of approvers, says where they stand and what to do, and says so before anybody tries", () =>
    withCandidate(
      async (candidate) => {
        const reason =
          'disclosure.yaml:92: "Name of the second approver" stands where an approver is to be named; write a person’s name there, and build the site again with npm run build';
        const names = ["Ann Archer", "Name of the second approver"];
        expect(await refused(approve({...candidate, names}), candidate)).toBe(
          `UserError: ${reason}\nnothing was approved or published`
        );
        const {report, ...standing} = await readApprovalState(candidate.site, candidate.report);
        expect(describeNextStep(report, standing)).toBe(`it cannot be approved: ${reason}`);
      },
      {
        policy: {
          hash: "d".repeat(64),
          approvers: ["Ann Archer", "Name of the second approver"],
          unnamed: [{name: "Name of the second approver", place: "disclosure.yaml:92"}],
          exceptions: []
        }
      }
    ));

  it("does not count an approval of another version, and says whose it is", () =>
    withCandidate(async (before) => {
      await approve({...before, names: ["Ann Archer"]});
      await put(join(before.site, "index.html"), "another");
      const candidate = await reportOn(before.site, before.report);
      const {valid, void: voided, published} = await approve({...candidate, names: ["Ben Brook"]});
      expect([valid.map(({name}) => name), published]).toEqual([["Ben Brook"], null]);
      expect(voided).toEqual([
        expect.stringMatching(
          new RegExp(
            `^Ann Archer approved another version \\(${before.hash.slice(0, 12)}, .*Z\\), which does not count$`
          )
        )
      ]);
      const then = await approve({...candidate, names: ["Ann Archer"]});
      expect([then.void, then.published]).toEqual([[], candidate.out]);
    }));

  it("does not count an approval whose report was another, or of one who may not approve any more", () =>
    withCandidate(async ({site, report}) => {
      await approve({site, report, names: ["Ann Archer"]});
      const policy = {hash: "e".repeat(64), approvers: ["Ann Archer", "Ben Brook"], exceptions: []};
      await reportOn(site, report, {policy});
      expect((await readApprovalState(site, report)).void).toEqual([
        expect.stringMatching(/^Ann Archer approved another report on the same files/)
      ]);
      await reportOn(site, report, {policy: {...policy, approvers: ["Ben Brook", "Cy Cole"]}});
      expect((await readApprovalState(site, report)).void).toEqual([
        "Ann Archer is not among the approvers any more, which does not count"
      ]);
    }));

  it("does not read approvals that were not recorded by it", () =>
    withCandidate(async (candidate) => {
      await put(join(candidate.report, "approvals.json"), '{"approvals": [{"name": "Ann Archer"}]}');
      await expect(approve({...candidate, names: both})).rejects.toThrow(
        "does not hold approvals as they were recorded"
      );
    }));
});
