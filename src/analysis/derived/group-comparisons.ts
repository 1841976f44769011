import {type Group, levelLabel, pairOf} from "../../model/groups.js";
import {midSentence} from "../../model/sentence-case.js";
import type {Contingency, TwoGroups} from "../../stats/contingency.js";
import type {Proportion} from "../../stats/proportion.js";
import {listWords} from "../../text/comparison-words.js";
import {countAmong} from "../../text/numbers.js";
import {wholeCharacteristics} from "../comparisons/characteristic-counts.js";
import {type Comparison, groupsInView} from "../comparisons/comparison.js";
import {everyMethod, type MethodAnswer, recodeOne, statedMethods} from "../comparisons/every-method.js";
import {comparisonsIn, type Family, families} from "../comparisons/families.js";
import {pairsAmong, tableOf} from "../comparisons/several-groups.js";
import {cramersAssociation, holmAdjustment, testWhole} from "../methods/family-methods.js";
import {fisherTest, newcombeInterval} from "../methods/two-group-methods.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

/** Every number with which two groups are compared: by each method, adjusted, and with one unit recoded. */
export function groupComparisons(ground: DerivedInputs): DerivedNumber[] {
  const groups = pairOf(ground.grouping);
  if (!groups) return severalComparisons(ground);
  return families.flatMap((family) => {
    const compared = comparisonsIn(family, ground.rows(family.query), groups, ground.characteristics).filter(
      ({first, second}) => first.denominator > 0 && second.denominator > 0
    );
    return [
      ...compared.flatMap((comparison) => byEveryMethod(family, comparison, groups, ground.grouping.all)),
      ...adjusted(family, compared, groups)
    ];
  });
}

/** Every number with which more than two groups are compared, those that somebody is in: all at once, and each pair. */
function severalComparisons({rows, grouping, characteristics}: DerivedInputs): DerivedNumber[] {
  return families.flatMap(({name, title, query, traits}) => {
    const groups = groupsInView(rows(query), grouping.groups);
    if (groups.length < 2) return [];
    return traits(rows(query), groups, characteristics)
      .filter(({shares}) => shares.every(({denominator}) => denominator > 0))
      .flatMap(({key, label, shares}) => {
        const place = `${placeOf(groups)}: ${title.toLowerCase()}`;
        const counts = listWords(
          shares.map(({numerator, denominator}, i) => countAmong(numerator, denominator, groups[i] ?? ""))
        );
        const about = {id: `${name} ${key}`, place, statement: `${label}: ${counts}`};
        return [...ofWholeTable(tableOf(shares), about), ...ofPairs(shares, groups, about)];
      });
  });
}

type About = Pick<DerivedNumber, "id" | "place" | "statement">;

/** The test and the association of a table; none where all or none have the trait. */
function ofWholeTable(table: Contingency, about: About): DerivedNumber[] {
  const varies = [0, 1].every((column) => table.some((row) => row[column] !== 0));
  return varies
    ? [derive(testWhole(table).test, table, about), derive(cramersAssociation, table, about)]
    : [];
}

function ofPairs(shares: readonly Proportion[], groups: readonly Group[], about: About): DerivedNumber[] {
  const pairs = pairsAmong(shares.length).map(([one, other]) => ({
    counts: {first: shares[one] as Proportion, second: shares[other] as Proportion},
    levels: `${groups[one]?.level}/${groups[other]?.level}`
  }));
  const pValues = pairs.map(({counts}) => Number(fisherTest.values(counts).pValue));
  return pairs.flatMap(({counts, levels}, place) => {
    const ofPair = {...about, id: `${about.id} ${levels}`, statement: `${about.statement}; ${levels}`};
    return [
      derive(newcombeInterval, counts, ofPair),
      derive(fisherTest, counts, ofPair),
      derive(holmAdjustment, {pValues, place}, ofPair)
    ];
  });
}

/** The tests of whole characteristics with three levels or more. */
export function wholeComparisons({rows, grouping, characteristics}: DerivedInputs): DerivedNumber[] {
  const groups = groupsInView(rows("sample-characteristics"), grouping.groups);
  return wholeCharacteristics(rows("sample-characteristics"), groups, characteristics).flatMap(
    ({name, title, levels, counts}) => {
      const inGroups = listWords(groups.map(({many}, i) => `${many} ${counts[i]?.join(", ")}`));
      const about = {
        id: `characteristics ${name}`,
        place: `${placeOf(groups)}: whole characteristics`,
        statement: `${title}: ${inGroups} over ${levels.map(levelLabel).join(", ")}`
      };
      return [derive(testWhole(counts).test, counts, about), derive(cramersAssociation, counts, about)];
    }
  );
}

function byEveryMethod(
  {name, title}: Family,
  comparison: Comparison,
  groups: readonly [Group, Group],
  {one}: Group
): DerivedNumber[] {
  const {key, label} = comparison;
  return recodeOne(comparison, groups).flatMap((recoded) => {
    const counted = recoded.key === "counted";
    const methods: ReadonlyArray<Pick<MethodAnswer, "method">> = counted ? everyMethod : statedMethods;
    const about = {
      id: `${name} ${key}${counted ? "" : ` ${recoded.key}`}`,
      place: `${placeOf(groups)}: ${title.toLowerCase()}${counted ? "" : `, one ${one} recoded`}`,
      statement: `${label}: ${inputWords(recoded, groups)}${counted ? "" : ` (${midSentence(recoded.change)})`}`
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

/** The figures that print comparisons, by the groups: `Comparison of adults and children`. */
function placeOf(groups: readonly Group[]): string {
  return `Comparison of ${listWords(groups.map(({many}) => many))}`;
}

function inputWords({first, second}: TwoGroups, [one, other]: readonly [Group, Group]): string {
  return `${countAmong(first.numerator, first.denominator, one)}, ${countAmong(second.numerator, second.denominator, other)}`;
}
