import {type Phrase, readPhrases} from "../../synthetic/register/phrase.js";
import type {LifeStage, Subject} from "../../synthetic/register/phrases/phrases.js";

const pools = new Map<Subject, Map<LifeStage, readonly Phrase[]>>();

/** A subject's phrases that fit a life stage, read once. */
export function poolOf(subject: Subject, stage: LifeStage): readonly Phrase[] {
  const known = pools.get(subject)?.get(stage);
  if (known !== undefined) return known;
  const pool = readPhrases([...(subject.every ?? []), ...(subject[stage] ?? [])]);
  pools.set(subject, (pools.get(subject) ?? new Map<LifeStage, readonly Phrase[]>()).set(stage, pool));
  return pool;
}
