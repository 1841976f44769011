import {type Extract, type Patient, sampleTable} from "./extract.js";
import {characteristicTable, pairTable, routeTable, themesByRouteTable, themeTable} from "./tables.js";

/** How many patients of each age group have which traits, in words with a space between. */
type Numbers = Record<string, Record<string, number>>;

/** Invented extracts whose releases once gave withheld numbers away, each in a way of its own. */
export const knownLeaks = {
  /** Each two of three themes: |H and S| is |U and H| + |U and S| - |U| at least. */
  triple: extract(
    [themeTable(["u", "h", "s"]), pairTable(["u", "h", "s"])],
    [
      {
        adult: {"u h s": 15, "u s": 20, "u h": 20, h: 20, s: 20, "": 20},
        child: {"u h s": 5, "u s": 12, "u h": 12, h: 12, s: 12, "": 12}
      }
    ]
  ),
  /** Two themes of which each patient has one, by route. */
  complementary: extract(
    [
      themeTable(["x", "y"]),
      pairTable(["x", "y"]),
      routeTable(["a", "b", "c"]),
      themesByRouteTable(["a", "b", "c"], ["x", "y"])
    ],
    [
      {
        adult: {"x a": 10, "x a c": 2, "x b": 8, "x c": 11, "y a": 13, "y a c": 1, "y b": 14, "y c": 11},
        child: {"x a": 10, "x a c": 1, "x b": 9, "x c": 5, "y a": 4, "y a c": 1, "y b": 4, "y c": 6}
      }
    ]
  ),
  /** The same adults as before, and more children: what was withheld of all less what is published of adults now. */
  sameAdults: extract(
    [routeTable(["told", "seen", "disclosed"])],
    [
      {
        adult: {"told seen": 15, told: 15, "seen disclosed": 15, seen: 30, disclosed: 25},
        child: {"told seen": 7, seen: 33, disclosed: 20}
      },
      {
        adult: {"told seen": 15, told: 15, "seen disclosed": 15, seen: 30, disclosed: 25},
        child: {"told seen": 7, told: 20, seen: 53, disclosed: 40}
      }
    ]
  ),
  /** Levels that no release lists: 20 of 100, then 23 of 143. */
  fewJoined: extract(
    [characteristicTable({v: ["L0", "L1", "L2", "L3"]})],
    [{adult: {L0: 40, L1: 40, L2: 8, L3: 12}}, {adult: {L0: 60, L1: 60, L2: 9, L3: 14}}]
  ),
  /** A route that is never used together with another. */
  alone: extract(
    [routeTable(["told", "disclosed", "not-recorded"], ["not-recorded"])],
    [
      {
        adult: {"told disclosed": 12, "not-recorded": 88},
        child: {"told disclosed": 9, disclosed: 1, "not-recorded": 50}
      }
    ]
  ),
  /** Age bands of adults among those of children. */
  ageBands: extract(
    [
      characteristicTable({age: ["12-15", "16-17", "18-25", "26-33", "34+"]}, [
        ...["12-15", "16-17"].map((band) => [band, "adult"] as const),
        ...["18-25", "26-33", "34+"].map((band) => [band, "child"] as const)
      ])
    ],
    [{adult: {"18-25": 30, "26-33": 55, "34+": 5}, child: {"12-15": 25, "16-17": 15}}]
  )
} satisfies Record<string, Extract>;

function extract(tables: Extract["tables"], samples: readonly Numbers[]): Extract {
  return {tables: [sampleTable, ...tables], samples: samples.map(listPatients), printed: []};
}

function listPatients(numbers: Numbers): Patient[] {
  return Object.entries(numbers).flatMap(([group, kinds]) =>
    Object.entries(kinds).flatMap(([words, count]) =>
      Array.from({length: count}, () => ({group, traits: new Set(words.split(" "))}))
    )
  );
}
