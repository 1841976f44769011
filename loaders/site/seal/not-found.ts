import {existsSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {escapeMarkup} from "../../../src/text/escape-markup.js";

/** The file of the page that hosts show where there is none. */
export const notFoundPage = "404.html";

/** Writes the page that hosts show where there is none, unless the site has its own. */
export async function writeNotFound(site: string, address: string | null): Promise<void> {
  const path = join(site, notFoundPage);
  if (existsSync(path)) return;
  const link = address === null ? "" : `<p><a href="${escapeMarkup(address)}">Go to the findings</a>.</p>\n`;
  await writeFile(
    path,
    page.replace("</main>", () => `${link}</main>`)
  );
}

/** The page must stand on its own: no file beside it has a known address. */
const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>No such page | Casebook</title>
<meta name="robots" content="noindex">
<style>
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 4rem auto; padding: 0 1.5rem; font: 17px / 1.55 system-ui, sans-serif; }
h1 { font-family: Charter, Georgia, serif; line-height: 1.2; }
footer { margin-top: 4rem; font-size: 14px; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>No such page</h1>
<p>There is nothing at this address. The page may have been renamed, or the link may have a slip in it.</p>
</main>
<footer>
</footer>
</body>
</html>
`;
