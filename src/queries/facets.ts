import {midSentence} from "../model/sentence-case.js";
import type {StudyDescription} from "../model/study.js";
import {inWords} from "../text/message-words.js";
import type {Filters} from "./filters.js";

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
      options: levels.map((level) => ({value: level, label: level}))
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
export function chosenOf({levels, routes, themes}: Filters, {kind, name}: Facet): readonly string[] {
  if (kind === "route") return routes;
  if (kind === "theme") return themes;
  return (Object.hasOwn(levels, name) ? levels[name] : undefined) ?? [];
}

/** The same filters with just these values chosen of a facet. */
export function withChosen(filters: Filters, {kind, name}: Facet, values: readonly string[]): Filters {
  if (kind === "route") return {...filters, routes: values};
  if (kind === "theme") return {...filters, themes: values};
  const {[name]: _, ...others} = filters.levels;
  return {...filters, levels: values.length === 0 ? others : {...others, [name]: values}};
}

/** What is compared where a reader has chosen it: `Compared by sex`; nothing where the study’s own groups are. */
export function comparedInWords({by}: Filters, study: Pick<StudyDescription, "variables">): string[] {
  if (by === undefined) return [];
  const title = study.variables.find(({name}) => name === by)?.title;
  return [title === undefined ? "All together, nothing compared" : `Compared by ${midSentence(title)}`];
}

/** What is chosen, a phrase for each facet that is filtered: `Sex: Female or Male`. */
export function choicesInWords(filters: Filters, facets: readonly Facet[]): string[] {
  return facets.flatMap((facet) => {
    const chosen = chosenOf(filters, facet);
    const labels = facet.options.filter(({value}) => chosen.includes(value)).map(({label}) => label);
    return labels.length === 0 ? [] : [`${facet.title}: ${inWords(labels, "or")}`];
  });
}
