import type {Subject} from "../grammar/subject.js";

/** Physical health, pregnancy, investigations. */
export const physicalHealth: Subject = {
  every: [
    "PMH: {physical}, {physical}. [NKDA|Allergic to penicillin|No known allergies].",
    "C/o {physical} [for {weeks}|again|on and off], [seen GP|advised to see GP|analgesia given].",
    "Physical health: {physical} [well controlled|under review|on treatment], registered with GP.",
    "Obs: T 36.{digit}, P [72|84|90|66], BP [118/76|124/82|140/88], sats 9{digit}%.",
    "Attended A&E with [chest pain|a fall|collapse|headache], [discharged|tests normal|admitted overnight].",
    "[Blood tests|X-ray|CT head|Ultrasound] [normal|awaited|booked for {next}].",
    "Has {physical}, [inhaler|tablets|insulin] [forgotten at home|used daily|needs repeat script].",
    "Dental pain, [needs to register|appt given|emergency dentist last week].",
    "Weight [54kg|68kg|77kg|102kg], BMI [19|24|29|33|17.{digit}].",
    "Unexplained [pains|headaches|stomach pains], investigations NAD; [link with stress explored|wants second opinion].",
    "Scar on [left arm|chin|knee] from childhood accident.",
    "Optician, dentist and [smear|flu jab|diabetic check] [overdue|up to date]."
  ],
  adult: [
    "Pregnant [12/40|20/40|28/40|34/40], [midwife involved|booked late|perinatal team to see|scan normal].",
    "Postnatal {few} weeks, [bottle feeding|breastfeeding], bonding [good|slow|to be monitored]; health visitor [involved|to call]."
  ],
  older: [
    "[CVA|TIA|MI|hip replacement] in [2004|2006|2001], [mobile with frame|uses stick|housebound].",
    "Hearing aid [not working|left at home]; vision [poor|cataract op due]; [incontinent at night|catheter in situ]."
  ]
};
