import {describe, expect, it} from "vitest";
import {fileName} from "../../../../src/components/downloads/save-file.js";

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
    {filters: {sex: "../../etc"}, name: "identification-routes_sex-etc.csv"}
  ])("is $name", ({filters, name}) => {
    expect(fileName("identification-routes", filters, "csv")).toBe(name);
  });
});
