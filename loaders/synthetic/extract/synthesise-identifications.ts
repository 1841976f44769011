import {UserError} from "../../../src/text/errors.js";
import type {Random} from "../draws/random.js";
import {identification, informantWeights, routesAlone, routeWeights, weightOf} from "./assumptions.js";
import type {CodebookEntry} from "./extract-sources.js";
import type {GroupMargins} from "./printed-margins.js";
import type {SyntheticPatient} from "./synthesise-patients.js";

/** One identification of a patient; `informant` is empty where no service told staff. */
export interface SyntheticIdentification {
  readonly patient_id: string;
  readonly route: string;
  readonly informant: string;
  readonly is_primary: boolean;
}

/**
 * Identifications of every patient: each printed count of a route is reproduced exactly, and the other patients get one
 * of the other routes. The primary identification comes first; each patient has exactly one.
 */
export function synthesiseIdentifications(
  patients: readonly SyntheticPatient[],
  groups: readonly GroupMargins[],
  codebook: readonly CodebookEntry[],
  random: Random
): SyntheticIdentification[] {
  const reportedRoutes = dealReportedRoutes(patients, groups, random);
  return patients.flatMap((patient) => {
    const reported = reportedRoutes.get(patient.patient_id) ?? [];
    const free = codebook
      .filter((code) => code.kind === "route" && !groups.some((group) => group.routes.has(code.code)))
      .map((code) => code.code);
    const routes = orderRoutes(reported, free, patient.age_group, random);
    return routes.flatMap((route, place) =>
      informants(route, patient.age_group, codebook, random).map((informant, order) => ({
        patient_id: patient.patient_id,
        route,
        informant,
        is_primary: place === 0 && order === 0
      }))
    );
  });
}

function dealReportedRoutes(
  patients: readonly SyntheticPatient[],
  groups: readonly GroupMargins[],
  random: Random
) {
  const dealt = new Map<string, string[]>();
  for (const group of groups) {
    const members = patients.filter((patient) => patient.age_group === group.ageGroup);
    for (const [route, count] of group.routes) {
      for (const {patient_id} of random.shuffled(members).slice(0, count)) {
        dealt.set(patient_id, [...(dealt.get(patient_id) ?? []), route]);
      }
    }
  }
  return dealt;
}

function orderRoutes(reported: readonly string[], free: readonly string[], ageGroup: string, random: Random) {
  const weight = (route: string) => weightOf(routeWeights, route, ageGroup);
  const first = reported.length === 0 ? drawRoute(free, weight, random) : undefined;
  if (first !== undefined && routesAlone.includes(first)) return [first];
  const routes = first === undefined ? [...reported] : [first];
  const wanted = random.chance(identification.secondRoute)
    ? random.chance(identification.thirdRoute)
      ? 3
      : 2
    : 1;
  while (routes.length < wanted) {
    const others = free.filter((route) => !routes.includes(route) && !routesAlone.includes(route));
    if (others.length === 0) break;
    routes.push(drawRoute(others, weight, random));
  }
  const reportedIsSecond = reported.length > 0 && !random.chance(identification.reportedIsPrimary);
  return reportedIsSecond ? [...routes.slice(1), ...routes.slice(0, 1)] : routes;
}

function drawRoute(routes: readonly string[], weight: (route: string) => number, random: Random): string {
  if (routes.length === 0) {
    throw new UserError("codebook.csv has no route without a printed count for the patients who are left.");
  }
  return random.weighted(routes, weight);
}

function informants(
  route: string,
  ageGroup: string,
  codebook: readonly CodebookEntry[],
  random: Random
): string[] {
  const services = codebook
    .filter((code) => code.kind === "informant" && code.parent === route)
    .map((code) => code.code);
  if (services.length === 0) return [""];
  const weight = (service: string) => weightOf(informantWeights, service, ageGroup);
  const first = random.weighted(services, weight);
  const others = services.filter((service) => service !== first && weight(service) > 0);
  if (others.length === 0 || !random.chance(identification.secondInformant)) return [first];
  return [first, random.weighted(others, weight)];
}
