import {expect, it} from "vitest";
import {derivedWords} from "../../../../src/analysis/derived/derived-words.js";
import type {StudyDescription} from "../../../../src/model/study.js";
import {ageGroups, bare, unit} from "../../../support/age-groups.js";
import {release} from "../../../support/released-study.js";

const study = {...bare, unit, paper: {} as StudyDescription["paper"], groups: ageGroups};

it("the list of derived numbers is introduced by what the study has", () => {
  expect(derivedWords(study)).toEqual({
    beyond: ", and the paper does not",
    kinds: "intervals, differences, p values, ratios, agreement of coders and how well the search does",
    scope: "all patients, in the study’s own groups, and for a search with every term on"
  });
  const interviews = {one: "interview", many: "interviews"};
  expect(derivedWords({...bare, unit: interviews, absentPages: ["finding-the-cases", "agreement"]})).toEqual({
    beyond: "",
    kinds: "intervals",
    scope: "all interviews"
  });
  expect(derivedWords({...study, release}).kinds).toBe("intervals, differences, p values and ratios");
});
