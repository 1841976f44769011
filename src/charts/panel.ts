/**
 * A number in a panel, with its interval where it has one, in the unit in which the scale is to name it: a difference
 * in percentage points, say. `words` says it, and stands beside it.
 */
export type PanelMark = {
  key: string;
  label: string;
  /** Null where it cannot be estimated: nothing is drawn. What no scale reaches is drawn as an arrow at the edge. */
  value: number | null;
  lower?: number;
  upper?: number;
  words: string;
  /** Whether the number, or the whole of its interval, lies beyond the line; its side of the line is then shaded. */
  beyond: boolean;
  /** Drawn as a ring, such as a number that one patient would change. */
  hollow?: boolean;
};

/** Numbers of one kind on one scale, which zooms to them and to the line that convention draws through it. */
export type Panel = {
  title: string;
  scale: "linear" | "log";
  /** Where the line stands, its name, and the names of its two sides. */
  line: {at: number; label: string; below: string; above: string};
  marks: PanelMark[];
};
