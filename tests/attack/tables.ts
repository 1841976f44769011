import type {TableLink} from "../../src/model/release.js";
import {type TraitTable, traitTable} from "./extract.js";

const themeBy = (column: string): TableLink => ({table: "themes", on: {[column]: "theme"}});
const byRoute: TableLink = {table: "routes", on: {route: "route"}};

/** The patients with each theme. */
export function themeTable(themes: readonly string[]): TraitTable {
  return traitTable(
    "themes",
    ["theme"],
    {},
    themes.map((theme) => ({names: {theme}, traits: [theme], among: []}))
  );
}

/** The patients with both of two themes. */
export function pairTable(themes: readonly string[]): TraitTable {
  const pairs = themes.flatMap((a, index) => themes.slice(index + 1).map((b) => [a, b] as const));
  return traitTable(
    "pairs",
    ["theme_a", "theme_b"],
    {within: [themeBy("theme_a"), themeBy("theme_b")]},
    pairs.map(([a, b]) => ({names: {theme_a: a, theme_b: b}, traits: [a, b], among: []}))
  );
}

/** The patients with each subtheme, whose name is that of its theme and a number, such as `a1`. */
export function subthemeTable(subthemes: readonly string[]): TraitTable {
  return traitTable(
    "subthemes",
    ["theme", "subtheme"],
    {within: [themeBy("theme")]},
    subthemes.map((subtheme) => ({
      names: {theme: subtheme.slice(0, 1), subtheme},
      traits: [subtheme.slice(0, 1), subtheme],
      among: []
    }))
  );
}

/** The patients identified by each route; each patient by one route or more, and by no other beside one of those `alone`. */
export function routeTable(routes: readonly string[], alone: readonly string[] = []): TraitTable {
  return traitTable(
    "routes",
    ["route"],
    {covers: "route", ...(alone.length > 0 ? {alone: {route: [...alone]}} : {})},
    routes.map((route) => ({names: {route}, traits: [route], among: []}))
  );
}

/** The patients with each theme among those of each route. */
export function themesByRouteTable(routes: readonly string[], themes: readonly string[]): TraitTable {
  return traitTable(
    "themes-by-route",
    ["route", "theme"],
    {denominator: byRoute, within: [themeBy("theme")]},
    routes.flatMap((route) =>
      themes.map((theme) => ({names: {route, theme}, traits: [route, theme], among: [route]}))
    )
  );
}

/** The informants of one route; each patient of the route has one or more. */
export function informantTable(route: string, informants: readonly string[]): TraitTable {
  return traitTable(
    "informants",
    ["route", "informant"],
    {denominator: byRoute, covers: "informant"},
    informants.map((informant) => ({names: {route, informant}, traits: [route, informant], among: [route]}))
  );
}

/** Characteristics, each patient with one level of each; `nobody` are levels that a group cannot have. */
export function characteristicTable(
  levels: Readonly<Record<string, readonly string[]>>,
  nobody: ReadonlyArray<readonly [level: string, group: string]> = []
): TraitTable {
  return traitTable(
    "characteristics",
    ["variable", "level"],
    {
      partition: "level",
      ...(nobody.length > 0 ? {nobody: nobody.map(([level, group]) => ({level, group}))} : {})
    },
    Object.entries(levels).flatMap(([variable, names]) =>
      names.map((level) => ({names: {variable, level}, traits: [level], among: []}))
    )
  );
}
