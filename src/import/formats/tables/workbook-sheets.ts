import {FileFault} from "../../../text/errors.js";
import type {Archive, ArchiveEntry} from "../archive/open-archive.js";
import {readXml} from "../xml/read-xml.js";
import {showCell} from "./show-cell.js";

/** A sheet of a workbook and the entry that holds it. */
export type Sheet = {name: string; isHidden: boolean; entry: ArchiveEntry};

/** Lists the worksheets of a workbook in its order, without those of charts. Throws a FileFault where there is none. */
export async function listSheets(archive: Archive, file: string): Promise<Sheet[]> {
  const targets = new Map<string, string>();
  await readEntry(archive, file, "xl/_rels/workbook.xml.rels", (name, attributes) => {
    if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
  });
  const sheets: Sheet[] = [];
  await readEntry(archive, file, "xl/workbook.xml", (name, attributes) => {
    if (name !== "sheet") return;
    const target = targets.get(attributes.id ?? "") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const entry = archive.entries.find((one) => one.name === path);
    if (entry !== undefined && /worksheets\//.test(path))
      sheets.push({
        name: attributes.name ?? "",
        isHidden: (attributes.state ?? "visible") !== "visible",
        entry
      });
  });
  if (sheets.length === 0)
    throw new FileFault(`${file}: the workbook has no sheet with cells; save it again as .xlsx`);
  return sheets;
}

/**
 * Lists the sheets that may hold the table: the one that is named, or else the visible ones, or all where none is.
 * Throws a FileFault for a name that no sheet has.
 */
export function chooseSheets(sheets: Sheet[], wanted: string | undefined, file: string): Sheet[] {
  if (wanted === undefined) {
    const visible = sheets.filter(({isHidden}) => !isHidden);
    return visible.length > 0 ? visible : sheets;
  }
  const named =
    sheets.find(({name}) => name === wanted) ??
    sheets.find(({name}) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (named !== undefined) return [named];
  throw new FileFault(
    `${file}: there is no sheet ${showCell(wanted)}; the sheets are ${sheets.map(({name}) => showCell(name)).join(", ")}`
  );
}

async function readEntry(
  archive: Archive,
  file: string,
  name: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
): Promise<void> {
  const entry = archive.entries.find((one) => one.name === name);
  if (entry === undefined)
    throw new FileFault(`${file}: the workbook has no ${name}; save it again as .xlsx`);
  readXml(`${file}: ${name}`, await archive.read(entry), {open, text: () => {}, close: () => {}});
}
