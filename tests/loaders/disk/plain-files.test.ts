import {mkdir, rename, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readPlainFiles} from "../../../loaders/disk/plain-files.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

/** Runs a test on a folder with three files, one of them hidden and in a folder. */
function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (parent) => {
    const folder = join(parent, "site");
    await mkdir(join(folder, "data"), {recursive: true});
    await writeFile(join(folder, "index.html"), "<p>");
    await writeFile(join(folder, "data/.rows"), "");
    await writeFile(join(folder, "robots.txt"), "");
    await use(folder);
  });
}

/** Makes a socket, which the process does not wait for. */
function listenAt(path: string): Promise<void> {
  return new Promise((resolve) => createServer().unref().listen(path, resolve));
}

const nothing = async () => undefined;

const strange: Array<[what: string, make: (folder: string) => unknown, fault: string]> = [
  ["a link to a file", (folder) => symlink("index.html", join(folder, "a")), "/a: is a link"],
  ["a link to a folder", (folder) => symlink("..", join(folder, "data/up")), "/data/up: is a link"],
  ["a link to nothing", (folder) => symlink("nowhere", join(folder, "a")), "/a: is a link"],
  ["a socket", (folder) => listenAt(join(folder, "a")), "/a: is a pipe, a socket or a device"],
  [
    "an empty folder",
    (folder) => mkdir(join(folder, "data/one/two"), {recursive: true}),
    "/data/one/two: is an empty folder"
  ],
  [
    "a name that is no UTF-8",
    (folder) => writeFile(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.of(0xe9)]), ""),
    "/x\\xe9: has a name that is not UTF-8"
  ],
  [
    "a folder whose name is no UTF-8",
    (folder) => mkdir(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xff)])),
    "/\\xff: has a name that is not UTF-8"
  ],
  [
    "a name with a line break",
    (folder) => writeFile(join(folder, "a\nb"), ""),
    "/a\\x0ab: has a control character or a backslash in its name"
  ],
  [
    "a name with a backslash",
    (folder) => writeFile(join(folder, "a\\b"), ""),
    "/a\\x5cb: has a control character or a backslash in its name"
  ]
];

describe("readPlainFiles", () => {
  it("reads every file, hidden ones too, in the order of their paths", () =>
    withFolder(async (folder) => {
      const files = await readPlainFiles(folder, async (path) => path.length);
      expect(files).toEqual([
        {path: "data/.rows", bytes: 0, content: `${folder}/data/.rows`.length},
        {path: "index.html", bytes: 3, content: `${folder}/index.html`.length},
        {path: "robots.txt", bytes: 0, content: `${folder}/robots.txt`.length}
      ]);
    }));

  it.each(strange)("names %s, and reads nothing then", (_, make, fault) =>
    withFolder(async (folder) => {
      await make(folder);
      let read = 0;
      await expect(readPlainFiles(folder, async () => read++)).rejects.toThrow(`${folder}${fault}`);
      expect(read).toBe(0);
    })
  );

  it("names all at once", () =>
    withFolder(async (folder) => {
      await symlink("index.html", join(folder, "a"));
      await mkdir(join(folder, "b"));
      await expect(readPlainFiles(folder, nothing)).rejects.toThrow(
        /a: is a link.*\n.*b: is an empty folder/
      );
    }));

  it("wants a folder that is there, and no link to one", () =>
    withFolder(async (folder) => {
      await expect(readPlainFiles(join(folder, "no"), nothing)).rejects.toThrow(
        "no is not a folder that can be read"
      );
      await symlink(folder, `${folder}-link`);
      await expect(readPlainFiles(`${folder}-link`, nothing)).rejects.toThrow("site-link: is a link");
    }));

  it.each<[what: string, change: (folder: string) => Promise<unknown>, fault: string]>([
    ["appears", (folder) => writeFile(join(folder, "more.html"), ""), "/more.html: appeared"],
    ["goes", (folder) => rm(join(folder, "robots.txt")), "/robots.txt: went"],
    ["changes", (folder) => writeFile(join(folder, "data/.rows"), "a"), "/data/.rows: changed"],
    [
      "becomes another of the same bytes",
      async (folder) => {
        await writeFile(join(folder, "../other"), "");
        await rename(join(folder, "../other"), join(folder, "data/.rows"));
      },
      "/data/.rows: changed"
    ],
    ["becomes a link", (folder) => symlink("index.html", join(folder, "a")), "/a: is a link"]
  ])("tells a file that %s while files are read", (_, change, fault) =>
    withFolder(async (folder) => {
      const reading = readPlainFiles(folder, async (path) => {
        if (path.endsWith("index.html")) await change(folder);
      });
      await expect(reading).rejects.toThrow(`${folder}${fault}`);
    })
  );
});
