import {expect, it} from "vitest";
import {keepLines} from "../../../../loaders/site/seal/line-breaks.js";
import {frameworkDocument} from "./small-site.js";

it("keeps a percentage with its sign, a number with its noun and a name whole, and leaves years, lists and code as they are", () => {
  const document = frameworkDocument();
  const main = document.querySelector("main") as Element;
  main.innerHTML =
    "<p>of 95 adults (43 %), <em>Table 1</em> 2015 BMC; <code>41 of 95</code>; a REFI-QDA project, <code>data/x.csv</code></p><pre>1 row</pre>";
  keepLines(document);
  expect(main.innerHTML).toBe(
    '<p>of 95&nbsp;adults (43&nbsp;%), <em>Table&nbsp;1</em> 2015 BMC; <code>41 of 95</code>; a <span class="unbroken">REFI-QDA</span> project, <code><span class="unbroken">data/x.csv</span></code></p><pre>1 row</pre>'
  );
});
