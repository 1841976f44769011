import {describe, expect, it} from "vitest";
import {
  addressWithFilters,
  filtersFromAddress,
  isFiltered,
  knownFilters
} from "../../../src/study/address.js";

describe("filtersFromAddress", () => {
  it.each([
    {search: "", filters: {}},
    {search: "?sex=Female", filters: {sex: "Female"}},
    {search: "?referral_route=A%26E&age_band=34%2B", filters: {referral_route: "A&E", age_band: "34+"}},
    {search: "?referral_route=Police%2Fcourts", filters: {referral_route: "Police/courts"}},
    {search: "?exploitation=Domestic+servitude", filters: {exploitation: "Domestic servitude"}},
    {search: "?sex=", filters: {}},
    {search: "?sex=Male&sex=Female", filters: {sex: "Male"}},
    {search: "?verdict=differs&patient_id=P001", filters: {}},
    {search: "?Sex=Female", filters: {}}
  ])("reads $search", ({search, filters}) => {
    expect(filtersFromAddress(search)).toEqual(filters);
  });
});

describe("knownFilters", () => {
  const variables = [{name: "sex", title: "Sex", levels: ["Female", "Male"]}];

  it("keeps a level that the extract has, and leaves out a level or a column that it does not have", () => {
    expect(knownFilters({sex: "Female"}, variables)).toEqual({sex: "Female"});
    expect(knownFilters({sex: "female"}, variables)).toEqual({});
    expect(knownFilters({sex: "Male", age_band: "34+"}, variables)).toEqual({sex: "Male"});
  });
});

describe("addressWithFilters", () => {
  it("adds, changes and removes filters, and leaves the rest of the address as it is", () => {
    const page = "https://example.org/challenges?verdict=differs&sex=Male#themes";
    expect(addressWithFilters(page, {sex: "Female", referral_route: "A&E"})).toBe(
      "https://example.org/challenges?verdict=differs&sex=Female&referral_route=A%26E#themes"
    );
    expect(addressWithFilters(page, {})).toBe("https://example.org/challenges?verdict=differs#themes");
  });

  it("is the address itself where there is nothing to add", () => {
    expect(addressWithFilters("https://example.org/challenges", {})).toBe("https://example.org/challenges");
  });

  it.each([
    "A&E",
    "34+",
    "Police/courts",
    "O'Brien; DROP TABLE patients",
    'a "quoted" level',
    "à côté",
    "100 %",
    "a=b#c"
  ])("comes back whole from the address: %s", (level) => {
    const {search} = new URL(addressWithFilters("https://example.org/", {region_of_origin: level}));
    expect(filtersFromAddress(search)).toEqual({region_of_origin: level});
  });
});

describe("isFiltered", () => {
  it("says whether any filter is on", () => {
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({sex: ""})).toBe(false);
    expect(isFiltered({age_band: "34+"})).toBe(true);
  });
});
