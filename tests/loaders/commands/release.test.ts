import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";
import {put, type SmallCandidate, withCandidate} from "../publish/approve/small-candidate.js";

const run = ({site, report}: SmallCandidate, ...words: string[]) =>
  runCommand("release", "--site", site, "--report", report, ...words);

describe("npm run release", () => {
  it("says how things stand, takes two approvals one after the other, publishes and verifies", () =>
    withCandidate(async (candidate) => {
      const {site, out, hash} = candidate;
      const first = [
        `${site} is the site of its report: 3 files, hash ${hash}`,
        "the audit passed: 7 numbers released and 2 withheld in 2 tables"
      ];
      expect(await run(candidate)).toEqual({
        code: 0,
        stderr: "",
        stdout: `${[
          ...first,
          "nobody has approved it",
          'needed: two different approvers, of Ann Archer, Ben Brook and Cy Cole, each with npm run release -- --approve "NAME"'
        ].join("\n")}\n`
      });
      const one = await run(candidate, "--approve", "Ann Archer");
      expect([one.code, one.stderr]).toEqual([0, ""]);
      expect(one.stdout.split("\n").slice(2)).toEqual([
        expect.stringMatching(/^Ann Archer approved it at \d{4}-.*Z$/),
        'needed: one more approver, of Ben Brook and Cy Cole, each with npm run release -- --approve "NAME"',
        "nothing is published",
        ""
      ]);
      const two = await run(candidate, "--approve", "Ben Brook");
      expect([two.code, two.stderr]).toEqual([0, ""]);
      expect(two.stdout).toMatch(`${out} holds the site to publish, approved by Ann Archer and Ben Brook\n`);
      expect(await run(candidate, "--verify")).toMatchObject({code: 0, stderr: ""});
      await put(join(out, "index.html"), "");
      const verified = await run(candidate, "--verify");
      expect([verified.code, verified.stdout]).toEqual([1, ""]);
      expect(verified.stderr).toMatch(`${out}/index.html: has other bytes than`);
    }));

  it("ends with 1 on a changed site, and with 2 on a command line that does not say what to do", () =>
    withCandidate(async (candidate) => {
      await put(join(candidate.site, "more.txt"), "");
      expect(await run(candidate, "--approve", "Ann Archer", "--approve", "Ben Brook")).toMatchObject({
        code: 1,
        stdout: ""
      });
      expect((await run(candidate)).stderr).toMatch(/more\.txt: is not in/);
      expect(await runCommand("release", "--verify", "--approve", "", "--out", "")).toEqual({
        code: 2,
        stdout: "",
        stderr:
          "--approve names nobody\n--approve and --verify do not go together\n--out names no folder\nnpm run release -- --help says what can be given\n"
      });
    }));
});
