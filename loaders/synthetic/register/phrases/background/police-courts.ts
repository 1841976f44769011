import type {Subject} from "../grammar/subject.js";

/** Police, courts, prison and probation. */
export const policeCourts: Subject = {
  every: [
    "Brought in by police on s136 [after found on bridge|shouting in street|from station], [assessed by AMHP and 2 doctors|not detained|admitted informally].",
    "Arrested for [shoplifting|criminal damage|common assault|drunk and disorderly], [bailed to {next}|cautioned|NFA].",
    "Court on {next} for [theft|breach of the peace|assault|fare evasion], [report requested|solicitor wrote|duty scheme saw {her}].",
    "Probation [officer phoned|report due|order ends {next}], [reporting weekly|missed {few} appts].",
    "Forensic hx: [nil|{few} convictions for theft|burglary 1999|ABH 2002|served 6 months].",
    "Police called [to the flat|by neighbours|by ward] at {clock}, [no further action|statement taken|left after talking].",
    "Reported [burglary|mugging|stolen phone|harassment by neighbour] to police, [crime no. given|waiting to hear|upset by it].",
    "CPS [decided not to proceed|awaiting papers]; [fitness to plead|mental health treatment requirement] [considered|to be assessed].",
    "MAPPA [level 1|level 2], [meeting {next}|minutes filed|no change].",
    "Missing from ward since {clock}, [police informed, form faxed|returned 21.00|found at {relative}'s]."
  ],
  child: [
    "YOT [worker attends|order 6 months|triage], [stole phone|graffiti|fight on bus]; [curfew|reparation at community garden]."
  ]
};
