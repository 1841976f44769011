import type {FoldedName} from "./fold-names.js";

/**
 * A project of coding software as its file has it, whatever the program: nothing is folded, renamed or dropped yet.
 * Identifiers are the file's own (GUIDs in lower case), unique within their list. Lists keep the file's order.
 */
export type Project = {
  kind: ProjectKind;
  /** The program and its version as the file names them, such as "NVivo 12.6". Undefined where the file names none. */
  software: string | undefined;
  name: string | undefined;
  users: ProjectUser[];
  /** The code tree in the file's order, each code after its parent. */
  codes: ProjectCode[];
  variables: ProjectVariable[];
  cases: ProjectCase[];
  sources: ProjectSource[];
  /** Named groups: sets of the file, folders of sources, categories of files. */
  sets: ProjectSet[];
  codings: ProjectCoding[];
  /**
   * Who read which passages, with or without putting a code on them, where the file says it. Whoever put a code on a
   * passage need not be listed.
   */
  readings?: ProjectReading[];
  /** What was noted beside the coding; none where the kind of file has no memos. */
  memos?: ProjectMemo[];
  /** What the file holds but this model has no place for, such as pictures and links, with counts. */
  leftBehind: LeftBehind[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
  /** What was changed in names to make this project, where reading did. */
  folded?: FoldedName[];
  /** How the codings' positions count, where the kind of file settles it; otherwise the text shows it. */
  offsets: OffsetReading | undefined;
};

/** The kinds of file that are read. */
export type ProjectKind =
  | "REFI-QDA project"
  | "REFI-QDA codebook"
  | "QualCoder project"
  | "Taguette project"
  | "Taguette highlights"
  | "codebook table"
  | "long table"
  | "wide table";

/** A user of the program, who codes. */
export type ProjectUser = {id: string; name: string};

/** A code of the code tree. */
export type ProjectCode = {
  id: string;
  /** The name as in the file, with its spaces. */
  name: string;
  /** The code above it. A program's categories are codes too, with `codable` false. */
  parent: string | undefined;
  description: string;
  codable: boolean;
};

/** A variable of cases or sources. */
export type ProjectVariable = {id: string; name: string; type: "text" | "number" | "boolean" | "date"};

/** A value of a variable, as text: "12", "true", "2015-04-01". */
export type ProjectValue = {variable: string; value: string};

/** A case, with its values and what belongs to it. */
export type ProjectCase = {
  id: string;
  name: string;
  description: string;
  values: ProjectValue[];
  /** The sources that belong wholly to the case. */
  sources: string[];
  /** The passages of sources that belong to the case. */
  passages: ProjectPassage[];
  /** The codes on the case itself. */
  codes: string[];
};

/** A stretch of a source, counted as the file counts, without its end. */
export type ProjectPassage = {source: string; start: number; end: number};

/** A document, picture or recording that is coded. */
export type ProjectSource = {
  id: string;
  name: string;
  kind: "text" | "pdf" | "picture" | "audio" | "video";
  /** The text exactly as stored, with carriage returns and byte order mark. Undefined where there is none. */
  text: string | undefined;
  /** Why there is no text: "its file is not in the archive". */
  missing: string | undefined;
  values: ProjectValue[];
};

/** `members` are identifiers of sources, cases or codes. */
export type ProjectSet = {id: string; name: string; members: string[]};

/** One code on one passage, or on a whole source, by one coder. */
export type ProjectCoding = {
  code: string;
  source: string;
  /** The passage, counted as the file counts. Undefined for the whole source, and for an area. */
  span: {start: number; end: number} | undefined;
  /** What is coded without words: an area of a picture or a page, or a stretch of a recording, in the file's own numbers. */
  area?: string | undefined;
  /** The selection that carries it, shared by its codings: selections, codings and distinct spans differ. */
  selection: string;
  /** A user's identifier. Undefined where the file does not say who coded. */
  user: string | undefined;
  /** The passage as the file stores it beside the position, to compare with the text. */
  quote: string | undefined;
  /** The case, where the file names it for each coding, as a row of a table does. */
  case: string | undefined;
};

/** That a coder read a passage. */
export type ProjectReading = Pick<ProjectCoding, "source" | "span" | "user" | "case">;

/** A memo, and what it is about: a code, a case, a source, a selection, or the whole project. */
export type ProjectMemo = {
  about: {kind: "code" | "case" | "source" | "selection"; id: string} | {kind: "project"};
  title: string;
  text: string;
  /** A user's identifier. Undefined where the file does not say who wrote it. */
  user: string | undefined;
};

/** Something that is left behind: what it is, how often, and why. */
export type LeftBehind = {what: string; count: number; why: string};

/** How positions count: in what unit, with CRLF as one or two, with a byte order mark counted or not. */
export type OffsetReading = {
  unit: "code points" | "UTF-16 units" | "UTF-8 bytes";
  lineEnds: "as stored" | "LF";
  byteOrderMark: "counted" | "not counted";
};
