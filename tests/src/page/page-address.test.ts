import {readdir, readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {
  addressWithFilters,
  choicesOfPage,
  filtersFromAddress,
  linkWithFilters,
  unknownInAddress
} from "../../../src/page/page-address.js";
import {facetsOf} from "../../../src/queries/facets.js";
import {type Filters, isFiltered, noFilters, withSwitchedOff} from "../../../src/queries/filters.js";
import {levelFilters} from "../../support/filters.js";

const awkward = [
  "A&E",
  "34+",
  "Police/courts",
  "O'Brien; DROP TABLE patients",
  'a "quoted" level',
  "à côté",
  "100 %",
  "a=b#c"
];

const variables = [
  {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false},
  {
    name: "exploitation",
    title: "Type of exploitation",
    levels: ["Domestic servitude"],
    printed: true,
    dividesGroups: false
  },
  {name: "age_band", title: "Age", levels: ["34+"], printed: true, dividesGroups: false},
  {name: "referral_route", title: "Route of referral", levels: awkward, printed: false, dividesGroups: false}
];

const codes = [
  {code: "told", kind: "route", label: "Told by a service", origin: "paper"},
  {code: "school", kind: "informant", label: "School", origin: "paper"},
  {code: "disclosed", kind: "route", label: "Disclosed", origin: "paper"},
  {code: "trust", kind: "theme", label: "Trust", origin: "paper"}
];

const choices = {
  facets: facetsOf({variables, codes}),
  terms: ["passport", "traffick*"],
  groupings: ["age_group", "sex", "referral_route"],
  own: "age_group"
};

describe("unknownInAddress", () => {
  it.each<[search: string, unknown: string[]]>([
    ["?sex=Nonsense&sex=Male", ["sex=Nonsense"]],
    ["?sex=female", ["sex=female, meant sex=Female"]],
    ["?Sex=Female", ["Sex=Female, meant sex=Female"]],
    ["?a.sex=Femal&against=others", ["a.sex=Femal, meant a.sex=Female", "against=others"]],
    ["?by=gender&colour=blue", ["by=gender", "colour=blue"]],
    ["?route=told&theme=school", ["theme=school"]],
    ["?sex=Female&by=&against=rest&a.route=told&off=tram&tab=x:table&comparison=y&sex=", []],
    ["?utm_source=letter&fbclid=1", []],
    ["?constructor=x", ["constructor=x"]]
  ])("finds in %s what cannot be chosen, and what it likely means", (search, unknown) => {
    const found = unknownInAddress(search, choices);
    expect(found.map(({asked, meant}) => (meant ? `${asked}, meant ${meant}` : asked))).toEqual(unknown);
  });
});

describe("filtersFromAddress", () => {
  it.each([
    {search: "", filters: {}},
    {search: "?sex=Female", filters: {sex: "Female"}},
    {search: "?referral_route=A%26E&age_band=34%2B", filters: {referral_route: "A&E", age_band: "34+"}},
    {search: "?referral_route=Police%2Fcourts", filters: {referral_route: "Police/courts"}},
    {search: "?exploitation=Domestic+servitude", filters: {exploitation: "Domestic servitude"}},
    {search: "?sex=", filters: {}},
    {search: "?sex=Male&sex=Female&sex=Male&sex=None", filters: {sex: ["Female", "Male"]}},
    {search: "?sex=female", filters: {}},
    {search: "?verdict=differs&patient_id=P001", filters: {}},
    {search: "?Sex=Female", filters: {}}
  ])("reads $search", ({search, filters}) => {
    expect(filtersFromAddress(search, choices)).toEqual(levelFilters(filters));
  });
});

describe("chosen groups in an address", () => {
  const first = {levels: {sex: ["Female"]}, routes: ["told"], themes: []};

  it.each<[search: string, by: Filters["by"]]>([
    ["?a.sex=Female&a.route=told&against=rest", {first, second: "rest"}],
    ["?sex=Male&a.sex=Female&a.route=told&against=filtered", {first, second: "filtered"}],
    ["?against=filtered", {first: {levels: {}, routes: [], themes: []}, second: "filtered"}],
    ["?against=rest", undefined],
    ["?a.sex=None&against=rest", undefined],
    ["?a.sex=Female&against=children", undefined],
    ["?a.sex=Female&against=children&by=sex", "sex"]
  ])("are read from %s, and written", (search, by) => {
    const filters = filtersFromAddress(search, choices);
    expect(filters.by).toEqual(by);
    const written = addressWithFilters("https://example.org/?a.theme=trust&against=rest", filters, choices);
    expect(filtersFromAddress(new URL(written).search, choices)).toEqual(filters);
    if (typeof by === "object")
      expect(new URL(written).searchParams.toString()).toHaveLength(search.length - 1);
  });

  it("go along to other pages, and are none of a column that is called like theirs", () => {
    const page = "https://example.org/index.html?a.sex=Female&against=rest";
    expect(linkWithFilters("https://example.org/challenges.html", page, choices)).toBe(
      "https://example.org/challenges.html?a.sex=Female&against=rest"
    );
    const named = facetsOf({
      variables: ["a.sex", "against"].map((name) => ({...variables[0], name})) as typeof variables,
      codes
    });
    const {levels, by} = filtersFromAddress("?a.sex=Female&against=rest", {...choices, facets: named});
    expect([levels, by]).toEqual([{}, undefined]);
    expect(filtersFromAddress("?_a.sex=Female", {...choices, facets: named}).levels).toEqual({
      "a.sex": ["Female"]
    });
  });
});

describe("addressWithFilters", () => {
  it("adds, changes and removes filters, and leaves the rest of the address as it is", () => {
    const page = "https://example.org/challenges?verdict=differs&sex=Male#themes";
    expect(addressWithFilters(page, levelFilters({sex: "Female", referral_route: "A&E"}), choices)).toBe(
      "https://example.org/challenges?verdict=differs&sex=Female&referral_route=A%26E#themes"
    );
    expect(addressWithFilters(page, noFilters, choices)).toBe(
      "https://example.org/challenges?verdict=differs#themes"
    );
  });

  it("is the address itself where there is nothing to add", () => {
    expect(addressWithFilters("https://example.org/challenges", noFilters, choices)).toBe(
      "https://example.org/challenges"
    );
  });

  it.each(awkward)("comes back whole from the address: %s", (level) => {
    const {search} = new URL(
      addressWithFilters("https://example.org/", levelFilters({referral_route: level}), choices)
    );
    expect(filtersFromAddress(search, choices)).toEqual(levelFilters({referral_route: level}));
  });
});

describe("routes and themes", () => {
  const filters = {...levelFilters({sex: "Male"}), routes: ["told", "disclosed"], themes: ["trust"]};

  it("stand in the address by their codes, and come back", () => {
    const address = addressWithFilters("https://example.org/?route=gone", filters, choices);
    expect(address).toBe("https://example.org/?sex=Male&route=told&route=disclosed&theme=trust");
    expect(filtersFromAddress(new URL(address).search, choices)).toEqual(filters);
    expect(linkWithFilters("https://example.org/check.html?theme=b", address, choices)).toBe(
      "https://example.org/check.html?sex=Male&route=told&route=disclosed&theme=trust"
    );
  });

  it("are as if they were not there where the extract has no such code, or one of another kind", () => {
    expect(filtersFromAddress("?route=school&route=trust&theme=told&theme=", choices)).toEqual(noFilters);
  });
});

describe("characteristics that are called like a parameter of the pages", () => {
  const names = ["route", "_route", "__route", "theme", "off", "tab", "query", "by", "Route", "routes"];
  const named = names.map((name) => ({
    name,
    title: name,
    levels: ["yes", "no"],
    printed: false,
    dividesGroups: false
  }));
  const facets = facetsOf({variables: named, codes});

  it("have parameters of their own, so that none is taken for another", () => {
    const all = {
      ...levelFilters(Object.fromEntries(names.map((name) => [name, "no"]))),
      routes: ["told"],
      themes: ["trust"],
      switchedOff: ["passport"]
    };
    const everything = {...choices, facets};
    const {search} = new URL(addressWithFilters("https://example.org/?tab=a:table", all, everything));
    expect(search).toBe(
      "?tab=a%3Atable&_route=no&__route=no&___route=no&_theme=no&_off=no&_tab=no&_query=no&_by=no&Route=no&routes=no&route=told&theme=trust&off=passport"
    );
    expect(filtersFromAddress(search, everything)).toEqual(all);
  });
});

describe("terms that are switched off", () => {
  it("stand in the address once each, and come back sorted", () => {
    const filters = withSwitchedOff(levelFilters({sex: "Female"}), ["traffick*", "passport"]);
    const address = addressWithFilters("https://example.org/?off=gone", filters, choices);
    expect(address).toBe("https://example.org/?sex=Female&off=passport&off=traffick*");
    expect(filtersFromAddress(new URL(address).search, choices).switchedOff).toEqual([
      "passport",
      "traffick*"
    ]);
  });

  it("are as if they were not there where the search has no such term", () => {
    expect(filtersFromAddress("?off=gone", choices)).toEqual(noFilters);
    expect(isFiltered(withSwitchedOff(noFilters, ["passport"]))).toBe(true);
    expect(withSwitchedOff(withSwitchedOff(noFilters, ["passport"]), [])).toEqual(noFilters);
  });
});

describe("choicesOfPage", () => {
  it.each([
    ["/study/identification.html", true, false],
    ["/study/", true, false],
    ["/index", true, false],
    ["/study/finding-the-cases.html", false, true],
    ["/study/check.html", true, true],
    ["/study/about.html", false, false]
  ])("of %s: levels %s, terms %s", (pathname, levels, terms) => {
    const {facets, terms: named} = choicesOfPage(choices, pathname);
    expect([facets.length > 0, named.length > 0]).toEqual([levels, terms]);
  });

  it("has levels on every page that has a bar of filters", async () => {
    const pages = (await readdir("src")).filter((file) => file.endsWith(".md"));
    for (const page of pages)
      if ((await readFile(`src/${page}`, "utf8")).includes("filterBar()"))
        expect(choicesOfPage(choices, `/${page.replace(".md", ".html")}`).facets, page).not.toEqual([]);
  });
});

describe("linkWithFilters", () => {
  const here =
    "https://example.org/study/index.html?referral_route=A%26E&off=passport&tab=a:table&colour=blue#a";
  const to = (link: string) =>
    linkWithFilters(new URL(link, here).href, here, choices).replace(/.*study/, "");

  it.each([
    ["./identification.html", "/identification.html?referral_route=A%26E&off=passport"],
    ["./", "/?referral_route=A%26E&off=passport"],
    ["./check.html?query=sample#editor", "/check.html?query=sample&referral_route=A%26E&off=passport#editor"],
    ["./about.html?sex=Male", "/about.html?referral_route=A%26E&off=passport"]
  ])("takes the page's filters along to %s, and nothing else", (link, expected) => {
    expect(to(link)).toBe(expected);
  });

  it.each([
    "https://doi.org/10.1186/s12888-015-0679-3",
    "https://example.org/other/index.html",
    "https://example.org/study/data/patients.csv",
    "https://example.org/study/LICENSE.txt"
  ])("leaves %s as it is", (link) => {
    expect(linkWithFilters(link, here, choices)).toBe(link);
  });

  it("changes no link where the page has no filter", () => {
    const link = "https://example.org/study/about.html#words";
    expect(linkWithFilters(link, "https://example.org/study/", choices)).toBe(link);
  });
});

describe("isFiltered", () => {
  it("says whether any filter is on", () => {
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered(levelFilters({age_band: "34+"}))).toBe(true);
    expect(isFiltered({...noFilters, routes: ["told"]})).toBe(true);
    expect(isFiltered({...noFilters, themes: ["trust"]})).toBe(true);
  });
});
