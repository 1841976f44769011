/** The queries of the page of identification: they have no rows where no code is a route. */
export const routeTables: readonly string[] = ["identification-routes", "informants", "themes-by-route"];
