import {auditTables} from "../../loaders/audit/audit-tables.js";
import {loadSolver} from "../../loaders/solver/solver.js";
import type {Release} from "../../src/model/release.js";
import {parseCellAddress, type Row, rowMatches} from "../../src/model/row.js";
import {openAttack} from "./attack.js";
import {countOf} from "./facts.js";
import {readPublication} from "./gate.js";
import type {KnownTable} from "./published.js";

/**
 * The withheld numbers of the last of some releases of which the audit tells another interval than the attacker does, in words.
 * Neither knows more than the releases. The audit asks for no number that everybody knows to be 0.
 */
export async function compareAudit(releases: readonly Release[]): Promise<string[]> {
  const [release] = releases.slice(-1);
  if (!release) return [];
  const {intervals, contradictoryNumbers} = await auditTables({release, earlier: releases.slice(0, -1)});
  const publications = releases.map(readPublication);
  const attack = openAttack(await loadSolver(), publications);
  const audited = intervals.map(({cell, least, greatest}) => ({
    ...readCell(cell),
    words: `${least} to ${greatest}`
  }));
  const different = (publications.at(-1)?.tables ?? []).flatMap((table) => {
    const isNobody = (row: Row) => table.nobody?.some((where) => rowMatches(row, where)) ?? false;
    const listed = release.tables.find(({name}) => name === table.name)?.rows ?? [];
    const isListed = (row: Row) =>
      isFurther(row) || listed.some((one) => rowMatches(one, namesOf(table, row)));
    const withheld = table.rows.filter((row) => row.patients === null && !isNobody(row) && isListed(row));
    return withheld.flatMap((row) => {
      const found = audited.find(
        (one) => one.table === table.name && rowMatches(nameAsAudit(row), one.where)
      );
      const {least, greatest} = attack.findInterval(countOf(table, row, releases.length - 1));
      if (found?.words === `${least} to ${greatest}`) return [];
      return [`${Object.values(row).join(" ")}: ${least} to ${greatest}, audit ${found?.words}`];
    });
  });
  attack.dispose();
  return [...contradictoryNumbers, ...different];
}

function isFurther({group}: Row): boolean {
  return String(group).includes("=");
}

function namesOf({dimensions}: KnownTable, row: Row): Record<string, string> {
  return Object.fromEntries(dimensions.map((column) => [column, String(row[column])]));
}

/** A row of a further grouping as the audit names it: `sex=female` in the place of `group=adult`. */
function nameAsAudit(row: Row): Row {
  const [by = "", level = ""] = String(row.group).split("=");
  return isFurther(row) ? {...row, [by]: level, group: null} : row;
}

/** The row that the audit names, as `themes-by-route[group=child; route=told; theme=a]`; a rest of a group is no row. */
function readCell(cell: string): {table: string; where: Record<string, string>} {
  const [, table = "", where = ""] = /^([\w-]+)\[(.*)\]$/.exec(cell) ?? [];
  return {table, where: {...parseCellAddress(`patients[${where}]`).where}};
}
