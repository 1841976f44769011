/** A title as it is compared: small letters, words apart by single spaces. */
export function titleWords(title: string): string {
  return title
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Titles of columns by what they hold, the surest first; whole titles, as `titleWords` gives them. */
export const titles = {
  case: [
    /^(case|patient|participant|client|respondent|person|subject|service user)( (id|no|nr|number|name|code|identifier))?$/,
    /^(pid|case ?id|patient ?id|participant ?id)$/,
    /^(document|document name|media title|interview|interviewee|transcript|file|file name|filename|source|source name|record|record id|title)$/,
    /^id$/
  ],
  text: [
    /^(text|segment|coded segments?|excerpt|excerpt copy|excerpt text|quote|quotation|quotation content|quotation text|passage|extract|coded text|segment text|text segment|content)$/,
    /\b(excerpt|segment|passage|quotation|quote|verbatim|narrative)\b/
  ],
  coder: [
    /^(coder|coder name|coded by|rater|researcher|created by|excerpt creator|user|analyst|annotator|reviewer|coder id)$/
  ],
  code: [
    /^(code|codes|code name|code names|code system|codes applied combined|codes applied|theme|themes|tag|tags|label|labels|category|categories|coding|codings|node|nodes)$/
  ]
} as const;

/** The first title, by the surest pattern, that none of `taken` has; all that fit are told beside it. */
export function findTitle(
  columns: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<string>
): {column: string | undefined; others: string[]} {
  for (const pattern of patterns) {
    const fit = columns.filter((column) => !taken.has(column) && pattern.test(titleWords(column)));
    if (fit[0] !== undefined) return {column: fit[0], others: fit.slice(1)};
  }
  return {column: undefined, others: []};
}
