import {coordination} from "./phrases/background/coordination.js";
import {family} from "./phrases/background/family.js";
import {housingBenefits} from "./phrases/background/housing-benefits.js";
import {medication} from "./phrases/background/medication.js";
import {mentalState} from "./phrases/background/mental-state.js";
import {physicalHealth} from "./phrases/background/physical-health.js";
import {policeCourts} from "./phrases/background/police-courts.js";
import {risk} from "./phrases/background/risk.js";
import {schoolWork} from "./phrases/background/school-work.js";
import {substances} from "./phrases/background/substances.js";
import {ward} from "./phrases/background/ward.js";
import type {Subject} from "./phrases/grammar/subject.js";

/** In place of a subject: any subject of the person's notes. */
export const anyOfPerson = "the person's own";

/** A run of sentences in a document. */
export interface Section {
  /** Possible headings; none by default. */
  readonly headings?: readonly string[];
  /** A subject, or any subject of the person. */
  readonly about: Subject | typeof anyOfPerson;
  readonly sentences: readonly [fewest: number, most: number];
  /** What each sentence's line begins with, when each has a line of its own. */
  readonly bullet?: string;
  /** The probability that the section is written; 1 by default. */
  readonly chance?: number;
}

/** A kind of document. */
export interface DocumentKind {
  readonly type: string;
  /** How many of a hundred documents are of this kind, outside and inside a ward. */
  readonly share: number;
  readonly wardShare: number;
  readonly sections: readonly Section[];
  /** Whether it is a letter, with its head and end; else it may have an opening and a signature. */
  readonly letter?: boolean;
  readonly plan: number;
  readonly opening: number;
  readonly signature: number;
}

/** The kinds of document in a register, and what they are made of. */
export const documentKinds: readonly DocumentKind[] = [
  {
    type: "Event",
    share: 18,
    wardShare: 9,
    plan: 0,
    opening: 0.2,
    signature: 0.3,
    sections: [{about: coordination, sentences: [1, 2]}]
  },
  {
    type: "Event",
    share: 43,
    wardShare: 12,
    plan: 0.5,
    opening: 0.8,
    signature: 0.7,
    sections: [
      {about: anyOfPerson, sentences: [6, 18]},
      {about: mentalState, sentences: [2, 6], chance: 0.5, headings: ["MSE:", "MSE", "O/E", "MSE -"]}
    ]
  },
  {
    type: "Ward progress note",
    share: 0,
    wardShare: 55,
    plan: 0.15,
    opening: 0.05,
    signature: 0.8,
    sections: [
      {about: ward, sentences: [5, 11]},
      {about: anyOfPerson, sentences: [1, 6]}
    ]
  },
  {
    type: "CCS assessment",
    share: 6,
    wardShare: 5,
    plan: 1,
    opening: 0.5,
    signature: 0.9,
    sections: [
      {
        headings: ["Presenting complaint:", "HPC", "Reason for referral", "PC/HPC:"],
        about: anyOfPerson,
        sentences: [4, 12]
      },
      {headings: ["PPH", "Past psychiatric history:", "Psychiatric hx"], about: risk, sentences: [1, 5]},
      {headings: ["PMH", "Medical history:", "Physical health"], about: physicalHealth, sentences: [1, 3]},
      {headings: ["Medication", "Current medication:", "DH"], about: medication, sentences: [1, 5]},
      {headings: ["FH", "Family history:", "Family and personal hx"], about: family, sentences: [3, 7]},
      {headings: ["Personal history", "Personal Hx:", "Background"], about: schoolWork, sentences: [1, 5]},
      {headings: ["Social circumstances", "SH:", "Social hx"], about: housingBenefits, sentences: [1, 5]},
      {headings: ["Drugs and alcohol", "Substance use:", "D&A"], about: substances, sentences: [1, 3]},
      {headings: ["Forensic", "Forensic hx:"], about: policeCourts, sentences: [1, 2], chance: 0.6},
      {headings: ["MSE", "Mental state examination"], about: mentalState, sentences: [6, 14], bullet: ""},
      {headings: ["Risk", "Risk assessment:", "RISK"], about: risk, sentences: [3, 7]},
      {headings: ["Impression", "Formulation:", "Summary"], about: anyOfPerson, sentences: [1, 5]}
    ]
  },
  {
    type: "Correspondence",
    share: 21,
    wardShare: 9,
    letter: true,
    plan: 0.8,
    opening: 0,
    signature: 1,
    sections: [
      {about: anyOfPerson, sentences: [4, 10]},
      {about: anyOfPerson, sentences: [3, 10]},
      {about: mentalState, sentences: [3, 8], chance: 0.7, headings: ["Mental state", "On examination"]},
      {about: risk, sentences: [1, 3], chance: 0.5}
    ]
  },
  {
    type: "Care plan",
    share: 5,
    wardShare: 6,
    plan: 1,
    opening: 0,
    signature: 0.5,
    sections: [
      {
        headings: ["Needs", "Identified needs:", "1. Need"],
        about: anyOfPerson,
        sentences: [3, 7],
        bullet: "- "
      },
      {
        headings: ["Interventions", "What we will do:", "2. Action"],
        about: coordination,
        sentences: [3, 7],
        bullet: "- "
      },
      {headings: ["Physical health and medication"], about: medication, sentences: [1, 3], bullet: "- "}
    ]
  },
  {
    type: "Risk assessment",
    share: 7,
    wardShare: 5,
    plan: 0.7,
    opening: 0.1,
    signature: 0.6,
    sections: [
      {headings: ["Current risk", "Risk to self", "RISK SUMMARY"], about: risk, sentences: [3, 8]},
      {
        headings: ["Context", "Factors affecting risk:", "Vulnerability"],
        about: anyOfPerson,
        sentences: [3, 7]
      },
      {headings: ["Forensic", "Risk to others:"], about: policeCourts, sentences: [1, 3], chance: 0.4}
    ]
  }
];
