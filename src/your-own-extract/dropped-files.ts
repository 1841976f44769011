/** A file that a reader chose or dropped, and its path from the folder that was: `thesis/Sources/P01.txt`. */
export type DroppedFile = {path: string; file: File};

/** How many files a dropped folder is read for. */
const maxFiles = 10_000;

/** The files that a reader chose. */
export function chosenFiles(files: Iterable<File>): DroppedFile[] {
  return Array.from(files, (file) => ({path: file.webkitRelativePath || file.name, file}));
}

/**
 * The files that a reader dropped, with those in dropped folders and in the folders there, but hidden ones.
 * @throws Error where there are too many, or one cannot be read
 */
export async function droppedFiles({items, files}: DataTransfer): Promise<DroppedFile[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return chosenFiles(files);
  const found: DroppedFile[] = [];
  const add = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= maxFiles)
      throw new Error(`The folder holds more than ${maxFiles} files; drop the project’s own folder.`);
    if (entry.isFile)
      found.push({
        path: entry.fullPath.replace(/^\//, ""),
        file: await fileOf(entry as FileSystemFileEntry)
      });
    else
      for (const each of await entriesIn(entry as FileSystemDirectoryEntry))
        if (!each.name.startsWith(".")) await add(each);
  };
  for (const entry of entries) if (entry !== null) await add(entry);
  return found;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** The entries of a folder. The browser gives them in parts, and an empty part at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
