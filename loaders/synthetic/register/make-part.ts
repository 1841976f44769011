import {createDraws, type Draws} from "../draws/random.js";
import {drawDays, writeDay, yearOf} from "./calendar.js";
import {composeDocument} from "./compose-document.js";
import {type DocumentKind, documentKinds} from "./document-kinds.js";
import {drawPassages, minDocuments} from "./draw-passages.js";
import {voiceOf} from "./patient-voice.js";
import {drawPerson, type Person, poolOf, stageAt} from "./person.js";
import {type Phrase, readPhrase, type Voice} from "./phrase.js";
import {purposeWords} from "./phrases/grammar/purpose-words.js";
import type {LifeStage} from "./phrases/grammar/subject.js";
import type {Planted, RegisterPart} from "./plan-parts.js";

/** Receives the rows of a part as they are made. */
export interface Receiver {
  person(id: string, yearOfBirth: number, sex: string): void;
  /** `day` counts from 1 January 1970. */
  document(id: string, personId: string, day: number, type: string, text: string): void;
  passage(personId: string, documentId: string, planted: string, form: string, passage: string): void;
}

/** Makes a part's people one after another, each with their documents. */
export function makePart(part: RegisterPart, receiver: Receiver): void {
  const draws = createDraws(part.seed, part.number);
  const planted = new Map(part.planted.map((person) => [person.index, person]));
  let written = 0;
  for (let at = 0; at < part.people; at++) {
    const index = part.firstIndex + at;
    written = makePerson(index, part, planted.get(index), written, receiver, draws);
  }
}

function makePerson(
  index: number,
  part: RegisterPart,
  planted: Planted | undefined,
  written: number,
  receiver: Receiver,
  draws: Draws
): number {
  const id = planted?.id ?? `R${String(index + 1).padStart(6, "0")}`;
  const person = drawPerson(draws, planted);
  receiver.person(id, person.yearOfBirth, person.sex);
  const count = Math.max(minDocuments(planted), 1 + draws.skewedCount(part.documentsPerPerson - 1, 0.8));
  const passages = planted === undefined ? undefined : drawPassages(planted, count, draws);
  const speaker = createSpeaker(person, planted, draws);
  let number = written;
  for (const [order, day] of drawDays(count, person.days, draws).entries()) {
    const kind = drawKind(person.inpatient, draws);
    const {stage, voice} = speaker(day);
    const passage = passages?.get(order);
    const phrases = passage && poolOf(passage.form.phrases, stage);
    const document = composeDocument(
      {kind, subjects: person.subjects, stage, voice, planted: phrases},
      draws
    );
    const documentId = `D${String(part.number).padStart(3, "0")}${String(++number).padStart(6, "0")}`;
    receiver.document(documentId, id, day, kind.type, document.text);
    if (passage && document.passage !== undefined)
      receiver.passage(id, documentId, passage.planted, passage.form.name, document.passage);
  }
  return number;
}

/** Makes the voice of a person's notes on a day; facts about the person stay the same from note to note. */
function createSpeaker(
  person: Person,
  planted: Planted | undefined,
  draws: Draws
): (day: number) => {stage: LifeStage; voice: Voice} {
  const diagnosis = [readPhrase(person.diagnosis)];
  const country = draws.uniform();
  let stage: LifeStage | undefined;
  let voice = new Map<string, readonly Phrase[]>();
  return (day) => {
    const age = yearOf(day) - person.yearOfBirth;
    const now = stageAt(age);
    if (now !== stage) {
      stage = now;
      voice = new Map(voiceOf(person.sex, now));
      voice.set("diagnosis", diagnosis);
      if (planted !== undefined) voice.set("purpose", poolOf(purposeWords[planted.purpose], now));
      const countries = voice.get("country") ?? [];
      voice.set("country", countries.slice(Math.floor(country * countries.length)).slice(0, 1));
    }
    voice.set("age", [[String(age)]]);
    voice.set("today", [[writeDay(day)]]);
    voice.set("next", [[writeDay(day + 7 * draws.between(1, 8), {short: true})]]);
    return {stage: now, voice};
  };
}

function drawKind(inpatient: boolean, draws: Draws): DocumentKind {
  let left = draws.uniform() * 100;
  for (const kind of documentKinds) {
    left -= inpatient ? kind.wardShare : kind.share;
    if (left < 0) return kind;
  }
  return documentKinds[0] as DocumentKind;
}
