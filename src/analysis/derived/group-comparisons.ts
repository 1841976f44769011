import {type Group, pairOf} from "../../model/groups.js";
import type {TwoGroups} from "../../stats/contingency.js";
import {capital, listWords} from "../../text/comparison-words.js";
import {countOf} from "../../text/numbers.js";
import {wholeCharacteristics} from "../comparisons/characteristic-counts.js";
import type {Comparison} from "../comparisons/comparison.js";
import {everyMethod, type MethodAnswer, recodeOne, statedMethods} from "../comparisons/every-method.js";
import {comparisonsIn, type Family, families} from "../comparisons/families.js";
import {cramersAssociation, freemanHaltonTest, holmAdjustment} from "../methods/family-methods.js";
import {fisherTest} from "../methods/two-group-methods.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

/** Every number with which two groups are compared: by each method, adjusted, and with one unit recoded. */
export function groupComparisons(ground: DerivedInputs): DerivedNumber[] {
  const groups = pairOf(ground.grouping);
  if (!groups) return [];
  return families.flatMap((family) => {
    const compared = comparisonsIn(family, ground.rows(family.query), groups, ground.characteristics).filter(
      ({first, second}) => first.denominator > 0 && second.denominator > 0
    );
    return [
      ...compared.flatMap((comparison) => byEveryMethod(family, comparison, groups)),
      ...adjusted(family, compared, groups)
    ];
  });
}

/** The tests of whole characteristics with three levels or more. */
export function wholeComparisons({rows, grouping, characteristics}: DerivedInputs): DerivedNumber[] {
  const {groups} = grouping;
  return wholeCharacteristics(rows("sample-characteristics"), groups, characteristics).flatMap(
    ({name, title, levels, counts}) => {
      const inGroups = listWords(groups.map(({many}, i) => `${many} ${counts[i]?.join(", ")}`));
      const about = {
        id: `characteristics ${name}`,
        place: `${placeOf(groups)}: whole characteristics`,
        statement: `${title}: ${inGroups} over ${levels.join(", ")}`
      };
      const exact = derive(freemanHaltonTest, counts, about);
      const association = derive(cramersAssociation, counts, about);
      return exact.values.pValue === null ? [association] : [exact, association];
    }
  );
}

function byEveryMethod(
  {name, title}: Family,
  comparison: Comparison,
  groups: readonly [Group, Group]
): DerivedNumber[] {
  const {key, label} = comparison;
  return recodeOne(comparison, groups).flatMap((recoded) => {
    const counted = recoded.key === "counted";
    const methods: ReadonlyArray<Pick<MethodAnswer, "method">> = counted ? everyMethod : statedMethods;
    const about = {
      id: `${name} ${key}${counted ? "" : ` ${recoded.key}`}`,
      place: `${placeOf(groups)}: ${title.toLowerCase()}${counted ? "" : ", one patient recoded"}`,
      statement: `${label}: ${inputWords(recoded, groups)}${counted ? "" : ` (${recoded.change.toLowerCase()})`}`
    };
    return methods.map(({method}) => derive(method, recoded, about));
  });
}

function adjusted(
  {name, title}: Family,
  compared: readonly Comparison[],
  groups: readonly [Group, Group]
): DerivedNumber[] {
  const pValues = compared.map((comparison) => Number(fisherTest.values(comparison).pValue));
  return compared.map((comparison, place) =>
    derive(
      holmAdjustment,
      {pValues, place},
      {
        id: `${name} ${comparison.key}`,
        place: `${placeOf(groups)}: ${title.toLowerCase()}`,
        statement: `${comparison.label}: Fisher’s p among ${compared.length} of its family`
      }
    )
  );
}

/** The page that prints comparisons, named after the groups: `Adults and children`. */
function placeOf(groups: readonly Group[]): string {
  return capital(listWords(groups.map(({many}) => many)));
}

function inputWords({first, second}: TwoGroups, [one, other]: readonly [Group, Group]): string {
  return `${countOf(first.numerator, first.denominator)} ${one.many}, ${countOf(second.numerator, second.denominator)} ${other.many}`;
}
