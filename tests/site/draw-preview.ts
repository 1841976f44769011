import {launchBrowser} from "./browser.js";

/*
 * Draws src/preview.png, the picture that stands for the site where it is linked to. It shows nothing of an
 * extract, which another one would change. Run it by hand: npx tsx tests/site/draw-preview.ts
 */
const picture = `<!DOCTYPE html>
<style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; display: flex;
    flex-direction: column; justify-content: space-between; color: #1c2430; background: #ffffff; }
  h1 { margin: 0; font: 600 104px / 1 Charter, "DejaVu Serif", Georgia, serif; }
  p { margin: 40px 0 0; max-width: 960px; font: 42px / 1.35 "DejaVu Sans", system-ui, sans-serif;
    text-wrap: balance; }
  footer { border-top: 6px solid #1f5f99; padding-top: 30px; color: #4c5667;
    font: 30px / 1.3 "DejaVu Sans", system-ui, sans-serif; }
</style>
<section>
  <h1>Casebook</h1>
  <p>Findings whose every number a stranger can check.</p>
</section>
<footer>Made from the coded records of a study</footer>`;

const browser = await launchBrowser();
const page = await browser.newPage({viewport: {width: 1200, height: 630}});
await page.setContent(picture);
await page.screenshot({path: "src/preview.png"});
await browser.close();
