import {readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {approve} from "../../../../loaders/publish/approve/approve.js";
import {verifyPublished, verifyRelease} from "../../../../loaders/publish/approve/verify.js";
import {put, reportOn, withCandidate} from "./small-candidate.js";

const names = ["Ann Archer", "Ben Brook"];

describe("the folder to publish", () => {
  it("is replaced by the next approved site, of which nothing old is left", () =>
    withCandidate(async (first) => {
      await approve({...first, names});
      await rm(join(first.site, "data"), {recursive: true});
      await put(join(first.site, "index.html"), "another");
      const second = await reportOn(first.site, first.report);
      await approve({...second, names});
      expect((await readdir(second.out)).sort()).toEqual([".nojekyll", "index.html"]);
      expect(await readFile(join(second.out, "index.html"), "utf8")).toBe("another");
    }));

  it("is not replaced, and nothing recorded, where it holds anything else", () =>
    withCandidate(async (candidate, folder) => {
      const out = join(folder, "home");
      await put(join(out, "thesis.txt"), "mine");
      await expect(approve({...candidate, out, names})).rejects.toThrow(
        `${out} holds other files than an earlier site as it was published; nothing was approved or published. Move it away`
      );
      expect(await readdir(out)).toEqual(["thesis.txt"]);
      expect(await readdir(candidate.report)).not.toContain("approvals.json");
    }));

  it("is not replaced where a byte of the earlier site was changed", () =>
    withCandidate(async (first) => {
      await approve({...first, names});
      await put(join(first.out, "index.html"), "changed");
      await put(join(first.site, "index.html"), "another");
      const second = await reportOn(first.site, first.report);
      await expect(approve({...second, names})).rejects.toThrow("holds other files than an earlier site");
      expect(await readFile(join(first.out, "index.html"), "utf8")).toBe("changed");
    }));

  it("is not the site itself, nor in it", () =>
    withCandidate(async (candidate) => {
      for (const out of [candidate.site, join(candidate.site, "public"), join(candidate.site, "..public")])
        await expect(approve({...candidate, out, names})).rejects.toThrow(
          `${out} is ${candidate.site} or in it; name another folder with --out`
        );
      expect((await readdir(candidate.site)).sort()).toEqual([".nojekyll", "data", "index.html"]);
    }));

  it("may be empty", () =>
    withCandidate(async (candidate, folder) => {
      const out = join(folder, "empty");
      await put(join(out, "x"), "");
      await rm(join(out, "x"));
      expect((await approve({...candidate, out, names})).published).toBe(out);
    }));
});

describe("verifying what was published", () => {
  it("finds every byte as it was approved, with or without the site", () =>
    withCandidate(async (candidate) => {
      await approve({...candidate, names});
      expect(await verifyRelease(candidate)).toEqual([
        `${candidate.out} is byte for byte what Ann Archer and Ben Brook approved: 3 files, hash ${candidate.hash}`,
        `${candidate.site} is the same site`
      ]);
      await rm(candidate.site, {recursive: true});
      expect(await verifyRelease(candidate)).toHaveLength(1);
    }));

  it("knows a later candidate from what is published", () =>
    withCandidate(async (candidate) => {
      await approve({...candidate, names});
      await put(join(candidate.site, "index.html"), "another");
      const later = await reportOn(candidate.site, candidate.report);
      expect((await verifyRelease(candidate))[1]).toBe(
        `${later.site} is a later candidate, hash ${later.hash}`
      );
    }));

  it("tells a changed, an added and a removed file of the published folder, and a changed one of the site", () =>
    withCandidate(async (candidate) => {
      await approve({...candidate, names});
      const {site, report, out} = candidate;
      await put(join(out, "index.html"), "<!doctype htmL>\n");
      await put(join(out, "more.html"), "");
      await rm(join(out, ".nojekyll"));
      await put(join(site, "data/routes.csv"), "route,patients\nservice,64\n");
      await expect(verifyRelease(candidate)).rejects.toThrow(
        [
          `${out}/index.html: has other bytes than ${report}/published.json says`,
          `${out}/more.html: is not in ${report}/published.json`,
          `${out}/.nojekyll: is missing, and ${report}/published.json has it`,
          `${out} is not what was approved; take it down where it is published`,
          `${site}/data/routes.csv: has other bytes than ${report}/release-report.json says`
        ].join("\n")
      );
    }));

  it("wants two recorded approvals of that hash", () =>
    withCandidate(async ({report, out, ...candidate}) => {
      await approve({...candidate, report, out, names});
      const path = join(report, "approvals.json");
      await put(path, (await readFile(path, "utf8")).replace("Ben Brook", "Cy Cole"));
      await expect(verifyPublished(report, out)).rejects.toThrow(
        "published.json: the approval of Ben Brook is not in approvals.json"
      );
      const published = join(report, "published.json");
      await put(published, (await readFile(published, "utf8")).replace("Ben Brook", "ann archer"));
      await expect(verifyPublished(report, out)).rejects.toThrow(
        "fewer than 2 people approved the site of its hash"
      );
      await put(published, "{}");
      await expect(verifyPublished(report, out)).rejects.toThrow("published.json is not as it was written");
      await rm(published);
      await expect(verifyPublished(report, out)).rejects.toThrow("nothing has been published");
    }));
});
