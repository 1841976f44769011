import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

const example = "examples/repair-cafes";
const themes = 10;
const subthemes = 40;
const below = 180;

/**
 * Writes the example's extract with a codebook of 230 codes on three levels instead of its own: ten themes, four
 * subthemes under each, and four or five codes under each of these. Two coders put a few of them on each excerpt, and
 * differ on every third. Memos about codes go with the codes.
 */
export async function writeManyCodes(folder: string): Promise<void> {
  await cp(example, folder, {recursive: true});
  const codes = manyCodes();
  const line = ({code, kind, parent, label}: ManyCode) =>
    `${code},${kind},${parent},${label},What ${label} means.,,,illustrative`;
  const head = "code,kind,parent,label,definition,include,exclude,origin";
  await writeFile(join(folder, "codebook.csv"), `${[head, ...codes.map(line)].join("\n")}\n`);
  const memos = join(folder, "memos.csv");
  await writeFile(memos, (await readFile(memos, "utf8")).replace(/^code,.*\n/gm, ""));
  const excerpts = (await readFile(join(folder, "excerpts.csv"), "utf8")).match(/^E\d+/gm) ?? [];
  const codings = excerpts.flatMap((excerpt, i) =>
    ["asta", "bo"].flatMap((coder, second) =>
      [0, 1, 2, 3].map((nth) => {
        const differs = second > 0 && nth === 0 && i % 3 === 0;
        const at = (i * 4 + nth + Number(differs)) % (subthemes + below);
        return `${excerpt},${codes[themes + at]?.code},${coder}`;
      })
    )
  );
  await writeFile(
    join(folder, "codings.csv"),
    `${["excerpt_id,code,coder", ...new Set(codings)].join("\n")}\n`
  );
}

/** A code of the large codebook. */
export type ManyCode = {code: string; kind: "theme" | "subtheme"; parent: string; label: string};

/** The codes, level by level: a code stands after the one that it stands under. */
export function manyCodes(): ManyCode[] {
  return [
    ...numbered(themes).map((n) => ({
      code: `t${n}`,
      kind: "theme" as const,
      parent: "",
      label: `Theme number ${n}`
    })),
    ...numbered(subthemes).map((n) => ({
      code: `s${n}`,
      kind: "subtheme" as const,
      parent: `t${Math.ceil(n / 4)}`,
      label: `Subtheme number ${n}`
    })),
    ...numbered(below).map((n) => ({
      code: `d${n}`,
      kind: "subtheme" as const,
      parent: `s${Math.ceil((n * subthemes) / below)}`,
      label: `Deeper code number ${n}`
    }))
  ];
}

function numbered(count: number): number[] {
  return Array.from({length: count}, (_, i) => i + 1);
}
