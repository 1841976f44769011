import type {Purpose, Subject} from "./subject.js";

/** How a note tells what a person was trafficked for: the slot {purpose}. */
export const purposeWords: Readonly<Record<Purpose, Subject>> = {
  sexual: {
    every: [
      "for sexual exploitation",
      "for the purposes of sexual exploitation",
      "into sexual exploitation",
      "for sexual purposes"
    ],
    adult: ["into prostitution", "for sex work against {his} will"]
  },
  domestic: {
    every: [
      "for domestic servitude",
      "into domestic servitude",
      "as an unpaid [domestic worker|servant]",
      "to work unpaid in a private household"
    ]
  },
  labour: {
    every: [
      "for forced labour",
      "for labour exploitation",
      "to work in a cannabis house",
      "to work [in a car wash|in a factory|on farms] without pay"
    ]
  },
  unknown: {
    every: [
      "for exploitation",
      "for purposes not yet clear",
      "by people {she} will not name",
      "for reasons {she} will not discuss"
    ]
  }
};
