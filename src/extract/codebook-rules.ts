import {maxCodeLevels} from "../model/table-limits.js";
import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import {inWords} from "../text/message-words.js";
import type {ExtractDatabase, LoadedTable} from "./database.js";
import type {FaultList} from "./fault-list.js";
import {detailSeparator, detailSeparatorSql, type StudyRule} from "./study-rule.js";
import {type CodeKind, kindsOfColumn, parentKinds} from "./study-schema.js";

const articles: Readonly<Record<CodeKind, string>> = {
  route: "a route",
  informant: "an informant",
  theme: "a theme",
  subtheme: "a subtheme"
};

/**
 * Lists the rules of codes: each is of the kind that its column asks for, and has the parent that its kind asks for.
 */
export function listCodebookRules(): StudyRule[] {
  return [...kindsOfColumn.map(requireKind), ...requireParents(), parentHasKind, leadsToTheme, notTooDeep];
}

/** Checks that the codebook has themes. Without them there is nothing to count. */
export async function checkKindsInUse(
  database: ExtractDatabase,
  tables: ReadonlyMap<string, LoadedTable>,
  faults: FaultList
): Promise<void> {
  const codebook = tables.get("codebook");
  if (!codebook?.complete || !codebook.columns.includes("kind")) return;
  const rows = await database.rows<{kind: string}>("SELECT DISTINCT kind FROM codebook");
  if (rows.some((row) => row.kind === "theme")) return;
  faults.add({
    file: codebook.resource.path,
    column: "kind",
    rule: "kind theme",
    message: "no code is a theme; add the themes that the study uses"
  });
}

function requireKind({table, column, kinds}: (typeof kindsOfColumn)[number]): StudyRule {
  const cell = quoteIdentifier(column);
  const fitting = kinds.map(quoteLiteral).join(", ");
  return {
    table,
    column,
    rule: "kind of code",
    complete: [],
    needs: {[table]: [column], codebook: ["code", "kind"]},
    search: `
      WITH kinds AS (
        SELECT code, min(kind) AS kind
        FROM codebook
        GROUP BY code
        HAVING NOT coalesce(bool_or(kind IN (${fitting})), false)
          AND bool_and(kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")}))
      )
      SELECT coded.rowid AS row, coded.${cell} AS value, kinds.kind AS detail, NULL AS other_row
      FROM ${quoteIdentifier(table)} AS coded
      JOIN kinds ON kinds.code = coded.${cell}`,
    describe: (shown, kind) =>
      `${shown} is ${addArticle(kind)} in codebook.csv, not ${inWords(kinds.map(addArticle), "or")}; use a code of that kind`
  };
}

function requireParents(): StudyRule[] {
  const withParent = Object.keys(parentKinds).map(quoteLiteral).join(", ");
  const shared = {
    table: "codebook",
    column: "parent",
    complete: [],
    needs: {codebook: ["code", "kind", "parent"]}
  };
  return [
    {
      ...shared,
      rule: "has a parent",
      search: `
        SELECT rowid AS row, code AS value, kind AS detail, NULL AS other_row
        FROM codebook
        WHERE parent IS NULL
          AND kind IN (${withParent})`,
      describe: (_, kind) =>
        `is empty; ${addArticle(kind)} needs the code of its ${inWords(parentKinds[kind as CodeKind] ?? [], "or")} here`
    },
    {
      ...shared,
      rule: "has no parent",
      search: `
        SELECT rowid AS row, parent AS value, kind AS detail, NULL AS other_row
        FROM codebook
        WHERE parent IS NOT NULL
          AND kind NOT IN (${withParent})
          AND kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")})`,
      describe: (shown, kind) => `${shown} is given, but ${addArticle(kind)} has no parent; empty this cell`
    }
  ];
}

const parentHasKind: StudyRule = {
  table: "codebook",
  column: "parent",
  rule: "kind of parent",
  complete: [],
  needs: {codebook: ["code", "kind", "parent"]},
  search: `
    WITH wanted(kind, parent_kind) AS (
      VALUES ${Object.entries(parentKinds)
        .flatMap(([kind, parents]) => parents.map((parent) => `('${kind}', '${parent}')`))
        .join(", ")}
    ), parents AS (
      SELECT code, min(kind) AS kind
      FROM codebook
      WHERE kind IN (${Object.keys(articles).map(quoteLiteral).join(", ")})
      GROUP BY code
      HAVING count(*) = 1
    )
    SELECT child.rowid AS row, child.parent AS value,
      child.kind || ${detailSeparatorSql} || parents.kind AS detail,
      NULL AS other_row
    FROM codebook AS child
    JOIN parents ON parents.code = child.parent
    WHERE child.kind IN (SELECT kind FROM wanted)
      AND (child.kind, parents.kind) NOT IN (SELECT (kind, parent_kind) FROM wanted)`,
  describe(shown, detail) {
    const [kind = "", parent = ""] = detail.split(detailSeparator);
    return `${shown} is ${addArticle(parent)}; the parent of ${addArticle(kind)} is ${inWords((parentKinds[kind as CodeKind] ?? []).map(addArticle), "or")}`;
  }
};

/** Each step goes twice as far up as the one before it: what is still on the way after so many steps goes in a circle. */
const steps = 30;

/** Subthemes stand under a theme, through however many others; never under each other in a circle. */
const leadsToTheme: StudyRule = {
  table: "codebook",
  column: "parent",
  rule: "leads to a theme",
  complete: ["codebook"],
  needs: {codebook: ["code", "kind", "parent"]},
  search: `
    WITH RECURSIVE up AS (
      SELECT code, min(parent) AS parent, 0 AS step
      FROM codebook
      WHERE kind = 'subtheme'
      GROUP BY code
      UNION ALL
      SELECT here.code, above.parent, here.step + 1
      FROM up AS here
      JOIN up AS above ON above.code = here.parent
      WHERE here.step < ${steps}
    )
    SELECT rowid AS row, parent AS value, code AS detail, NULL AS other_row
    FROM codebook
    WHERE kind = 'subtheme'
      AND code IN (SELECT code FROM up WHERE step = ${steps})`,
  describe: (shown, code) =>
    `${shown} leads from ${code} to no theme, but in a circle of subthemes; give one of them a theme for its parent`
};

/** Each level is counted with all that stand under it. */
const notTooDeep: StudyRule = {
  table: "codebook",
  column: "parent",
  rule: "depth",
  complete: ["codebook"],
  needs: {codebook: ["code", "kind", "parent"]},
  search: `
    WITH RECURSIVE led AS (
      SELECT code, 1 AS level FROM codebook WHERE kind = 'theme'
      UNION ALL
      SELECT child.code, led.level + 1
      FROM codebook AS child
      JOIN led ON child.parent = led.code
      WHERE child.kind = 'subtheme'
        AND led.level <= ${maxCodeLevels}
    )
    SELECT codebook.rowid AS row, codebook.parent AS value, code AS detail, NULL AS other_row
    FROM led
    JOIN codebook USING (code)
    WHERE led.level > ${maxCodeLevels}`,
  describe: (_, code) => `${code} stands more than ${maxCodeLevels} levels deep; put it higher up`
};

function addArticle(kind: string): string {
  return articles[kind as CodeKind] ?? kind;
}
