import type {AnalysisSql} from "../engine/query-session.js";
import {queryFiles, supportingRowFiles, viewFiles} from "./site-files.js";

/** The SQL of a query, fetched once a page. */
export const fetchQuerySql = fetchOnceEach(queryFiles);

/** The SQL of the analysis, from the site's files. Each file is fetched once a page. */
export async function fetchAnalysisSql(): Promise<AnalysisSql> {
  const views = await Promise.all(
    Object.entries(viewFiles).map(async ([name, file]) => [name, await file.text()] as const)
  );
  return {
    views: Object.fromEntries(views) as AnalysisSql["views"],
    query: fetchQuerySql,
    supportingRows: fetchOnceEach(supportingRowFiles)
  };
}

function fetchOnceEach(files: Record<string, {text(): Promise<string>}>): (name: string) => Promise<string> {
  const texts = new Map<string, Promise<string>>();
  return async (name) => {
    const file = files[name];
    if (!file) throw new Error(`no such query: ${name}`);
    const text = texts.get(name) ?? file.text();
    texts.set(name, text);
    text.catch(() => texts.delete(name));
    return text;
  };
}
