import type {PageName} from "../model/page-words.js";
import {capital} from "../model/sentence-case.js";
import type {StudyDescription} from "../model/study.js";
import {doiAddress, shortReference} from "../text/citations/reference.js";
import {listWords} from "../text/comparison-words.js";

/** What the words of pages are made from where an extract brings none. */
export type Described = Pick<
  StudyDescription,
  "title" | "description" | "paper" | "unit" | "groups" | "codes" | "readings" | "absentPages"
>;

/** With more characters than this the names of the groups make no title, which stands in the menu too. */
const longestTitle = 50;

/**
 * The words of every page in the form of `pages.md`, for what an extract does not say itself.
 * @param titleOf the title of a page
 */
export function genericPages(
  {title, description, paper, unit, groups, codes, readings = false, absentPages}: Described,
  titleOf: (page: PageName) => string
): string {
  const [one, many] = [plain(unit.one), plain(unit.many)];
  const compared = groups ? plain(listWords(groups.levels.map((level) => level.many))) : "the groups";
  const short = compared.length > longestTitle ? "the groups" : compared;
  const themes = codes.filter(({kind}) => kind === "theme").length;
  const [name, account] = [plain(title), plain(description)];
  const link = (page: PageName) => `[${plain(titleOf(page))}](./${page}.html)`;
  const source = paper
    ? `${plain(paper.title)}. ${plain(shortReference(paper))}, [doi:${plain(paper.doi)}](<${doiAddress(paper.doi)}>)`
    : "";
  const readOn = leads
    .filter(([page]) => !absentPages.includes(page))
    .map(([page, words]) => `- ${link(page)}: ${words}`)
    .join("\n");
  const has = (kind: string) => codes.some((code) => code.kind === kind);
  return `
# ${name || "Findings"} {#index}

> Findings whose every number can be checked.

${account || "Findings whose every number can be checked."}

- {sample: patients[group=all]} ${many}
- {codebook-size: codes[kind=theme]} ${themes === 1 ? "theme" : "themes"}

---

## Read on

${readOn}

# Finding the cases {#finding-the-cases}

> How a register’s records are searched and screened: terms, contexts, yields, what is missed, and the way to the cohort.

How the ${many} were found, from the register to the cohort.

# Identification {#identification}

> How ${many} were identified: the routes, and the informants.

How each ${one} came to be identified. One that was identified in more than one way counts under each.

---

${has("informant") ? "## Informants" : ""}

---

## Themes by route

# Themes {#challenges}

> The themes and subthemes, how many ${many} have each, and which of them meet.

The excerpts were sorted into themes. A theme counts once for each ${one} with at least one excerpt that was coded with it or with one of its subthemes.

---

## Which themes meet

---

${has("subtheme") ? "## Each theme more closely" : "## Each theme"}

# ${groups && short === compared ? capital(compared) : "Comparison"} {#comparison}

> ${capital(compared)} side by side, each difference with its interval.

The figures give an interval with each share and each difference. Nothing here is called significant.

---

## Where ${short} differ

# Agreement between coders {#agreement}

> How far coders put the same codes on the same excerpts of records: Krippendorff’s alpha, Cohen’s kappa, and the disagreements to settle.

Two people can read the same passage and see different things in it. ${
    readings
      ? "An excerpt that two coders or more have read is double-read; only there can what one coder put, or did not put, be compared with another’s."
      : "An excerpt that two coders or more have coded is double-coded; only there can one coder’s codes be compared with another’s."
  }

# Check the numbers {#check}

> ${paper ? "Every number that the paper prints beside the one that the extract gives, and every derived number with its method and with R code for it." : "Every derived number with its method and with R code for it."}

${paper ? `Every number that the paper prints about these ${many}, beside our count from the extract.` : `Every number that these pages derive from counts of ${many}, with its method and with code that gives it again.`}

---

${paper ? misprints : ""}

# How people are protected {#protection}

> What may leave a site that was built from confidential records: tables and no rows, small numbers withheld, and an audit that tries to find them out.

The study is about people. Everyone who opens a site of this kind has everything in it. This page says what is made public of their records, what is withheld, and how that is checked.

---

Numbers are linked by logic as well. Of two themes that most ${many} have, many must have both. So what counts is how many ${many} can have each combination of themes and of routes, as far as the tables go. What everyone can tell counts too, such as that a route never stands beside another. Earlier releases of the same study count with this one. A number that was withheld then stays withheld, and so does a small number of people who joined or left since.

# About the study {#about}

> The study behind these findings: what the words mean, how numbers are made, and what each label means.

${[source, account].filter((words) => words !== "").join("\n\n")}

## Words

- **${capital(one)}**: the unit of every count unless a figure says otherwise.
- **Excerpt**: a passage of what there is of one ${one}.
- **Code**: a name with a definition, put on excerpts. A *theme* is a code; a *subtheme* belongs to a theme.
- **Coder**: somebody who put codes on excerpts. An excerpt is ${readings ? "*double-read* when two coders or more read it, whether they put codes on it or not" : "*double-coded* when two coders or more put codes on it"}.
- **Coding**: one code on one excerpt by one coder. Coding software usually counts codings; this site counts ${many}.
${has("route") ? `- **Identification route**: how each ${one} was identified. **Informant**: who told it.\n` : ""}- **Numerator, denominator**: the ${many} counted, and the ${many} they are counted among. Each figure names both.

---

- **Percentages** are rounded half up, and the rounding is decided in whole numbers, so that no binary fraction tips a tie. They are whole in sentences, figures, tables and CSV files, with tenths only where a share would round to none or to all of a group; the counts beside them give any decimal. Differences in percentage points have one decimal, or as many as tell them from 0. The table of the sample has one decimal. [The check](./check.html) accepts a printed percentage that rounding half up or half to even gives at the printed number of decimals.

---

## What is synthetic, and why {synthetic}

This extract is synthetic: the ${many} in it are invented. Nothing here says anything about anybody.

---

# Data {#tables}

> The tables behind the findings as CSV and Parquet, what each of their fields means, and the codebook with its definitions.

Everything that these pages count from: each table, what its fields mean, and the codebook.

# Your own extract {#your-own-extract}

> Look at an extract of your own, or a project of your coding software, on these pages: it is read in your browser and never leaves it.

See these pages with records of your own. This browser reads your files with the code that builds the site, and sends nothing anywhere.
`;
}

/** When a number that differs is taken for a misprint. */
const misprints =
  "Where they differ, we first test whether the paper contradicts itself. Three relations must hold in its table: a percentage is its count over its denominator, a total is the sum of its groups, and a column adds up to its group. If the paper contradicts itself, and our count matches the rest of the paper’s table, we call the number a **misprint**. Otherwise it **differs**.";

/** Where the first page leads, with what is there. */
const leads: ReadonlyArray<readonly [page: PageName, words: string]> = [
  ["identification", "the routes, and the informants."],
  ["challenges", "the themes and their subthemes, and which of them occur together."],
  ["comparison", "the groups side by side."],
  ["agreement", "how far two coders put the same codes on the same excerpt."],
  ["protection", "what is made public of real records, and what is withheld."],
  ["about", "methods, definitions, and what each label means."]
];

/** A text as words of Markdown in one line: nothing in it is a sign. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
