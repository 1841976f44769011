import {html} from "htl";
import type {Row} from "../checks/cell.js";
import {type Claim, checkClaims, type Figures, summarise, type Verdict} from "../checks/check.js";
import {printedNumbers} from "../checks/printed.js";
import {builtRows} from "../study/built.js";
import type {QueryName} from "../study/files.js";
import {onView} from "../study/view.js";
import {showEngineStrip} from "./engine-strip.js";
import {recomputeButton} from "./recompute.js";
import {rowsBehind} from "./rows-behind.js";
import {dataTable} from "./table.js";
import {verdictCount, verdictLabel, verdictMeanings} from "./verdicts.js";

const verdicts = ["reproduced", "misprint", "differs", "context"] as const;

/**
 * Every printed number beside the recomputed one: first as it was when the site was built, then as the reader's own
 * engine counts it. The verdict chosen is kept in the address.
 */
export async function claimsCheck(): Promise<HTMLElement> {
  const root = html`<div class="claims"></div>`;
  await start();
  return root;

  async function start(): Promise<void> {
    const printed = printedNumbers(await builtRows("reported"));
    const queries = [
      ...new Set(printed.flatMap(({query}) => (query === null ? [] : [query])))
    ] as QueryName[];
    const builtClaims = await claimsFrom(builtRows);
    show(builtClaims, "Computed when the site was built.");
    onView(({phase}) => {
      if (phase.name === "loading") {
        showEngineStrip();
        note("Computed when the site was built.");
      }
      if (phase.name === "offered" || phase.name === "stopped")
        note("Computed when the site was built. ", recomputeButton());
      if (phase.name === "failed") notRecomputed(phase.reason);
      if (phase.name !== "ready") return;
      const {session} = phase;
      claimsFrom((query) => session.rows(query, {})).then(compare, (error: Error) =>
        notRecomputed(error.message)
      );
    });

    async function claimsFrom(rowsOf: (query: QueryName) => Promise<Row[] | undefined>): Promise<Claim[]> {
      const entries = await Promise.all(queries.map(async (query) => [query, await rowsOf(query)] as const));
      const rows = new Map<string, Row[] | undefined>(entries);
      return checkClaims(printed, (query) => rows.get(query));
    }

    function compare(claims: readonly Claim[]): void {
      if (JSON.stringify(claims) === JSON.stringify(builtClaims))
        note("Recomputed in your browser, identical.");
      else show(claims, "Recomputed in your browser, and different from when the site was built.");
    }
  }

  function notRecomputed(reason: string): void {
    note(
      `Computed when the site was built. This browser could not recompute: ${reason} `,
      recomputeButton("Try again")
    );
  }

  function note(...words: Array<string | HTMLElement>): void {
    root.querySelector(".claims-provenance")?.replaceChildren(...words);
  }

  function show(claims: readonly Claim[], provenance: string): void {
    const counts = summarise(claims);
    const list = html`<div></div>`;
    const choose = (verdict: Verdict | "all") => {
      rememberVerdict(verdict);
      list.replaceChildren(
        claimTable(claims.filter((claim) => verdict === "all" || claim.verdict === verdict))
      );
    };
    const chosen = rememberedVerdict();
    root.replaceChildren(
      html`<p class="claims-provenance" role="status">${provenance}</p>`,
      html`<fieldset class="verdicts"><legend>Show</legend>
        ${(["all", ...verdicts] as const).map(
          (verdict) => html`<label>
          <input type="radio" name="verdict" value=${verdict} checked=${verdict === chosen} onchange=${() => choose(verdict)}>
          ${verdict === "all" ? `all ${counts.claims}` : verdictCount(verdict, counts[verdict])}
        </label>`
        )}
      </fieldset>`,
      list
    );
    choose(chosen);
  }
}

function claimTable(claims: readonly Claim[]): HTMLElement {
  if (claims.length === 0) return html`<p>No printed number has this verdict.</p>`;
  return dataTable(claims, {
    caption: `${claims.length} printed numbers, each beside the number that the extract gives`,
    columns: [
      {
        header: "What is printed",
        cell: ({place, statement, group}) =>
          html`<span>${statement}, <strong>${group}</strong> <small>${place}</small></span>`
      },
      {header: "Printed", numeric: true, cell: ({reported}) => figures(reported)},
      {header: "Recomputed", numeric: true, cell: ({recomputed}) => figures(recomputed)},
      {header: "Verdict", cell: verdictCell},
      {header: "Behind it", cell: (claim) => rowsBehind(claim)}
    ]
  });
}

function figures({n, denominator, percent}: Figures): string {
  if (n === null) return "–";
  const count = denominator === null ? n.toLocaleString("en-GB") : `${n}/${denominator}`;
  return percent === null ? count : `${count} (${percent} %)`;
}

function verdictCell({verdict, reason}: Claim): HTMLElement {
  return html`<span><span class=${`verdict verdict-${verdict}`} title=${verdictMeanings[verdict]}>${verdictLabel(verdict)}</span>${reason === null ? "" : html` <small>${reason}</small>`}</span>`;
}

function rememberedVerdict(): Verdict | "all" {
  const asked = new URLSearchParams(location.search).get("verdict");
  return verdicts.find((verdict) => verdict === asked) ?? "all";
}

function rememberVerdict(verdict: Verdict | "all"): void {
  const url = new URL(location.href);
  if (verdict === "all") url.searchParams.delete("verdict");
  else url.searchParams.set("verdict", verdict);
  if (url.href !== location.href) history.replaceState(null, "", url);
}
