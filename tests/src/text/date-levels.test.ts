import {expect, it} from "vitest";
import {findRangeInDate} from "../../../src/text/date-levels.js";

it.each([
  ["10-Dec", "10-12"],
  ["Dec-10", "10-12"],
  ["10. Dez", "10-12"],
  ["10-déc.", "10-12"],
  ["5. Mrz", "3-5"],
  ["2026-12-10", "10-12"],
  ["2026-12-10T00:00:00", "10-12"],
  ["10/12/2026", "10-12"],
  ["10.12.26", "10-12"],
  ["Oct-17", "10-17"],
  ["10-12", undefined],
  ["December", undefined],
  ["May", undefined],
  ["decided", undefined],
  ["2026-12-10T14:30:00", undefined]
])("%s was %s", (value, range) => {
  expect(findRangeInDate(value)).toBe(range);
});
