import type {Group} from "../../model/groups.js";

/** What every figure is told: how wide it may be, in pixels, and the document to draw in (the page's own if none). */
export type ChartOptions = {width: number; document?: Document};
/** The colours of the groups, from the style sheet, which has a value for light pages and one for dark. */
export const groupColours: Record<Group, string> = {
  adult: "var(--adults)",
  child: "var(--children)",
  all: "var(--everyone)"
};

/** The text size of every figure, in pixels. */
export const fontSize = 13;
