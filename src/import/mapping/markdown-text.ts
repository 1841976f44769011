/** The heading of a section, with an empty line on both sides. */
export function section(title: string): string[] {
  return ["", `## ${title}`, ""];
}

/** A section of sentences, each an item; the further lines of one stand as they are. Nothing where there are none. */
export function bullets(title: string, sentences: readonly string[], lead?: string): string[] {
  if (sentences.length === 0) return [];
  const lines = sentences.map((sentence) => {
    const [first = "", ...rest] = sentence.split("\n");
    return [
      `- ${inline(first)}`,
      ...(rest.length === 0 ? [] : ["", ...rest.map((line) => `      ${line}`), ""])
    ].join("\n");
  });
  return [...section(title), ...(lead === undefined ? [] : [lead, ""]), ...lines];
}

/** A table; `numbers` are the columns whose cells stand to the right. */
export function table(
  columns: readonly string[],
  rows: readonly string[][],
  numbers: readonly number[]
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [
    line(columns),
    `|${columns.map((_, index) => (numbers.includes(index) ? "---:" : "---")).join("|")}|`,
    ...rows.map(line)
  ];
}

function cell(text: string): string {
  return inline(text).replace(/\|/g, "\\|");
}

/** Text of the file as one line in which Markdown and HTML see nothing. */
export function inline(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_[\]#]/g, "\\$&");
}
