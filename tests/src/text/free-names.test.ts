import {expect, it} from "vitest";
import {freeNames} from "../../../src/text/free-names.js";

it("names that take no other column’s place stay as they are", () => {
  expect(freeNames(["Africa", "Asia"], ["key", "p"], ["", "_lower"])).toEqual(["Africa", "Asia"]);
});

it("a name that another column has, itself or with an end, gets an underscore, and two when that is taken", () => {
  expect(freeNames(["p", "odds", "_p"], ["p", "odds_lower"], ["", "_lower"])).toEqual(["_p", "_odds", "__p"]);
});

it("a name does not take the columns of a name before it", () => {
  expect(freeNames(["a", "a_lower"], [], ["", "_lower"])).toEqual(["a", "_a_lower"]);
});
