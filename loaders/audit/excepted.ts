import {says} from "../../src/model/row.js";
import type {System} from "./system.js";

/** A row that may be released although a rule would withhold it. */
export type Excepted = {table: string; where: Readonly<Record<string, string>>};

export function isExcepted(system: System, count: number, exceptions: readonly Excepted[]): boolean {
  const {table, where} = system.at(count);
  return exceptions.some((exception) => exception.table === table && says(where, exception.where));
}
