import {expect, it} from "vitest";
import {addContents} from "../../../../loaders/site/seal/contents.js";
import {frameworkDocument} from "./small-site.js";

function listed(content: string): Element | null {
  const document = frameworkDocument();
  document.querySelector("main")?.insertAdjacentHTML("beforeend", content);
  addContents(document);
  return document.querySelector(".observablehq-link-active > ol");
}

it("lists the headings of a long page under its name, without those of figures and what stands small beside them", () => {
  const list = listed(`<h2 id="who">Who told
    staff</h2><section class="finding"><h2 id="informants">Social care told staff most often</h2></section>
    <h3 id="table">Patients <small>130 rows</small></h3><h2>Unnamed</h2><h2 id="last">Last</h2>`);
  expect(
    [...(list?.querySelectorAll("a") ?? [])].map((a) => [a.getAttribute("href"), a.textContent])
  ).toEqual([
    ["#who", "Who told staff"],
    ["#table", "Patients"],
    ["#last", "Last"]
  ]);
  expect(list?.querySelector(".contents-deeper")?.textContent).toBe("Patients");
});

it("lists nothing on a short page", () => {
  expect(listed(`<h2 id="one">One</h2>`)).toBeNull();
});
