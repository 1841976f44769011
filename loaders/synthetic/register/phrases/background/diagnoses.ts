import type {LifeStage} from "../grammar/subject.js";

/** What brings people to the services, by life stage, with the diagnosis as letters give it; repeated where more common. */
export const diagnoses: Readonly<
  Record<LifeStage, readonly (readonly [problem: ClinicalProblem, words: string])[]>
> = {
  child: [
    ["low", "F32.0 Mild depressive episode"],
    ["low", "F93.8 Emotional disorder"],
    ["anxious", "F93.0 Separation anxiety"],
    ["anxious", "F43.2 Adjustment disorder"],
    ["conduct", "F90.0 ADHD"],
    ["conduct", "F91.3 Oppositional defiant disorder"],
    ["conduct", "F84.5 Asperger's syndrome"],
    ["self-harm", "DSH, no formal diagnosis"]
  ],
  adult: [
    ["low", "F32.1 Moderate depressive episode"],
    ["low", "F33.1 Recurrent depressive disorder"],
    ["low", "F32.9 Depression"],
    ["anxious", "F43.1 PTSD"],
    ["anxious", "F41.2 Mixed anxiety and depression"],
    ["anxious", "F43.2 Adjustment disorder"],
    ["psychotic", "F20.0 Paranoid schizophrenia"],
    ["psychotic", "F25 Schizoaffective disorder"],
    ["psychotic", "F31 BPAD"],
    ["self-harm", "F60.3 EUPD"],
    ["substances", "F10.2 Alcohol dependence"],
    ["substances", "F11.2 Opioid dependence"]
  ],
  older: [
    ["memory", "F00.1 Alzheimer's disease, late onset"],
    ["memory", "F01 Vascular dementia"],
    ["memory", "F06.7 Mild cognitive disorder"],
    ["low", "F32.1 Moderate depressive episode"],
    ["psychotic", "F22 Persistent delusional disorder"]
  ]
};

/** What a person's notes are mostly about. */
export type ClinicalProblem =
  | "low"
  | "anxious"
  | "psychotic"
  | "self-harm"
  | "substances"
  | "conduct"
  | "memory";
