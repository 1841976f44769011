import {describe, expect, it} from "vitest";
import {disagreementRows, disagreementsOf} from "../../../../src/analysis/agreement/excerpt-disagreements.js";

function row(excerpt_id: string, coder: string, code: string) {
  return {
    excerpt_id,
    patient_id: "P1",
    coder,
    code,
    label: code.toUpperCase(),
    text: `Text of ${excerpt_id}`
  };
}

const rows = [
  row("E1", "ann", "fear"),
  row("E1", "ann", "shame"),
  row("E1", "bea", "fear"),
  row("E2", "ann", "debt"),
  row("E2", "cleo", "fear")
];

describe("disagreementsOf", () => {
  it("gathers every coder's codes on an excerpt, and tells which of them all put", () => {
    expect(disagreementsOf(rows)).toEqual([
      {
        excerpt: "E1",
        patient: "P1",
        text: "Text of E1",
        codings: [
          {
            coder: "ann",
            codes: [
              {label: "FEAR", byAll: true},
              {label: "SHAME", byAll: false}
            ]
          },
          {coder: "bea", codes: [{label: "FEAR", byAll: true}]}
        ]
      },
      {
        excerpt: "E2",
        patient: "P1",
        text: "Text of E2",
        codings: [
          {coder: "ann", codes: [{label: "DEBT", byAll: false}]},
          {coder: "cleo", codes: [{label: "FEAR", byAll: false}]}
        ]
      }
    ]);
  });
});

describe("disagreementRows", () => {
  it("says of a coder who read an excerpt and put no code on it that there is none", () => {
    const none = {...row("E1", "bea", ""), code: null, label: null};
    const [found] = disagreementsOf([row("E1", "ann", "fear"), none]);
    expect(found?.codings).toEqual([
      {coder: "ann", codes: [{label: "FEAR", byAll: false}]},
      {coder: "bea", codes: []}
    ]);
    expect(disagreementRows(found ? [found] : [])).toMatchObject([
      {"codes of ann": "FEAR", "codes of bea": "no code"}
    ]);
  });

  it("has a row an excerpt and a column a coder, empty where the coder did not read it", () => {
    expect(disagreementRows(disagreementsOf(rows))).toEqual([
      {
        excerpt_id: "E1",
        patient_id: "P1",
        "codes of ann": "FEAR; SHAME",
        "codes of bea": "FEAR",
        "codes of cleo": "",
        text: "Text of E1"
      },
      {
        excerpt_id: "E2",
        patient_id: "P1",
        "codes of ann": "DEBT",
        "codes of bea": "",
        "codes of cleo": "FEAR",
        text: "Text of E2"
      }
    ]);
  });
});
