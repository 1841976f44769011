import {createHash} from "node:crypto";
import {copyFile, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {importReportFileName, mappingFileName} from "../../../src/import/extract-files.js";
import {UserError} from "../../../src/text/errors.js";
import {policyFileName} from "../../disk/paths.js";
import {jsonText, writeFolderWhole} from "../../disk/write-whole.js";

/** What stays as it is when an import replaces an earlier one: the policy, unless it is as that import wrote it, and its secret. */
const kept = [policyFileName, "disclosure.secret"];

/**
 * Writes an import's files to a folder, and `report` as `import-report.json` with the SHA-256 of each file. Writes to a
 * draft beside the folder first and runs `check` on it. The folder appears whole or not at all, and replaces an earlier
 * import only then.
 * @throws UserError where the folder holds anything but an unchanged earlier import or the mapping itself
 */
export async function writeImportFolder(
  out: string,
  files: ReadonlyMap<string, string>,
  report: object,
  check: (folder: string) => Promise<void>
): Promise<void> {
  const mine = await findKept(out, files);
  try {
    await writeFolderWhole(out, async (draft) => {
      const written = [...files].filter(([name]) => !mine.includes(name));
      for (const [name, content] of written) await writeFile(join(draft, name), content);
      for (const name of mine) await copyFile(join(out, name), join(draft, name));
      const sums = Object.fromEntries(written.map(([name, content]) => [name, sha256(content)]));
      await writeFile(join(draft, importReportFileName), jsonText({...report, files: sums}));
      await check(draft);
    });
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(`${out} cannot be written: ${message}; nothing was written`);
  }
}

/**
 * The files of the folder that an import leaves as they are.
 * @throws UserError unless the folder is missing, is empty, or holds only these and what an import may replace
 */
async function findKept(out: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const names: string[] = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    const why = error.code === "ENOTDIR" ? "is a file, not a folder" : `cannot be read (${error.code})`;
    throw new UserError(`${out} ${why}; choose another --out`);
  });
  const written = names.includes(importReportFileName)
    ? await readChecksums(join(out, importReportFileName))
    : new Map<string, string>();
  const mine: string[] = [];
  const others: string[] = [];
  for (const name of names) {
    if (name === importReportFileName && written.size > 0) continue;
    const content = await readFile(join(out, name), "utf8").catch(() => undefined);
    const isOurs = content !== undefined && written.get(name) === sha256(content);
    const isSameMapping = name === mappingFileName && content === files.get(mappingFileName);
    if (isOurs || isSameMapping) continue;
    (kept.includes(name) ? mine : others).push(name);
  }
  if (others.length === 0) return mine;
  const shown = others.slice(0, 5).join(", ") + (others.length > 5 ? " …" : "");
  throw new UserError(
    `${out} holds ${shown}, which is not as an import wrote it; nothing was written. Move it away, or choose another --out`
  );
}

async function readChecksums(path: string): Promise<Map<string, string>> {
  try {
    const {files} = JSON.parse(await readFile(path, "utf8")) as {files?: Record<string, string>};
    return new Map(Object.entries(files ?? {}));
  } catch {
    return new Map();
  }
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}
