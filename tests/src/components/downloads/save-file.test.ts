import {describe, expect, it} from "vitest";
import {fileName, namedFilters} from "../../../../src/components/downloads/save-file.js";
import {noFilters} from "../../../../src/queries/filters.js";
import {levelFilters} from "../../../support/filters.js";

describe("fileName", () => {
  it.each([
    {filters: {}, name: "identification-routes.csv"},
    {filters: {sex: "Female"}, name: "identification-routes_sex-female.csv"},
    {
      filters: {referral_route: "Police/courts"},
      name: "identification-routes_referral-route-police-courts.csv"
    },
    {filters: {sex: "Male", age_band: "34+"}, name: "identification-routes_sex-male_age-band-34.csv"},
    {filters: {region_of_origin: "Ägäis"}, name: "identification-routes_region-of-origin-ägäis.csv"},
    {filters: {sex: ["Female", "Male"]}, name: "identification-routes_sex-female-male.csv"},
    {filters: {sex: "../../etc"}, name: "identification-routes_sex-etc.csv"}
  ])("is $name", ({filters, name}) => {
    expect(fileName("identification-routes", namedFilters(levelFilters(filters)), "csv")).toBe(name);
  });

  it("names routes and themes beside a characteristic that is called like them", () => {
    const filters = {...levelFilters({route: "bus"}), routes: ["told"], themes: ["living", "trust"]};
    expect(fileName("informants", namedFilters(filters), "json")).toBe(
      "informants_route-bus_route-told_theme-living-trust.json"
    );
  });

  it("names what is compared where a reader has chosen it", () => {
    const nameOf = (by: string | null) => fileName("informants", namedFilters({...noFilters, by}), "csv");
    expect(nameOf("sex")).toBe("informants_by-sex.csv");
    expect(nameOf(null)).toBe("informants_by-nothing.csv");
  });

  it("is a name that a file can have, however much is chosen", () => {
    const themes = Array.from({length: 90}, (_, i) => `theme-${i}`);
    const name = fileName("informants", namedFilters({...noFilters, themes}), "csv");
    expect(name).toMatch(/^informants_theme-theme-0-.*\.csv$/);
    expect(name).toHaveLength(124);
  });
});
