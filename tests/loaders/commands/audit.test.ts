import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";

describe("npm run audit", () => {
  it("wants a site", async () => {
    expect(await runCommand("audit")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("name the folder")
    });
  });

  it("says of a site that was not made for release that it may hold every row", async () => {
    const site = await mkdtemp(join(tmpdir(), "casebook-audit-"));
    await writeFile(join(site, "index.html"), "");
    const {code, stderr} = await runCommand("audit", site);
    expect(code).toBe(1);
    expect(stderr).toContain("was not made for release and may hold every row of its extract");
  });

  it("says what is no release", async () => {
    const site = await mkdtemp(join(tmpdir(), "casebook-audit-"));
    await writeFile(join(site, "release.json"), "[]");
    const {code, stderr} = await runCommand("audit", site);
    expect(code).toBe(1);
    expect(stderr).toContain("release.json is not a release.json of this version of Casebook");
  });
});
