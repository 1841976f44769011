/** A group of patients. `all` is adults and children together. */
export type Group = "adult" | "child" | "all";

/** The groups as a legend names them. */
export const groupLabels: Record<Group, string> = {adult: "Adults", child: "Children", all: "All"};

/** The groups as nouns after a number: `41 of 95 adults`. */
export const groupNouns: Record<Group, string> = {adult: "adults", child: "children", all: "patients"};
