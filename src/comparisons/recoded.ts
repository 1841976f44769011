import type {TwoGroups} from "../model/two-groups.js";

/** A comparison in which one patient is coded otherwise than counted; `change` says which. */
export type Recoded = TwoGroups & {key: string; change: string};

/** The comparison as counted, and each that differs from it by one patient who has the trait or has it no longer. */
export function recodings({adults, children}: TwoGroups): Recoded[] {
  const candidates: Recoded[] = [
    {key: "counted", change: "As counted", adults, children},
    {key: "adult-more", change: "One adult more", adults: moved(adults, 1), children},
    {key: "adult-fewer", change: "One adult fewer", adults: moved(adults, -1), children},
    {key: "child-more", change: "One child more", adults, children: moved(children, 1)},
    {key: "child-fewer", change: "One child fewer", adults, children: moved(children, -1)}
  ];
  return candidates.filter(({adults, children}) =>
    [adults, children].every(({count, total}) => count >= 0 && count <= total)
  );
}

function moved({count, total}: TwoGroups["adults"], by: number): TwoGroups["adults"] {
  return {count: count + by, total};
}
