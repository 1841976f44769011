import {describe, expect, it} from "vitest";
import {formats} from "../../../../loaders/results/check/formats.js";
import {checkClaims} from "../../../../src/analysis/checks/check-claims.js";
import {ageGroups} from "../../../support/age-groups.js";
import {extractOf, readPrinted, trueCounts} from "../../../support/printed.js";

const printed = readPrinted();
const check = {
  claims: checkClaims(printed, extractOf(printed, trueCounts), {groups: ageGroups.levels}),
  derived: [],
  compared: null
};

describe.each(Object.entries(formats))("a check as %s", (_, format) => {
  it("says that a synthetic extract was built to agree with the paper, and says it of no other", () => {
    expect(format({...check, synthetic: true})).toContain("it was built to agree with the paper");
    expect(format({...check, synthetic: false})).not.toContain("built to agree");
    expect(format({...check, synthetic: false})).toContain("17.7 %, as printed");
  });
});
