/**
 * The words by which tables name their columns and fill their marks, in one language. Titles are in the form of
 * `foldTitle`: small letters, single spaces. Where titles come in lists of lists, those of the first are the surest.
 */
type TableWords = {
  case: string[][];
  /** What may follow a title of cases: "patient id", "Fallnummer". */
  identifier: string[];
  text: string[][];
  /** Words that a title of texts has somewhere in it: "selected text passage". */
  withinText: string[];
  coder: string[][];
  /** Titles of a column that names who changed a coding last, which may not be who coded. */
  lastCoder: string[];
  code: string[][];
  /** Titles before the name or number of a coder or code: "Code 1", "Coder AB". */
  numberedCode: string[];
  /** What a title of codes begins with where a column holds the upper levels of a code's path, or the lower: "subtheme". */
  upperCode: string[];
  lowerCode: string[];
  /** Titles of the columns of upper codes alone, and the words before a level's number: "Level 2". */
  upper: string[];
  level: string[];
  numberedCoder: string[];
  /** What follows a title of codes and is no coder: "Code system". */
  notCoder: string[];
  /** Columns of notes, dates and positions, which are no variables. */
  other: string[];
  /** Titles of columns of marks that say something of the answering or of the person, and are never codes. */
  notCode: string[];
  /** Titles of a row or column of sums. */
  total: string[];
  yes: string[];
  no: string[];
  /** What a cell says where a choice of a question was ticked, or was not. */
  ticked: string[];
  unticked: string[];
};

/** To add a language, add its words here. */
const english: TableWords = {
  case: [
    ["case", "patient", "participant", "client", "respondent", "person", "subject", "service user", "pid"],
    ["document", "document name", "media title", "interview", "interviewee", "transcript"],
    ["file", "file name", "filename", "source", "source name", "record", "title"],
    ["id", "response"]
  ],
  identifier: ["id", "no", "nr", "number", "name", "code", "identifier"],
  text: [
    ["text", "segment", "coded segment", "coded segments", "excerpt", "excerpt copy", "excerpt text"],
    ["quote", "quotation", "quotation content", "quotation text", "passage", "extract", "coded text"],
    ["segment text", "text segment", "reference text", "content"]
  ],
  withinText: ["excerpt", "segment", "passage", "quotation", "quote", "verbatim", "narrative"],
  coder: [
    ["coder", "coder name", "coder id", "coded by", "rater", "researcher", "created by", "excerpt creator"],
    ["user", "analyst", "annotator", "reviewer", "author", "coded by initials"]
  ],
  lastCoder: ["modified by", "last modified by", "changed by"],
  code: [
    [
      "code",
      "codes",
      "code name",
      "code names",
      "code path",
      "code system",
      "codes applied combined",
      "codes applied"
    ],
    ["theme", "themes", "tag", "tags", "label", "labels", "category", "categories", "coding", "codings"],
    ["node", "nodes"]
  ],
  numberedCode: ["code", "codes", "theme", "themes", "tag", "tags"],
  upperCode: ["main", "parent", "top", "upper", "broad", "overarching", "higher", "top level"],
  lowerCode: ["sub", "child", "lower"],
  upper: ["parent", "parent name"],
  level: ["level", "tier"],
  numberedCoder: ["coder", "rater"],
  notCoder: [
    ...["name", "names", "system", "applied", "id", "memo", "no", "number", "count", "weight", "comment"],
    ...["comments", "group", "groups", "color", "colour", "description", "definition", "category", "type"],
    "level"
  ],
  other: [
    ...["begin", "beginning", "end", "start", "position", "start position", "end position", "weight"],
    ...[
      "weight score",
      "area",
      "coverage",
      "created",
      "modified",
      "created on",
      "modified on",
      "date created"
    ],
    ...["date modified", "comment", "memo", "note", "notes", "color", "colour", "excerpt range"],
    ...["excerpt date", "resource creator", "resource date", "reference number", "preview", "quotation name"],
    ...["start date", "end date", "recorded date", "response id", "status", "progress", "finished"],
    ...["duration in seconds", "ip address", "distribution channel", "user language", "timestamp"]
  ],
  notCode: [
    ...["finished", "progress", "status", "complete", "completed", "consent", "consented", "consent given"],
    ...["informed consent", "age", "sex", "gender", "female", "male"]
  ],
  total: ["total", "totals", "sum", "sums", "grand total"],
  yes: ["yes", "y"],
  no: ["no", "n"],
  ticked: ["checked", "selected"],
  unticked: ["unchecked", "not selected"]
};

const german: TableWords = {
  case: [
    [
      ...[
        "fall",
        "patient",
        "patientin",
        "patienten",
        "teilnehmer",
        "teilnehmerin",
        "teilnehmende",
        "klient"
      ],
      ...["klientin", "proband", "probandin", "person", "befragte", "befragter", "versuchsperson"]
    ],
    ["dokument", "dokumentname", "dokumenten", "interview", "transkript"],
    ["datei", "dateiname", "quelle", "akte", "titel"]
  ],
  identifier: ["id", "nr", "nummer", "name", "code", "kennung", "kürzel"],
  text: [
    ["segment", "codiertes segment", "codierte segmente", "textstelle", "textsegment", "textabschnitt"],
    ["zitat", "zitatinhalt", "zitattext", "inhalt des zitats", "auszug", "ausschnitt", "textauszug"],
    ["passage", "textpassage", "kodierter text", "codierter text", "inhalt"]
  ],
  withinText: ["textstelle", "zitat", "auszug", "ausschnitt", "wortlaut"],
  coder: [
    ["codierer", "codiererin", "codierende", "kodierer", "kodiererin", "kodierende", "codiert von"],
    ["kodiert von", "erstellt von", "rater", "beurteiler", "beurteilerin"],
    ["autor", "autorin", "benutzer", "bearbeiter", "bearbeiterin"]
  ],
  lastCoder: ["bearbeitet von", "geändert von", "zuletzt bearbeitet von", "zuletzt geändert von"],
  code: [
    ["code", "codes", "kode", "kodes", "codename", "codesystem", "kodierung", "codierung", "kodierungen"],
    ["codierungen", "thema", "themen", "kategorie", "kategorien", "schlagwort", "schlagworte"],
    ["knoten"]
  ],
  numberedCode: ["code", "kode", "kategorie", "thema"],
  upperCode: ["ober", "haupt", "eltern", "übergeordneter", "übergeordnete", "übergeordnetes"],
  lowerCode: ["unter", "sub", "untergeordneter", "untergeordnete", "untergeordnetes"],
  upper: [],
  level: ["ebene", "stufe"],
  numberedCoder: ["codierer", "codiererin", "kodierer", "kodiererin"],
  notCoder: ["system", "gewicht", "farbe", "kommentar", "beschreibung", "nummer", "typ"],
  other: [
    ...["anfang", "beginn", "ende", "position", "gewicht", "farbe", "kommentar", "memo", "notiz", "notizen"],
    ...["fläche", "abdeckungsgrad", "abdeckung", "erstellt", "erstellt am", "geändert", "geändert am"],
    ...["bearbeitet am", "datum", "vorschau", "bemerkung", "bemerkungen"],
    ...["zitatname", "zeitstempel"]
  ],
  notCode: [
    ...["abgeschlossen", "beendet", "fortschritt", "vollständig", "einwilligung", "einverständnis"],
    ...["alter", "geschlecht", "weiblich", "männlich"]
  ],
  total: ["summe", "summen", "gesamt", "insgesamt", "gesamtsumme"],
  yes: ["ja", "j"],
  no: ["nein"],
  ticked: ["angekreuzt", "ausgewählt"],
  unticked: ["nicht angekreuzt", "nicht ausgewählt"]
};

const languages: readonly TableWords[] = [english, german];

/** The words of all languages together. */
export const tableWords: TableWords = {
  case: joinRanks(({case: titles}) => titles),
  identifier: languages.flatMap(({identifier}) => identifier),
  text: joinRanks(({text}) => text),
  withinText: languages.flatMap(({withinText}) => withinText),
  coder: joinRanks(({coder}) => coder),
  lastCoder: languages.flatMap(({lastCoder}) => lastCoder),
  code: joinRanks(({code}) => code),
  numberedCode: languages.flatMap(({numberedCode}) => numberedCode),
  upperCode: languages.flatMap(({upperCode}) => upperCode),
  lowerCode: languages.flatMap(({lowerCode}) => lowerCode),
  upper: languages.flatMap(({upper}) => upper),
  level: languages.flatMap(({level}) => level),
  numberedCoder: languages.flatMap(({numberedCoder}) => numberedCoder),
  notCoder: languages.flatMap(({notCoder}) => notCoder),
  other: languages.flatMap(({other}) => other),
  notCode: languages.flatMap(({notCode}) => notCode),
  total: languages.flatMap(({total}) => total),
  yes: languages.flatMap(({yes}) => yes),
  no: languages.flatMap(({no}) => no),
  ticked: languages.flatMap(({ticked}) => ticked),
  unticked: languages.flatMap(({unticked}) => unticked)
};

/** A title for comparison: small letters, with words separated by single spaces. */
export function foldTitle(title: string): string {
  return title
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a title is that of a row or column of sums. */
export function isTotalTitle(title: string): boolean {
  return tableWords.total.includes(foldTitle(title));
}

/** Whether a title is that of a column that is never one of a code. */
export function isNoCodeTitle(title: string): boolean {
  return isTotalTitle(title) || tableWords.notCode.includes(foldTitle(title));
}

/** Whether a title is that of a coder's own column: initials, or a word for a coder with a name or number. */
export function isCoderTitle(title: string): boolean {
  return /^\p{Lu}{1,4}\d?$/u.test(title) || coderTitle.test(foldTitle(title));
}

const coderTitle = new RegExp(`^(?:${tableWords.numberedCoder.join("|")}) [\\p{L}\\p{N}]{1,20}$`, "u");

function joinRanks(ranksOf: (words: TableWords) => string[][]): string[][] {
  const ranks: string[][] = [];
  for (const words of languages)
    for (const [rank, titles] of ranksOf(words).entries()) ranks[rank] = [...(ranks[rank] ?? []), ...titles];
  return ranks;
}
