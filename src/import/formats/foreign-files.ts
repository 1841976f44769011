type Signature = {bytes: readonly number[]; sentence: string};

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const refi = "in the program, export the project as REFI-QDA (.qdpx) and give that";

const signatures: Signature[] = [
  {bytes: [0x1f, 0x8b], sentence: "this is a gzip archive; unpack it and give the file in it"},
  {bytes: ascii("Rar!"), sentence: "this is a RAR archive; unpack it and give the file in it"},
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
    sentence: "this is a 7-Zip archive; unpack it and give the file in it"
  },
  {bytes: ascii("BZh"), sentence: "this is a bzip2 archive; unpack it and give the file in it"},
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    sentence: "this is an xz archive; unpack it and give the file in it"
  },
  {
    bytes: ascii("%PDF-"),
    sentence:
      "this is a PDF, which holds no codings that can be read; export the coding as .qdpx or as a table"
  },
  {
    bytes: ascii("{\\rtf"),
    sentence: "this is a document of rich text; export the coding as .qdpx or as a table"
  },
  {bytes: ascii("PAR1"), sentence: "this is a Parquet file; save the table as .csv or .xlsx"},
  {
    bytes: [0x01, 0x0f, 0x00, 0x00],
    sentence: `this is a database of SQL Server, as NVivo's own projects (.nvp) are; ${refi}`
  }
];

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Programs' own formats by the end of the name. Used only for the sentence that refuses a file, never to read one. */
const programFormats: [RegExp, string][] = [
  [/\.nvpx?$/i, `this is NVivo's own format; ${refi}`],
  [/\.(mx\d{2}|mex\d{2}|mqda|mqex)$/i, `this is MAXQDA's own format; ${refi}`],
  [/\.(atlproj\d*|atlcb|hpr\d?)$/i, `this is ATLAS.ti's own format; ${refi}`],
  [/\.f4p$/i, `this is f4analyse's own format; ${refi}`],
  [
    /\.rqda$/i,
    "this is a project of RQDA; open it in QualCoder, which imports it, and give QualCoder's data.qda"
  ]
];

/** Describes a file that begins like a known format that is not read. Undefined where it begins like none. */
export function describeSignature(bytes: Uint8Array, name: string): string | undefined {
  if (startsWith(bytes, compound)) return describeCompound(bytes, name);
  return signatures.find((signature) => startsWith(bytes, signature.bytes))?.sentence;
}

/** Describes a program's own format by the file's name. Undefined where the name says nothing. */
export function describeForeignName(name: string): string | undefined {
  return programFormats.find(([ending]) => ending.test(name))?.[1];
}

/** Old Office files and encrypted new ones have one format. Their directory names what they hold. */
function describeCompound(bytes: Uint8Array, name: string): string {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes("EncryptedPackage"))
    return "the workbook is protected by a password; save it as .xlsx without one";
  if (text.includes("WordDocument"))
    return "this is a Word document; export the coding as .qdpx or as a table";
  if (text.includes("Workbook") || text.includes("Book"))
    return "this is an old Excel workbook (.xls); save it as .xlsx";
  return (
    describeForeignName(name) ??
    "this is an old Office file, or one protected by a password; save it as .xlsx without a password"
  );
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return bytes.length >= beginning.length && beginning.every((byte, at) => bytes[at] === byte);
}
