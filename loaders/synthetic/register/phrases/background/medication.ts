import type {Subject} from "../grammar/subject.js";

/** Medication, doses, side effects and monitoring. */
export const medication: Subject = {
  every: [
    "Medication: {antidepressant} {dose}, {sedative} [prn|nocte].",
    "Current meds: {antipsychotic} {dose}, {antidepressant} {dose} {when}.",
    "Compliant with {antipsychotic} {dose}, [no side effects|c/o weight gain|some sedation|mild tremor].",
    "Stopped taking {antidepressant} {weeks} ago as [felt better|made {her} sick|ran out|heard bad things].",
    "{antidepressant} increased to {dose}, [review in {weeks}|GP informed|side effects explained].",
    "Bloods: [FBC, U&E, LFT normal|lithium level 0.{digit}|prolactin raised|glucose and lipids taken|clozapine clinic green result].",
    "Advised re [side effects|not to stop suddenly|alcohol with medication|driving].",
    "Dosette box [arranged|collected|half full], [missed {few} doses|taking as prescribed].",
    "Prn {sedative} given at {clock} with [good|some|little] effect.",
    "{Pt} reluctant to take [tablets|medication] because [it makes {her} tired|of weight|faith|doesn't believe {she} is ill].",
    "Script for {antidepressant} {dose} [given|faxed to pharmacy|to be done by GP].",
    "Started on {stabiliser}, [levels in 5/7|bloods requested|information given].",
    "ECG [normal sinus rhythm|QTc 420|awaited], wt [62kg|74kg|81kg|95kg], BP [120/80|135/85|110/70|150/90]."
  ],
  child: [
    "Methylphenidate [18mg|36mg|10mg tds] [helping in class|appetite reduced|not given at weekends]; ht/wt [plotted|on 50th centile]."
  ],
  older: [
    "Donepezil [5mg|10mg] [tolerated|started|stopped - bradycardia]; [pharmacy blister pack|{relative} supervises tablets]."
  ],
  adult: [
    "Depot {depot} given [L deltoid|R gluteal|L gluteal] at {clock}, [tolerated well|no adverse effects|next due {next}].",
    "TTO: {antipsychotic} {dose} x {few}/7, {sedative} x {few}.",
    "Cross-titrate {antipsychotic} to {antipsychotic} over {weeks}."
  ]
};
