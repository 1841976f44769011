/** How a note begins. */
export const documentOpenings: readonly string[] = [
  "[Seen|Reviewed] [at home|in clinic|in outpatients|at base|on the ward] [with {relative}|alone|by {professional}].",
  "Home visit at {clock}.",
  "{Pt} attended [on time|late|with {relative}|alone] for [review|depot|1:1|appointment].",
  "T/C {clock}.",
  "Planned [visit|review|session no. {few}] with {pt}.",
  "Met with {pt} [at {place}|at {home}|in the interview room] for [45 mins|an hour|30 mins].",
  "[Duty|Crisis line|Out of hours] contact:",
  "{Pt} [phoned|called in|rang duty] [today|at {clock}|x{few}].",
  "Outpatient review, {professional}.",
  "Joint assessment with {professional}.",
  "S: {pt} [well|tired|cheerful|quiet] today.",
  "Follow up [7 day|48 hr|routine] contact.",
  "Nursing entry {clock}:",
  "Retrospective entry for {weekday}."
];

/** How a plan begins. */
export const planHeadings: readonly string[] = [
  "Plan:",
  "PLAN",
  "Plan",
  "Impression and plan:",
  "P:",
  "Actions:",
  "Next steps:"
];

/** What is to be done. */
export const plans: readonly string[] = [
  "[Next appt|Review|See again] {next}.",
  "Continue [current plan|medication|{antidepressant} {dose}|{antipsychotic} {dose}].",
  "[CPN|{professional}] to visit [weekly|fortnightly|on {next}].",
  "GP to [repeat bloods|prescribe|review BP|check thyroid].",
  "Liaise with {agency}.",
  "{Pt} to ring duty if [worse|any concerns|needed].",
  "Encourage [activity|{place}|structure to day|contact with {relative}].",
  "Refer to [psychology|OT|IAPT|{team}|dietician].",
  "Chase [referral|housing letter|bloods|transport].",
  "Discuss in [MDT|supervision|team meeting] on {weekday}.",
  "Update [care plan|risk assessment|HoNOS|core assessment].",
  "Discharge to GP [if well|after next review], copy of letter to {pt}."
];

/** How a note ends. */
export const documentSignatures: readonly string[] = [
  "{staff} {initials}",
  "{initials}, {staff}",
  "({initials})",
  "Signed {initials} {staff}",
  "Dr {initials}, {professional}",
  "{initials} {today}"
];

/** How a letter begins: after the first line comes what the letter is about. */
export const letterHeads: readonly string[] = [
  "Dear Dr {initials},\n\nRe: ZZZZZ, DOB xx/xx/xxxx\n\nDiagnosis: {diagnosis}\nMedication: {antidepressant} {dose}\n\nThank you for referring this {age} year old [who was seen|whom I saw] [in clinic|at home|with {relative}] on {today}.",
  "Dear Colleague,\n\nRE: ZZZZZ\n\nI reviewed {pt} [in outpatients|at CPA] on {today}, [accompanied by {relative}|alone].",
  "Dear Dr {initials}\n\nZZZZZ - NHS No. xxxxxxxxxx\n\nDiagnosis: {diagnosis}\n\nI write to update you on this {age} year old known to {team}.",
  "To whom it may concern\n\nI am the {professional} for the above named, {age} years old, who is under the care of {team}.",
  "Dear {initials},\n\nYour next appointment is on {next} at {clock}. This letter sums up what we talked about on {today}."
];

/** How a letter ends. */
export const letterEnds: readonly string[] = [
  "Yours sincerely,\n\nDr {initials}\n{professional}",
  "Kind regards\n\n{initials}\n{staff}, {team}",
  "Please do not hesitate to contact {team} if you need anything further.\n\nYours sincerely\n\n{initials}\n{staff}",
  "With best wishes,\n{initials}\n{staff}\n\ncc. GP, file"
];
