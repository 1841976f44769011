import {describe, expect, it} from "vitest";
import {changedExtract, runCommand} from "../../support/command.js";

type Report = {
  summary: Record<string, number>;
  claims: Array<{id: string; verdict: string; reported: object; recomputed: object; reason: string | null}>;
};

function reportOf(stdout: string): Report {
  return JSON.parse(stdout) as Report;
}

describe("npm run check", () => {
  it("finds 72 printed numbers reproduced, three misprinted, none different, and one outside the extract", async () => {
    const {code, stdout} = await runCommand("check", "--format", "json");
    const {summary, claims} = reportOf(stdout);
    expect(code).toBe(0);
    expect(summary).toEqual({claims: 76, reproduced: 72, misprint: 3, differs: 0, context: 1});
    expect(claims.filter(({verdict}) => verdict === "misprint").map(({id}) => id)).toEqual([
      "table1-exploitation-sexual-total",
      "table1-referral-other-total",
      "table1-referral-other-children"
    ]);
    expect(claims.find(({id}) => id === "abstract-informed-adults")).toMatchObject({
      place: "abstract",
      group: "adults",
      reported: {n: 41, denominator: 95, percent: 43},
      recomputed: {n: 41, denominator: 95, percent: 43},
      verdict: "reproduced"
    });
  });

  it("ends with 1 and names each number that the extract does not give", async () => {
    const firstFemale = (text: string) => text.replace(/^(P\d+,adult,[^,]*),Female/m, "$1,Male");
    const smaller = (text: string) =>
      text.replace('"people": 6000, "documentsPerPerson": 6', '"people": 1200, "documentsPerPerson": 1');
    const extract = await changedExtract({"patients.csv": firstFemale, "datapackage.json": smaller});
    const {code, stdout} = await runCommand("check", "--extract", extract, "--format", "json");
    const {claims} = reportOf(stdout);
    expect(code).toBe(1);
    expect(claims.filter(({verdict}) => verdict === "differs").map(({id}) => id)).toEqual([
      "table1-sex-female-total",
      "table1-sex-female-adults",
      "table1-sex-male-total",
      "table1-sex-male-adults"
    ]);
    expect(claims.find(({id}) => id === "table1-sex-female-adults")?.reason).toBe(
      "the paper prints 76, our count is 75; the paper prints 80 %, our count gives 79 %"
    );
  });

  it("finds a misprint that is not among the known three, from print alone", async () => {
    const wrongPercent = (text: string) => text.replace("76,95,80,", "76,95,81,");
    const extract = await changedExtract({"reported.csv": wrongPercent});
    const {code, stdout} = await runCommand("check", "--extract", extract, "--format", "json");
    expect(code).toBe(0);
    expect(reportOf(stdout).claims.find(({id}) => id === "table1-sex-female-adults")).toMatchObject({
      verdict: "misprint",
      reason: "the printed counts give 80 %"
    });
  });

  it("prints a table with the arithmetic for and against a misprint under it, and the verdicts counted at its end", async () => {
    const lines = (await runCommand("check")).stdout.trimEnd().split("\n");
    const at = lines.findIndex((line) => line.startsWith("table1-referral-other-total "));
    expect(lines.slice(at + 1, at + 5)).toEqual([
      "    for: 6 adults and 15 children make 21, not 23",
      "    for: the column of adults adds up to 95 and the column of children adds up to 35, as they should",
      "    for: the total column adds up to 132 with 23, and to 130 with 21, for a group of 130",
      "    against: 23 of 130 is 17.7 %, as printed, and 21 of 130 is 16.2 %"
    ]);
    expect(lines.slice(-2)).toEqual([
      "76 printed numbers: 72 reproduced, 3 misprints, 0 differ, 1 not in the extract",
      "This extract is synthetic: it was built to agree with the paper. That it reproduces the paper’s numbers shows that the check works, not that the paper is right."
    ]);
  });

  it("prints JUnit with as many cases as printed numbers, no failure, and a skip for what is not in the extract", async () => {
    const {stdout} = await runCommand("check", "--format", "junit");
    expect(stdout).toContain('<testsuite name="reported numbers" tests="76" failures="0" skipped="1">');
    const [reported = ""] = stdout.split("</testsuite>");
    expect(reported.match(/<testcase /g)).toHaveLength(76);
    expect(stdout).toContain("Route of referral: A&amp;E");
  });

  it("refuses a format that it does not know, with 2 and the formats there are", async () => {
    const {code, stderr, stdout} = await runCommand("check", "--format", "xml");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      '--format "xml" is not one of table, json, junit; npm run check -- --help says what can be given\n'
    );
  });
});
