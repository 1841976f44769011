import {parsePolicy} from "../../../../loaders/release/policy/read-policy.js";

/** A small policy without faults. */
export const smallYaml = `threshold: 10
zeros: counted
complements: counted
rounding: none
protection: {width: 10, width_if_one_known: 9, least: cells}
tables:
  - query: sample
    title: Sample
    population: All patients
    dimensions: [group]
  - query: sample-characteristics
    title: Characteristics
    population: All patients
    dimensions: [variable, level, group]
    denominator: {table: sample}
    partition: level
    coarsen: {level: {Rest: [Other, Unknown]}}
  - query: identification-routes
    title: Routes
    population: All patients
    dimensions: [route, group]
    labels: [label]
    denominator: {table: sample}
    covers: route
    worth: 7
  - query: theme-frequencies
    title: Themes
    population: All patients
    dimensions: [theme, group]
    denominator: {table: sample}
  - query: themes-by-route
    title: Themes by route
    population: Patients of the route
    dimensions: [route, theme, group]
    labels: [route_label, theme_label]
    denominator: {table: identification-routes, on: {route: route}}
    within:
      - {table: theme-frequencies, on: {theme: theme}}
never_leave: [patient_id, codings]
public: [reported.csv]
earlier: []
approvers: [Ada One, Ben Two]
exceptions:
  - {table: identification-routes, where: {route: family-friend, group: all}, reason: Printed., by: Ada One}
`;

/** The small policy with one of its texts replaced. */
export function withChange(from: string, to: string): string {
  if (!smallYaml.includes(from)) throw new Error(`"${from}" is not in the small policy`);
  return smallYaml.replace(from, to);
}

/** The faults of a policy, a line each; none where it can be used. */
export async function faultsOf(yaml: string): Promise<string[]> {
  try {
    await parsePolicy(yaml, "p.yaml");
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

/** The faults of the small policy with one of its texts replaced. */
export function faultsWith(from: string, to: string): Promise<string[]> {
  return faultsOf(withChange(from, to));
}
