import {expect, test} from "vitest";
import {findCodePaths, listCodes} from "../../../../../src/import/formats/tables/code-names.js";

test("arrows part the names of a path, and leave nothing behind", () => {
  const names = [
    "told_staff",
    "told_staff->nurse",
    "told_staff->key_worker",
    "fear",
    "informed->police",
    "informed"
  ];
  const {codes, separator} = listCodes(names);
  expect(separator).toBe("->");
  expect(codes.map(({id}) => id)).toEqual([
    "told_staff",
    "told_staff › nurse",
    "told_staff › key_worker",
    "fear",
    "informed",
    "informed › police"
  ]);
});

test.each(["→", "=>", ">", "›", "\\"])("%s parts names where most have it", (separator) => {
  const {pathOf} = findCodePaths([`Trust ${separator} Police`, `Trust ${separator} Care`, "Fear"]);
  expect(pathOf(`Trust ${separator} Police`)).toEqual(["Trust", "Police"]);
});

test.each(["/", " / ", ":", ": ", "::"])("%s parts names where branches have it in common", (separator) => {
  const names = [
    "Fear",
    "Loss",
    "Told",
    `Trust${separator}Police`,
    `Trust${separator}Care`,
    `Told${separator}Ward`
  ];
  expect(listCodes(names).codes.map(({id}) => id)).toEqual([
    ...["Fear", "Loss", "Told", "Trust", "Trust › Police", "Trust › Care", "Told › Ward"]
  ]);
});

test("a sign between figures stays in the name", () => {
  expect(findCodePaths(["At 9:00", "At 9:30", "1/2", "1/3"]).separator).toBeUndefined();
});

test("a sign that no branch shares stays in the name", () => {
  const {separator} = findCodePaths(["Anger / frustration", "Fear", "Trust"]);
  expect(separator).toBeUndefined();
});

test("NVivo's names of codes are paths with two signs between", () => {
  const names = ["Codes\\\\Trust", "Codes\\\\Trust\\\\Fear", "Codes\\\\Housing"];
  expect(listCodes(names).codes.map(({id}) => id)).toEqual([
    ...["Codes", "Codes › Trust", "Codes › Trust › Fear", "Codes › Housing"]
  ]);
});
