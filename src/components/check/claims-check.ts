import {html} from "htl";
import {
  type Claim,
  type ClaimNumbers,
  type ClaimVerdict,
  checkClaims,
  summariseClaims
} from "../../analysis/checks/check-claims.js";
import {printedNumbers} from "../../analysis/checks/printed-numbers.js";
import {
  builtToAgree,
  verdictCount,
  verdictLabel,
  verdictMeanings
} from "../../analysis/checks/verdict-words.js";
import {dataTable} from "../../figures/tables/data-table.js";
import {dashedRange} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";
import {withheldWords} from "../../model/withheld.js";
import {loadPageContext} from "../../page/page-context.js";
import {onView} from "../../page/page-state.js";
import {builtRows} from "../../page/read-result.js";
import {hasRows} from "../../page/site-rows.js";
import {noFilters} from "../../queries/filters.js";
import type {QueryName} from "../../queries/query-names.js";
import {unbroken} from "../../text/numbers.js";
import {recomputeButton} from "../engine-status/engine-progress.js";
import {showEngineStrip} from "../engine-status/engine-strip.js";
import {supportingRowsButton} from "./supporting-rows.js";

const verdicts = ["reproduced", "misprint", "differs", "context", "withheld"] as const;

/** Where the recomputed numbers come from, in words: from the extract's rows, or from the tables of a release. */
const sourceWords = {
  extract: {
    built: "Computed when the site was built.",
    same: "Recomputed in your browser, identical.",
    other: "Recomputed in your browser, and different from when the site was built.",
    failed: "This browser could not recompute:",
    offer: "Recompute in this browser",
    caption: "each beside our count"
  },
  release: {
    built: "Set beside the numbers released.",
    same: "The released tables, read in your browser, give the same.",
    other: "The released tables, read in your browser, give other numbers than when the site was built.",
    failed: "This browser could not read the released tables:",
    offer: "Read the released tables in this browser",
    caption: "each beside the number that is released"
  }
};

/**
 * Every printed number beside the recomputed one: at first as computed when the site was built, then as the reader's own
 * engine counts it or reads it in a released table. The address keeps the chosen verdict.
 */
export async function claimsCheck(): Promise<HTMLElement> {
  const root = html`<div class="claims"></div>`;
  await start();
  return root;

  async function start(): Promise<void> {
    const {study} = await loadPageContext();
    const {release} = study;
    const words = sourceWords[release ? "release" : "extract"];
    const printed = printedNumbers(await builtRows("reported"));
    const queries = [
      ...new Set(printed.flatMap(({query}) => (query === null ? [] : [query])))
    ] as QueryName[];
    const builtClaims = await claimsFrom(async (query) =>
      hasRows(study, query) ? builtRows(query) : undefined
    );
    show(builtClaims, words.built);
    onView(({phase}) => {
      if (phase.name === "loading") {
        showEngineStrip();
        note(words.built);
      }
      if (phase.name === "offered" || phase.name === "stopped")
        note(`${words.built} `, recomputeButton(words.offer));
      if (phase.name === "failed") notRecomputed(phase.reason);
      if (phase.name !== "ready") return;
      const {session} = phase;
      const engineRows = async (query: QueryName) => {
        if (release && !release.tables.includes(query))
          return hasRows(study, query) ? builtRows(query) : undefined;
        return session.rows(query, noFilters);
      };
      claimsFrom(engineRows).then(compare, (error: Error) => notRecomputed(error.message));
    });

    async function claimsFrom(rowsOf: (query: QueryName) => Promise<Row[] | undefined>): Promise<Claim[]> {
      const entries = await Promise.all(queries.map(async (query) => [query, await rowsOf(query)] as const));
      const rows = new Map<string, Row[] | undefined>(entries);
      return checkClaims(printed, (query) => rows.get(query), {
        groups: study.groups?.levels ?? [],
        released: release?.tables
      });
    }

    function compare(claims: readonly Claim[]): void {
      if (JSON.stringify(claims) === JSON.stringify(builtClaims)) note(words.same);
      else show(claims, words.other);
    }

    function notRecomputed(reason: string): void {
      note(`${words.built} ${words.failed} ${reason} `, recomputeButton("Try again"));
    }

    function show(claims: readonly Claim[], provenance: string): void {
      root.replaceChildren(
        html`<p class="claims-provenance" role="status">${provenance}</p>`,
        ...(study.synthetic ? [html`<p class="notice">${builtToAgree}</p>`] : []),
        ...claimList(claims, {caption: words.caption, unit: study.unit, released: release !== undefined})
      );
    }
  }

  function note(...content: Array<string | HTMLElement>): void {
    root.querySelector(".claims-provenance")?.replaceChildren(...content);
  }
}

type ListOptions = {caption: string; unit: Nouns; released: boolean};

/** A choice of verdicts, and the printed numbers that have the chosen one. */
function claimList(claims: readonly Claim[], options: ListOptions): HTMLElement[] {
  const counts = summariseClaims(claims);
  const offered = verdicts.filter((verdict) => counts[verdict] !== undefined);
  const list = html`<div></div>`;
  const choose = (verdict: ClaimVerdict | "all") => {
    rememberVerdict(verdict);
    list.replaceChildren(
      claimTable(
        claims.filter((claim) => verdict === "all" || claim.verdict === verdict),
        options
      )
    );
  };
  const chosen = rememberedVerdict(offered);
  const choice = html`<fieldset class="verdicts"><legend>Show</legend>
        ${(["all", ...offered] as const).map(
          (verdict) => html`<label>
          <input type="radio" name="verdict" value=${verdict} checked=${verdict === chosen} ${{onchange: () => choose(verdict)}}>
          ${verdict === "all" ? `all ${counts.claims}` : unbroken(verdictCount(verdict, counts[verdict] ?? 0))}
        </label>`
        )}
      </fieldset>`;
  choose(chosen);
  return [choice, list];
}

function claimTable(claims: readonly Claim[], {caption, unit, released}: ListOptions): HTMLElement {
  if (claims.length === 0) return html`<p>No printed number has this verdict.</p>`;
  return dataTable(claims, {
    caption: `${claims.length} printed numbers, ${caption}`,
    columns: [
      {
        header: "What is printed",
        cell: ({place, statement, group}) =>
          html`<span>${dashedRange(statement)}, <strong>${group}</strong> <small>${unbroken(place)}</small></span>`
      },
      {header: "Printed", numeric: true, cell: ({reported}) => figures(reported)},
      {
        header: released ? "Released" : "Recomputed",
        numeric: true,
        cell: ({recomputed, verdict}) => (verdict === "withheld" ? withheldWords : figures(recomputed))
      },
      {header: "Verdict", cell: verdictCell},
      {header: "Behind it", cell: (claim) => supportingRowsButton(claim, {unit, released})}
    ]
  });
}

function figures({n, denominator, percent}: ClaimNumbers): string {
  if (n === null) return "–";
  const count = denominator === null ? n.toLocaleString("en-GB") : `${n}/${denominator}`;
  return percent === null ? count : `${count} (${percent} %)`;
}

function verdictCell(claim: Claim): HTMLElement {
  const {verdict, reason} = claim;
  return html`<div><span class=${`verdict verdict-${verdict}`} title=${verdictMeanings[verdict]}>${verdictLabel(verdict)}</span>${reason === null ? "" : html` <small>${unbroken(reason)}</small>`}${evidenceDetails(claim)}</div>`;
}

/** The arithmetic for and against a verdict: open where the verdict is not that the number is reproduced. */
function evidenceDetails({verdict, evidence}: Claim): HTMLElement | null {
  const sides = [
    {name: "For", words: evidence.for},
    {name: "Against", words: evidence.against}
  ].filter(({words}) => words.length > 0);
  if (sides.length === 0) return null;
  return html`<details class="evidence" open=${verdict !== "reproduced"}>
    <summary>${unbroken(`Arithmetic: ${evidence.for.length} for, ${evidence.against.length} against`)}</summary>
    <dl>${sides.map(({name, words}) => html`<div><dt>${name}</dt>${words.map((word) => html`<dd>${unbroken(word)}</dd>`)}</div>`)}</dl>
  </details>`;
}

function rememberedVerdict(offered: readonly ClaimVerdict[]): ClaimVerdict | "all" {
  const asked = new URLSearchParams(location.search).get("verdict");
  return offered.find((verdict) => verdict === asked) ?? "all";
}

function rememberVerdict(verdict: ClaimVerdict | "all"): void {
  const url = new URL(location.href);
  if (verdict === "all") url.searchParams.delete("verdict");
  else url.searchParams.set("verdict", verdict);
  if (url.href !== location.href) history.replaceState(null, "", url);
}
