/** What every figure is told: how wide it may be, in pixels, and the document to draw in (the page's own if none). */
export type ChartOptions = {width: number; document?: Document};

/** The group that a mark is about. `all` is adults and children together. */
export type Group = "adult" | "child" | "all";

/** The groups as a legend names them. */
export const groupLabels: Record<Group, string> = {adult: "Adults", child: "Children", all: "All"};

/** The groups as a sentence counts them: `41 of 95 adults`. */
export const groupNouns: Record<Group, string> = {adult: "adults", child: "children", all: "patients"};

/** The colours of the groups, from the style sheet, which has a value for light pages and one for dark. */
export const groupColours: Record<Group, string> = {
  adult: "var(--adults)",
  child: "var(--children)",
  all: "var(--everyone)"
};

/** The text size of every figure, in pixels. */
export const fontSize = 13;
