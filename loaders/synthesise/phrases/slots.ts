import type {Slots} from "../grammar.js";
import type {Patient} from "../patients.js";

const pronouns: Readonly<Record<string, readonly [subject: string, object: string, possessive: string]>> = {
  Female: ["she", "her", "her"],
  Male: ["he", "him", "his"]
};

const shared: Slots = {
  several: ["two", "three", "several", "a number of", "repeated"],
  weeks: ["two weeks", "three weeks", "a month", "six weeks", "two months", "some time"],
  often: ["repeatedly", "again", "on several occasions", "more than once", "each time we meet"],
  interpreter: ["a telephone interpreter", "an interpreter", "a female interpreter", "the usual interpreter"],
  symptoms: [
    "sleep",
    "low mood",
    "anxiety",
    "nightmares",
    "concentration",
    "appetite and sleep",
    "thoughts of self-harm",
    "intrusive memories"
  ],
  worse: [
    "has worsened [|markedly] [since|over this period]",
    "remains [poor|unchanged|a concern]",
    "[varies|fluctuates] with [events outside treatment|this]"
  ],
  agency: ["social care", "the police", "the solicitor", "the Home Office", "the support provider", "the GP"]
};

const byAgeGroup: Readonly<Record<string, Slots>> = {
  adult: {
    Patient: ["The patient", "The patient", "This patient"],
    team: ["CMHT", "community team", "team"],
    home: ["shared house", "hostel", "safe house", "temporary flat", "asylum accommodation", "rented room"],
    worker: ["support worker", "key worker", "caseworker", "advocate"],
    companion: ["a friend", "the support worker", "a volunteer", "the key worker"],
    day: ["college course", "voluntary work", "English class", "church group", "women's or men's group"]
  },
  child: {
    Patient: ["The young person", "The child", "The young person"],
    team: ["CAMHS team", "clinic", "team"],
    home: ["foster placement", "placement", "semi-independent unit", "residential unit", "emergency placement"],
    worker: ["social worker", "key worker", "guardian", "personal adviser"],
    companion: ["the foster carer", "the key worker", "the social worker", "a residential worker"],
    day: ["school", "college", "youth group", "football club", "English class"]
  }
};

/**
 * What the slots of a template are filled with for a patient: {she}, {She}, {her}, {his} (possessive) and
 * {His} by sex; {Patient}, {team}, {home}, {worker}, {companion} and {day} by age group; and the shared ones.
 */
export function slotsFor(patient: Patient): Slots {
  const [subject, object, possessive] = pronouns[patient["sex"] ?? ""] ?? ["the patient", "the patient", "the patient's"];
  return {
    ...shared,
    ...(byAgeGroup[patient.age_group] ?? byAgeGroup["adult"]),
    she: [subject],
    She: [capital(subject)],
    her: [object],
    his: [possessive],
    His: [capital(possessive)]
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
