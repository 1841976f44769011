import type {Row} from "../checks/cell.js";
import {number, text} from "../queries/rows.js";
import type {VariableDescription} from "../study/description.js";
import {comparable} from "./families.js";

/** Adults and children over all levels of a characteristic that any of them has. */
export type WholeCharacteristic = {
  name: string;
  title: string;
  levels: string[];
  counts: {adults: number[]; children: number[]};
};

/** The characteristics with three levels or more in view, where adults and children both are. */
export function wholeCharacteristics(
  rows: readonly Row[],
  characteristics: readonly VariableDescription[]
): WholeCharacteristic[] {
  return comparable(characteristics).flatMap(({name, title}) => {
    const counts = (group: string) =>
      new Map(
        rows
          .filter((row) => row.variable === name && row.age_group === group)
          .map((row) => [text(row, "level"), number(row, "patients")])
      );
    const [adults, children] = [counts("adult"), counts("child")];
    const levels = [...adults.keys()].filter(
      (level) => (adults.get(level) ?? 0) + (children.get(level) ?? 0) > 0
    );
    const whole = {
      adults: levels.map((level) => adults.get(level) ?? 0),
      children: levels.map((level) => children.get(level) ?? 0)
    };
    const both = Object.values(whole).every((group) => group.some((count) => count > 0));
    return levels.length >= 3 && both ? [{name, title, levels, counts: whole}] : [];
  });
}
