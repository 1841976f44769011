/**
 * A project of coding software as its file has it, whatever the program: nothing is folded, renamed or dropped yet.
 * Identifiers are the file's own (GUIDs in lower case), unique within their list. Lists keep the file's order.
 */
export type Project = {
  kind: ProjectKind;
  /** The program and its version as the file names them, such as "NVivo 12.6"; undefined where it does not say. */
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
  /** What the file holds that this model has no place for, such as pictures, links and memos, counted. */
  leftBehind: LeftBehind[];
  /** What is odd about the file but no reason to refuse it, one sentence each. */
  warnings: string[];
  /** How the codings' positions count, where the kind of file settles it; otherwise it is found out from the text. */
  offsets: OffsetReading | undefined;
};

export type ProjectKind =
  | "REFI-QDA project"
  | "REFI-QDA codebook"
  | "QualCoder project"
  | "Taguette project"
  | "Taguette highlights"
  | "codebook table"
  | "long table"
  | "wide table";

export type ProjectUser = {id: string; name: string};

export type ProjectCode = {
  id: string;
  /** The name as the file has it, spaces and all. */
  name: string;
  /** The code that it stands under. A program's categories are codes too, with `codable` false. */
  parent: string | undefined;
  description: string;
  codable: boolean;
};

export type ProjectVariable = {id: string; name: string; type: "text" | "number" | "boolean" | "date"};

/** A value of a variable, as text: "12", "true", "2015-04-01". */
export type ProjectValue = {variable: string; value: string};

export type ProjectCase = {
  id: string;
  name: string;
  description: string;
  values: ProjectValue[];
  /** The sources that are wholly of the case. */
  sources: string[];
  /** The passages of sources that are of the case. */
  passages: ProjectPassage[];
  /** The codes that are put on the case itself. */
  codes: string[];
};

/** A stretch of a source, counted as the file counts; the end is not in it. */
export type ProjectPassage = {source: string; start: number; end: number};

export type ProjectSource = {
  id: string;
  name: string;
  kind: "text" | "pdf" | "picture" | "audio" | "video";
  /** The text exactly as stored, carriage returns and byte order mark included; undefined where there is none. */
  text: string | undefined;
  /** Why there is no text, where there is none: "its file is not in the archive". */
  missing: string | undefined;
  values: ProjectValue[];
};

/** `members` are identifiers of sources, cases or codes. */
export type ProjectSet = {id: string; name: string; members: string[]};

/** One code on one passage, or on a whole source, by one coder. */
export type ProjectCoding = {
  code: string;
  source: string;
  /** The passage, counted as the file counts; undefined for the whole source. */
  span: {start: number; end: number} | undefined;
  /** The selection that carries it, shared by the codings on it: selections, codings and distinct spans differ. */
  selection: string;
  /** A user's identifier; undefined where the file does not say who coded. */
  user: string | undefined;
  /** The passage as the file stores it beside the position, to hold the text against. */
  quote: string | undefined;
  /** The case, where the file says so coding by coding, as a row of a table does. */
  case: string | undefined;
};

export type LeftBehind = {what: string; count: number; why: string};

/** How positions count: in what unit, with CRLF as one or two, with a byte order mark counted or not. */
export type OffsetReading = {
  unit: "code points" | "UTF-16 units" | "UTF-8 bytes";
  lineEnds: "as stored" | "LF";
  byteOrderMark: "counted" | "not counted";
};
