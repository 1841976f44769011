import type {Nouns} from "../../model/study.js";
import type {TableColumns, ToldColumns} from "../formats/tables/table-columns.js";
import type {OffsetReading} from "../project/coded-project.js";

/** A mapping of which only a part is known. */
export type MappingDraft = {[Key in keyof Mapping]?: Mapping[Key] | undefined};

/**
 * A key of the mapping that was guessed, and why: `{key: "groups", why: "…"}`. What is `assumed` nothing in the file says: it is
 * what an import does where it is not told otherwise. What is `decided` a person said.
 */
export type Guess = {
  key: keyof Mapping;
  why: string;
  assumed?: boolean;
  decided?: boolean;
  /** Everything that could stand there, where a person can choose. */
  choices?: Choice[];
};

/** The keys of a first mapping that a person can decide by choosing. */
export type Decidable = "patient" | "groups" | "routes" | "informants" | "themes" | "primary";

/**
 * What a person chose. A key without a value means none: nothing is compared, there are no routes. `columns` are those of
 * a table that were named.
 */
export type Decisions = Pick<MappingDraft, Decidable> & {columns?: ToldColumns};

/** A value that a key could have, its name, and what it stands for: `{label: "Sex", about: "Female, Male"}`. */
export type Choice = {
  value: Decisions[Decidable] | ToldColumns[keyof ToldColumns];
  label: string;
  about: string;
};

/**
 * A first mapping: the guesses, their reasons, and what a person must decide, one sentence each. It is complete where
 * `open` is empty.
 */
export type GuessedMapping = {mapping: MappingDraft; guesses: Guess[]; open: string[]};

/**
 * The names of a code and of those above it, from the top: `["Challenges", "Inter-agency working"]`. Names repeat in
 * different branches, paths rarely do.
 */
export type CodePath = string[];

/**
 * What of a project becomes what of an extract. A researcher writes it as YAML. A first one is drafted from the file,
 * with its guesses marked.
 */
export type Mapping = {
  title: string | undefined;
  /** Whether the material is invented; false unless the mapping says otherwise. */
  synthetic: boolean;
  /** What a patient is in the file. A column is that of a table, named in `columns.case`. */
  patient: "case" | "source" | "set" | "column";
  /**
   * Whether patients get new numbers from P001 on, or keep the names of their cases in the file, which may identify
   * them.
   */
  patientIds: "numbered" | "names";
  /** What a patient is called after a number; undefined for patient and patients. */
  unit: Nouns | undefined;
  /** What is compared; undefined where nothing is. */
  groups: MappedGroups | undefined;
  characteristics: Characteristic[];
  /** Undefined where the study has no routes of identification. */
  routes: Branch | undefined;
  /** Informants stand under their route, or in a branch of their own, all under one route. */
  informants: {under: "routes"} | {branch: Branch; route: CodePath} | undefined;
  themes: Branch;
  /**
   * Which route of a patient with several is the primary one: a variable of the case names it, and another its
   * informant, or the first passage decides, as it does where this is undefined.
   */
  primary: {variable: string; informant?: string | undefined} | {first: true} | undefined;
  /** Variables of sources that become columns of excerpts. */
  excerpts: {recordType: string | undefined; professionalRole: string | undefined};
  /** Codes with another name in the extract than the one made from their label. */
  renamed: {path: CodePath; as: string}[];
  columns: TableColumns | undefined;
  /** How positions count, where a person decided it; otherwise the text shows it. */
  offsets?: OffsetReading | undefined;
};

/**
 * The variable whose levels are the groups. Its column is that of the characteristic of the same variable, where there is
 * one, and has the levels given here; without these, each value is a level.
 */
export type MappedGroups = {variable: string; column?: string | undefined; levels: GroupLevel[] | undefined};

/** A group: its words after a number, where the mapping gives them, and the values of the variable that mean it. */
export type GroupLevel = {level: string; words: Nouns | undefined; values: string[]};

/** A further column of `patients.csv`, with the levels in their order where the mapping gives one. */
export type Characteristic = {variable: string; column: string; levels: string[] | undefined};

/** The codes of a branch: everything under one code, or codes named one by one. */
export type Branch = {under: CodePath} | {codes: CodePath[]};

/** Formats a path: `Challenges › Inter-agency working`. */
export function formatPath(path: CodePath): string {
  return path.join(" › ");
}

/** Whether two values of a mapping are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
