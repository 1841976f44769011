import {describe, expect, it} from "vitest";
import {applyMapping} from "../../../src/import/apply/apply-mapping.js";
import {formatReportMarkdown} from "../../../src/import/report-markdown.js";
import {code, tinyMapping, tinyProject} from "./tiny-project.js";

describe("an import report as a page", () => {
  const whole = tinyProject();

  it("names the file and program, counts both sides, and balances each code", () => {
    const page = formatReportMarkdown(applyMapping(tinyProject(), tinyMapping(), "study.qdpx").report);
    expect(
      page.startsWith(
        "# Import report\n\nThe extract was made of study.qdpx, a REFI-QDA project of NVivo 12.6.\n"
      )
    ).toBe(true);
    for (const line of [
      "| codings | 5 |",
      "| excerpts | 3 |",
      "Positions are read as code points, CRLF as 2, byte order mark not counted. The score is 100 %, the share of starts and ends at the edge of a word.",
      "| UTF-8 bytes, CRLF as 1, byte order mark counted | 100 % |",
      "| Themes › Engagement › Distrust | distrust | 2 / 2 / 1 / 1 | 2 / 2 / 1 / 1 |  | yes |"
    ])
      expect(page.split("\n")).toContain(line);
  });

  it("does not name a program twice, and tells of no folding where nothing was folded", () => {
    const {report} = applyMapping(
      {...tinyProject(), kind: "Taguette project", software: "Taguette"},
      tinyMapping({routes: undefined, informants: undefined}),
      "study.sqlite3"
    );
    const page = formatReportMarkdown(report);
    expect(page).toContain("made of study.sqlite3, a Taguette project.\n");
    expect(page).not.toContain("codes of routes and informants");
  });

  it("says nothing of positions where the kind of file has none", () => {
    const {report} = applyMapping(tinyProject(), tinyMapping(), "study.csv");
    const ofKind = (kind: typeof report.kind) => formatReportMarkdown({...report, kind});
    expect(ofKind("REFI-QDA project")).toContain("## How positions were read");
    expect(ofKind("long table")).not.toContain("osition");
  });

  it("tells code by code what is coded without words, where anything is", () => {
    const {report} = applyMapping(tinyProject(), tinyMapping(), "study.qdpx");
    const balance = report.balance.map((one) => (one.as === "distrust" ? {...one, withoutWords: 1} : one));
    const page = formatReportMarkdown({...report, balance});
    expect(page).toContain("| in the extract | codings without words | left behind | balanced |\n");
    expect(page).toContain(
      "| Themes › Engagement › Distrust | distrust | 2 / 2 / 1 / 1 | 2 / 2 / 1 / 1 | 1 |  | yes |"
    );
  });

  it("says first what is missing", () => {
    const page = formatReportMarkdown(applyMapping(tinyProject({cases: []}), tinyMapping()).report);
    expect(page).toMatch(
      /## What is missing\n\nNothing was written\. Mend these, then import again\.\n\n- The file holds no cases/
    );
  });

  it("keeps names of the file from being read as Markdown or HTML", () => {
    const codes = [...whole.codes, code("x", "<b>a|b</b>\n# *c* [d]", "t")];
    const page = formatReportMarkdown(applyMapping(tinyProject({codes}), tinyMapping()).report);
    expect(page).toContain("| Themes › &lt;b>a\\|b&lt;/b> \\# \\*c\\* \\[d\\] |");
  });
});
