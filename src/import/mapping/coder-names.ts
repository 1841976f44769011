import type {Project} from "../project/coded-project.js";
import {Folder, type FoldLog, foldKey} from "./fold-names.js";

/** The name of a coder in the extract, by a user's identifier; names that differ only in spaces and case are one coder. */
export type CoderNames = {nameOf(user: string | undefined): string; guesses: string[]};

/** Names the coders of a project's codings. Who is not named is "coder", or "unnamed coder" where a user has that name. */
export function nameCoders({users, codings}: Project, log: FoldLog): CoderNames {
  const folder = new Folder("name of a coder", log);
  const names = new Map(users.map(({id, name}) => [id, name.trim() === "" ? undefined : folder.fold(name)]));
  const taken = users.some(({name}) => foldKey(name) === "coder");
  const unnamed = taken ? "unnamed coder" : "coder";
  const nameOf = (user: string | undefined) => (user === undefined ? undefined : names.get(user)) ?? unnamed;
  const count = codings.filter(({user}) => user === undefined || names.get(user) === undefined).length;
  const guesses =
    count === 0
      ? []
      : [
          `Of ${count} codings the file does not name who made them; they stand under the coder “${unnamed}”.`
        ];
  return {nameOf, guesses};
}
