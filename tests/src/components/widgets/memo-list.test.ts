import {expect, it} from "vitest";
import {memosOfRows} from "../../../../src/components/widgets/memo-list.js";
import type {Memo} from "../../../../src/model/memo.js";

const memo = (about: Memo["about"], id: string | null): Memo => ({
  about,
  id,
  title: null,
  author: null,
  text: "T"
});

it("beside rows stand the memos about their patients and excerpts, and no others", () => {
  const memos = [
    memo("patient", "P1"),
    memo("patient", "P2"),
    memo("excerpt", "E1"),
    memo("code", "P1"),
    memo("study", null)
  ];
  expect(memosOfRows(memos, [{patient_id: "P1", n: 1}])).toEqual([memos[0]]);
  expect(memosOfRows(memos, [{patient_id: "P9", excerpt_id: "E1"}])).toEqual([memos[2]]);
  expect(memosOfRows(memos, [{group: "all"}])).toEqual([]);
});
