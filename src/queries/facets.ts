import {levelLabel} from "../model/groups.js";
import type {StudyDescription} from "../model/study.js";
import {inWords} from "../text/message-words.js";
import {chosenGroups, type Filters, type Selection} from "./filters.js";

/** What patients can be filtered by: a characteristic, the routes, or the themes. */
export type Facet = {
  kind: "characteristic" | "route" | "theme";
  /** The column of a characteristic; `route` or `theme`. */
  name: string;
  title: string;
  options: readonly FacetOption[];
};

/** A level, a route or a theme that can be chosen. */
export type FacetOption = {value: string; label: string};

/** What the patients of a study can be filtered by, in the order of the extract; nothing where a site has no rows. */
export function facetsOf(study: Pick<StudyDescription, "variables" | "codes" | "release">): Facet[] {
  if (study.release) return [];
  const characteristics = study.variables.map(
    ({name, title, levels}): Facet => ({
      kind: "characteristic",
      name,
      title,
      options: levels.map((level) => ({value: level, label: levelLabel(level)}))
    })
  );
  const codes = (["route", "theme"] as const).map(
    (kind): Facet => ({kind, name: kind, title: codeTitles[kind], options: codesOf(study, kind)})
  );
  return [...characteristics, ...codes.filter(({options}) => options.length > 0)];
}

const codeTitles = {route: "Identification route", theme: "Theme"} as const;

function codesOf({codes}: Pick<StudyDescription, "codes">, kind: string): FacetOption[] {
  return codes.filter((code) => code.kind === kind).map(({code, label}) => ({value: code, label}));
}

/** What is chosen of a facet. A characteristic may be called `constructor`, which every object has. */
export function chosenOf(
  {levels, routes, themes}: Selection,
  {kind, name}: Pick<Facet, "kind" | "name">
): readonly string[] {
  if (kind === "route") return routes;
  if (kind === "theme") return themes;
  return (Object.hasOwn(levels, name) ? levels[name] : undefined) ?? [];
}

/**
 * The one value of a facet that the filters ask of everybody in view; undefined where they ask for none or for any of
 * several, and where they choose the group B alone.
 */
export function askedOf(filters: Filters, facet: Pick<Facet, "kind" | "name">): string | undefined {
  const [value, ...others] = chosenOf(filters, facet);
  return others.length > 0 || chosenGroups(filters)?.second === "filtered" ? undefined : value;
}

/** The same selection with just these values chosen of a facet. */
export function withChosen<Chosen extends Selection>(
  selection: Chosen,
  {kind, name}: Pick<Facet, "kind" | "name">,
  values: readonly string[]
): Chosen {
  if (kind === "route") return {...selection, routes: values};
  if (kind === "theme") return {...selection, themes: values};
  const {[name]: _, ...others} = selection.levels;
  return {...selection, levels: values.length === 0 ? others : {...others, [name]: values}};
}

/** What is chosen of a facet, in its order. */
export function chosenOptions(selection: Selection, facet: Facet): FacetOption[] {
  const chosen = chosenOf(selection, facet);
  return facet.options.filter(({value}) => chosen.includes(value));
}

/** The labels of that. */
export function chosenLabels(selection: Selection, facet: Facet): string[] {
  return chosenOptions(selection, facet).map(({label}) => label);
}

/** What is chosen, a phrase for each facet of which anything is: `Sex: Female or Male`. */
export function choicesInWords(selection: Selection, facets: readonly Facet[]): string[] {
  return facets.flatMap((facet) => {
    const labels = chosenLabels(selection, facet);
    return labels.length === 0 ? [] : [`${facet.title}: ${inWords(labels, "or")}`];
  });
}
