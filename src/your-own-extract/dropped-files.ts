/** The files that a reader dropped, with those directly in dropped folders. */
export async function droppedFiles({items, files}: DataTransfer): Promise<File[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...files];
  const lists = await Promise.all(
    entries.map(async (entry) => {
      if (!entry) return [];
      if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
      const inside = await entriesIn(entry as FileSystemDirectoryEntry);
      return Promise.all(
        inside.filter(({isFile}) => isFile).map((each) => fileOf(each as FileSystemFileEntry))
      );
    })
  );
  return lists.flat();
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
