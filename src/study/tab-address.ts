/** The tab of a finding that the page's address asks for, as `?tab=identification-routes:table` does. */
export function tabInAddress(finding: string): string | undefined {
  const asked = new URLSearchParams(location.search).get("tab") ?? "";
  const at = asked.lastIndexOf(":");
  return asked.slice(0, at) === finding ? asked.slice(at + 1) : undefined;
}

/** The page's address with the filters and choices it has, on a finding's card with one of its tabs open. */
export function addressOfTab(href: string, finding: string, tab: string): string {
  const url = new URL(href);
  url.searchParams.set("tab", `${finding}:${tab}`);
  url.hash = finding;
  return url.href;
}
