import {capital} from "../../../src/model/sentence-case.js";
import type {Slots} from "./expand-template.js";
import type {SyntheticPatient} from "./synthesise-patients.js";

const pronouns: Readonly<Record<string, readonly [subject: string, object: string, possessive: string]>> = {
  Female: ["she", "her", "her"],
  Male: ["he", "him", "his"]
};

const shared: Slots = {
  several: ["two", "three", "several", "a number of", "half a dozen"],
  weeks: ["two weeks", "three weeks", "a month", "six weeks", "two months", "ten weeks"],
  often: ["repeatedly", "again", "on several occasions", "more than once", "twice this month"],
  symptoms: [
    "poor sleep",
    "low mood",
    "anxiety",
    "nightmares",
    "poor concentration",
    "headaches",
    "panic attacks",
    "thoughts of self-harm",
    "intrusive memories",
    "loss of appetite"
  ],
  worse: [
    "worsened [|markedly] [since|over this period]",
    "showed [no|little] improvement",
    "[came and went|varied] with [events outside treatment|this]"
  ],
  agency: ["social care", "the police", "the solicitor", "the Home Office", "the support provider", "the GP"]
};

const adult: Slots = {
  Patient: ["The patient", "The patient", "This patient"],
  team: ["CMHT", "community team", "team"],
  home: ["shared house", "hostel", "safe house", "temporary flat", "asylum accommodation", "rented room"],
  worker: ["support worker", "key worker", "caseworker", "advocate"],
  companion: ["a friend", "the support worker", "a volunteer", "the key worker"],
  day: ["a college course", "voluntary work", "the English class", "the church group"]
};

const child: Slots = {
  Patient: ["The child", "The child", "This child"],
  team: ["CAMHS team", "CAMHS team", "team"],
  home: ["foster placement", "placement", "children's home", "emergency placement"],
  worker: ["social worker", "key worker", "guardian", "advocate"],
  companion: ["the foster carer", "the key worker", "the social worker", "a residential worker"],
  day: ["school", "the football club", "the after-school club", "the English class"]
};

const olderChild: Slots = {
  Patient: ["The young person", "This young person"],
  home: ["foster placement", "placement", "semi-independent unit", "residential unit"],
  worker: ["social worker", "key worker", "guardian", "personal adviser"],
  day: ["college", "the youth group", "the football club", "the English class"]
};

const byLevel: Readonly<Record<string, Slots>> = {adult, child, "16-17": olderChild};

/**
 * What the slots of a template are filled with for a patient: {she}, {She}, {her}, {his} (possessive) and
 * {His} by sex; {Patient}, {team}, {home}, {worker}, {companion} and {day} by age; and the shared ones.
 */
export function fillPatientSlots(patient: SyntheticPatient): Slots {
  const [subject, object, possessive] = pronouns[patient.sex ?? ""] ?? [
    "the patient",
    "the patient",
    "the patient's"
  ];
  return {
    ...adult,
    ...byLevel[patient.age_group],
    ...byLevel[patient.age_band ?? ""],
    ...shared,
    she: [subject],
    She: [capital(subject)],
    her: [object],
    his: [possessive],
    His: [capital(possessive)]
  };
}
