import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** The pages that would need rows, and why. */
const absent: Record<string, string> = {
  "agreement.md":
    "Agreement is counted over excerpts of records, one by one, with who put which code on them. A site for release holds tables of patients and no excerpts, so this page is empty here.",
  "finding-the-cases.md":
    "This page follows a search through documents of a register. A site for release holds tables of patients and nothing of documents, so this page is empty here.",
  "your-own-extract.md":
    "On a site with all of its rows, this page shows an extract of the reader’s own. A site for release is made for its own tables only. The synthetic site, or `npm start` on your own machine, can do it."
};

/**
 * Puts in the place of each page that would need rows one that says why there is nothing.
 * @param root a copy of the site's sources, which is changed
 */
export async function leavePagesOut(root: string): Promise<void> {
  for (const [file, because] of Object.entries(absent)) {
    const text = await readFile(join(root, file), "utf8");
    const title = /^title: (.+)$/m.exec(text)?.[1] ?? file;
    const words = `<p class="lede">${because.replaceAll(/`([^`]+)`/g, "<code>$1</code>")}</p>`;
    const link = "[How people are protected](./protection.html) says what a site for release holds.";
    await writeFile(join(root, file), `---\ntitle: ${title}\n---\n\n# ${title}\n\n${words}\n\n${link}\n`);
  }
}
