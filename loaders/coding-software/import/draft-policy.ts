import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {capital} from "../../../src/model/sentence-case.js";
import {placeholderApprovers} from "../../disk/placeholder-approvers.js";

/**
 * A policy of what may leave an imported extract, for the owner of the data to decide on: the proposal of the project's own
 * `data/disclosure.yaml`, with the tables that the extract has, and nothing that is public. What not every patient has is
 * not said of it, so that the gate can take it as it stands.
 */
export function draftPolicy({patients, identifications, codebook, unit}: MappedExtract): string {
  const kinds = new Set(codebook.map(({kind}) => kind));
  const themes = new Set(codebook.filter(({kind}) => kind === "theme").map(({code}) => code));
  const subthemes = codebook.filter(({kind}) => kind === "subtheme");
  const identified = new Set(identifications.map(({patient_id}) => patient_id));
  const everyHas = identified.size === patients.length;
  const informed = new Set(identifications.filter(({informant}) => informant !== "").map(({route}) => route));
  const everyInformed = identifications.every(
    ({route, informant}) => informant !== "" || !informed.has(route)
  );
  const tables = [
    sample,
    ...(kinds.has("route") ? [routes + (everyHas ? "\n    covers: route" : "")] : []),
    ...(kinds.has("informant") ? [informants + (everyInformed ? "\n    covers: informant" : "")] : []),
    themeTable,
    ...(subthemes.length > 0 && subthemes.every(({parent}) => themes.has(parent)) ? [subthemeTable] : []),
    ...(themes.size > 1 ? [pairs] : []),
    ...(kinds.has("route") ? [byRoute] : [])
  ];
  return [head, ...tables.map((table) => inUnits(table, unit?.many ?? "patients")), foot].join("\n\n");
}

/** A table with what its titles and populations count: words of a mapping, which YAML may read otherwise without quotes. */
function inUnits(table: string, many: string): string {
  if (many === "patients") return table;
  return table.replace(
    /^( +(?:- )?(?:title|population): )(.*)$/gm,
    (_line, key: string, words: string) =>
      key +
      JSON.stringify(words.replaceAll("Patients", () => capital(many)).replaceAll("patients", () => many))
  );
}

const head = `# What may leave this extract, which is confidential. Its site is built from counts of the tables below alone, with small
# ones withheld. This is a proposal: the owner of the data decides what stands here. data/disclosure.yaml of the project
# explains each setting, and names rules in use elsewhere. Name the approvers at the end. Another import keeps this file
# once it was edited.
threshold: 10
zeros: counted
complements: counted
rounding: none
protection: {width: 10, width_if_one_known: 9, least: cells}

tables:`;

const sample = `  - query: sample
    title: Patients in the sample
    population: All patients of the sample
    dimensions: [group]

  - query: sample-characteristics
    title: Characteristics of the sample
    population: All patients of the group
    dimensions: [variable, level, group]
    denominator: {table: sample}
    partition: level`;

const routes = `  - query: identification-routes
    title: Routes of identification
    population: All patients of the group
    dimensions: [route, group]
    labels: [label]
    denominator: {table: sample}
    worth: 20`;

const informants = `  - query: informants
    title: Services that told staff
    population: Patients of the group identified by the route that the informant belongs to
    dimensions: [route, informant, group]
    labels: [label]
    denominator: {table: identification-routes, on: {route: route}}`;

const themeTable = `  - query: theme-frequencies
    title: Patients with each theme
    population: All patients of the group
    dimensions: [theme, group]
    labels: [label]
    denominator: {table: sample}
    worth: 20`;

const subthemeTable = `  - query: subtheme-frequencies
    title: Patients with each subtheme
    population: All patients of the group
    dimensions: [theme, subtheme, group]
    labels: [label]
    denominator: {table: sample}
    within:
      - {table: theme-frequencies, on: {theme: theme}}`;

const pairs = `  - query: theme-co-occurrence
    title: Patients with both of two themes
    population: All patients of the group
    dimensions: [theme_a, theme_b, group]
    labels: [label_a, label_b]
    denominator: {table: sample}
    within:
      - {table: theme-frequencies, on: {theme_a: theme}}
      - {table: theme-frequencies, on: {theme_b: theme}}`;

const byRoute = `  - query: themes-by-route
    title: Patients with each theme by route of identification
    population: Patients of the group identified by the route
    dimensions: [route, theme, group]
    labels: [route_label, theme_label]
    denominator: {table: identification-routes, on: {route: route}}
    within:
      - {table: theme-frequencies, on: {theme: theme}}`;

const foot = `never_leave: [patient_id, person_id, document_id, excerpt_id, text, snippet, record_type, professional_role, coder, reviewer,
  reason, is_primary, codings, excerpts, patients_with_codings]
public: []
earlier: []

# Two names or more, each of somebody who may approve a release.
approvers:
${placeholderApprovers.map((name) => `  - ${name}`).join("\n")}

exceptions: []
`;
