import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** The pages that would need rows, and why. */
const absent: Record<string, string> = {
  agreement:
    "Agreement is counted over excerpts of records, one by one, with who put which code on them. A site for release holds tables of patients and no excerpts, so this page is empty here.",
  "finding-the-cases":
    "This page follows a search through documents of a register. A site for release holds tables of patients and nothing of documents, so this page is empty here.",
  "your-own-extract":
    "On a site with all of its rows, this page shows an extract of the reader’s own. A site for release is made for its own tables only. The synthetic site, or `npm start` on your own machine, can do it."
};

/**
 * Puts in the place of each page that would need rows one that says why there is nothing.
 * @param root a copy of the site's sources, which is changed
 */
export async function leavePagesOut(root: string): Promise<void> {
  for (const [page, because] of Object.entries(absent)) {
    const path = join(root, `${page}.md`);
    const [front = ""] = /^---\n.*?\n---\n/s.exec(await readFile(path, "utf8")) ?? [];
    const words = `<p class="lede">${because.replaceAll(/`([^`]+)`/g, "<code>$1</code>")}</p>`;
    const link = "[How people are protected](./protection.html) says what a site for release holds.";
    await writeFile(path, `${front}\n${titleOf(page)}\n${words}\n\n${link}\n`);
  }
}

/** The cell that shows a page's title, which is the study's. */
function titleOf(page: string): string {
  return `\`\`\`ts
import {pageTitle} from "./components/prose/study-words.js";
display(await pageTitle("${page}"));
\`\`\`
`;
}
