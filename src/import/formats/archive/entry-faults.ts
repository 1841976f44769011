import {archiveLimits} from "./archive-limits.js";

/** An entry as the archive's list describes it. */
export type ListedEntry = {
  /** The name, with `/` between folders. */
  name: string;
  size: number;
  packedSize: number;
  encrypted: boolean;
  link: boolean;
  folder: boolean;
};

/** Files of text by their names. Other files, such as pictures and films, are not read. */
const textual = /\.(qde|qdc|xml|txt|csv|tsv|html?|md|rtf|qda|sqlite3?|db)$/i;
const maxListed = 20;

/**
 * Lists the entries that must not be read, each with what is wrong, as lines of a message that begin with the file's
 * name. Lists no more than 20 one by one.
 */
export function listEntryFaults(file: string, entries: readonly ListedEntry[]): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  let count = 0;
  let total = 0;
  const report = (fault: string): void => {
    count += 1;
    if (count <= maxListed) faults.push(`${file}: ${fault}`);
  };
  for (const entry of entries) {
    const fault = describeNameFault(entry.name) ?? describeKindFault(entry) ?? describeClaimFault(entry);
    if (fault !== undefined) report(`entry ${JSON.stringify(entry.name)} ${fault}`);
    if (entry.folder) continue;
    const folded = entry.name.normalize("NFC").toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined) {
      report(
        `entries ${JSON.stringify(twin)} and ${JSON.stringify(entry.name)} have the same name but for case; export the project again`
      );
    }
    seen.set(folded, entry.name);
    if (textual.test(entry.name)) total += entry.size;
  }
  if (total > archiveLimits.total) {
    report(
      `the text in the archive claims ${total} bytes, more than the ${archiveLimits.total} that are read; split the project`
    );
  }
  if (count > maxListed) faults.push(`${file}: … and ${count - maxListed} more such entries`);
  return faults;
}

/** Describes an entry that claims to inflate to an impossible size. Undefined where the size is possible. */
export function describeRatioFault(size: number, packedSize: number): string | undefined {
  if (size <= archiveLimits.free + archiveLimits.ratio * packedSize) return undefined;
  return `claims ${size} bytes from ${packedSize} packed ones, more than ${archiveLimits.ratio} to one; export the project again`;
}

function describeNameFault(name: string): string | undefined {
  if (name === "" || name.includes("\0")) return "has no proper name; export the project again";
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) {
    return "has an absolute path, which would lead out of the archive; do not unpack this file, and ask for a new export";
  }
  if (name.split("/").includes("..")) {
    return 'leads out of the archive by ".."; do not unpack this file, and ask for a new export';
  }
  return undefined;
}

function describeKindFault(entry: ListedEntry): string | undefined {
  if (entry.encrypted) return "is protected by a password; export the project without one";
  if (entry.link) return "is a link to another file, which is not followed; pack the file itself";
  return undefined;
}

function describeClaimFault({name, size, packedSize, folder}: ListedEntry): string | undefined {
  if (folder || !textual.test(name)) return undefined;
  if (size > archiveLimits.entry) {
    return `claims ${size} bytes, more than the ${archiveLimits.entry} that are read; split the project`;
  }
  return describeRatioFault(size, packedSize);
}
