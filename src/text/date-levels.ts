/** The beginnings of the months' names in the languages in which spreadsheet programs abbreviate dates, by month. */
const months: readonly string[] = [
  "jan|gen|ene|janv",
  "feb|fév|fev",
  "mar|mär|mrz|mrt|mars",
  "apr|avr|abr",
  "may|mai|maj|mei|mag",
  "jun|juin|giu",
  "jul|juil|lug",
  "aug|aoû|ago",
  "sep|sept|set",
  "oct|okt|ott|out",
  "nov",
  "dec|dez|déc|dic"
];

const named = new RegExp(
  `^(?:(\\d{1,2})[-. /]{1,2}(${months.join("|")})[a-zà-ÿ]*\\.?|(${months.join("|")})[a-zà-ÿ]*\\.?[-. /](\\d{1,2}))$`
);

/**
 * Finds the range of numbers of which a spreadsheet program may have made a date: "10-12" of "10-Dec", "Dec-10" or
 * "2026-12-10". Undefined where the value is no date.
 */
export function findRangeInDate(value: string): string | undefined {
  const short = value.trim().toLowerCase();
  if (short.length > 20) return undefined;
  const words = named.exec(short);
  const parts =
    words === null
      ? (/^\d{4}-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?)?$/.exec(short) ??
        /^(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d{2})$/.exec(short))
      : ["", String(findMonth(words[2] ?? words[3] ?? "")), words[1] ?? words[4]];
  if (parts === null) return undefined;
  const [one, other] = [Number(parts[1]), Number(parts[2])];
  return `${Math.min(one, other)}-${Math.max(one, other)}`;
}

/** Lists the dates among values of which others are ranges of numbers, each once, with the range it may have been. */
export function listDatesAmongRanges(values: readonly string[]): {date: string; range: string}[] {
  if (!values.some(isRange)) return [];
  return [...new Set(values)].flatMap((date) => {
    const range = findRangeInDate(date);
    return range === undefined ? [] : [{date, range}];
  });
}

/** Whether a value is a range of whole numbers, such as "13-17", "34+" or "<18". */
function isRange(value: string): boolean {
  return value.length < 12 && /^(\d{1,3} ?[-–] ?\d{1,3}|\d{1,3} ?\+|[<>≤≥]=? ?\d{1,3})$/.test(value.trim());
}

function findMonth(word: string): number {
  return 1 + months.findIndex((names) => names.split("|").some((name) => word.startsWith(name)));
}
