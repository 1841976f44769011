import {launchBrowser} from "./browser.js";
import {serveFolder} from "./server.js";

/*
 * Draws .github/site.png, the picture of the README, from the site in dist. Run it by hand after a build:
 * npx tsx tests/site/draw-site.ts
 */
const server = await serveFolder("dist");
const browser = await launchBrowser();
const page = await browser.newPage({viewport: {width: 1200, height: 1490}});
await page.goto(`${server.origin}/index.html`);
await page.locator("section.finding[data-provenance=identical]").first().waitFor();
await page.screenshot({path: ".github/site.png"});
await browser.close();
await server.close();
