import type {TwoGroups} from "../../stats/contingency.js";
import {countOf} from "../../text/numbers.js";
import {wholeCharacteristics} from "../comparisons/characteristic-counts.js";
import type {Comparison} from "../comparisons/comparison.js";
import {
  everyMethod,
  type MethodAnswer,
  recodeOnePatient,
  statedMethods
} from "../comparisons/every-method.js";
import {type Family, families} from "../comparisons/families.js";
import {cramersAssociation, freemanHaltonTest, holmAdjustment} from "../methods/family-methods.js";
import {fisherTest} from "../methods/two-group-methods.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

/** Every number with which adults are compared with children: by each method, adjusted, and with one patient recoded. */
export function groupComparisons(ground: DerivedInputs): DerivedNumber[] {
  return families.flatMap((family) => {
    const compared = family
      .comparisons(ground.rows(family.query), ground.characteristics)
      .filter(({adults, children}) => adults.denominator > 0 && children.denominator > 0);
    return [
      ...compared.flatMap((comparison) => byEveryMethod(family, comparison)),
      ...adjusted(family, compared)
    ];
  });
}

/** The tests of whole characteristics with three levels or more. */
export function wholeComparisons({rows, characteristics}: DerivedInputs): DerivedNumber[] {
  return wholeCharacteristics(rows("sample-characteristics"), characteristics).flatMap(
    ({name, title, levels, counts}) => {
      const statement = `${title}: adults ${counts.adults.join(", ")} and children ${counts.children.join(", ")} over ${levels.join(", ")}`;
      const about = {
        id: `characteristics ${name}`,
        place: "Adults and children: whole characteristics",
        statement
      };
      const exact = derive(freemanHaltonTest, counts, about);
      const association = derive(cramersAssociation, counts, about);
      return exact.values.pValue === null ? [association] : [exact, association];
    }
  );
}

function byEveryMethod({name, title}: Family, comparison: Comparison): DerivedNumber[] {
  const {key, label} = comparison;
  return recodeOnePatient(comparison).flatMap((recoded) => {
    const counted = recoded.key === "counted";
    const methods: ReadonlyArray<Pick<MethodAnswer, "method">> = counted ? everyMethod : statedMethods;
    const about = {
      id: `${name} ${key}${counted ? "" : ` ${recoded.key}`}`,
      place: `Adults and children: ${title.toLowerCase()}${counted ? "" : ", one patient recoded"}`,
      statement: `${label}: ${inputWords(recoded)}${counted ? "" : ` (${recoded.change.toLowerCase()})`}`
    };
    return methods.map(({method}) => derive(method, recoded, about));
  });
}

function adjusted({name, title}: Family, compared: readonly Comparison[]): DerivedNumber[] {
  const pValues = compared.map((comparison) => Number(fisherTest.values(comparison).pValue));
  return compared.map((comparison, place) =>
    derive(
      holmAdjustment,
      {pValues, place},
      {
        id: `${name} ${comparison.key}`,
        place: `Adults and children: ${title.toLowerCase()}`,
        statement: `${comparison.label}: Fisher’s p among ${compared.length} of its family`
      }
    )
  );
}

function inputWords({adults, children}: TwoGroups): string {
  return `${countOf(adults.numerator, adults.denominator)} adults, ${countOf(children.numerator, children.denominator)} children`;
}
