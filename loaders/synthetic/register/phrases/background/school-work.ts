import type {Subject} from "../grammar/subject.js";

/** School, college, work and what fills the day. */
export const schoolWork: Subject = {
  every: [
    "Interested in [gardening|art|music|cooking|computers]; [class starts {next}|OT to look into groups|enjoyed session]."
  ],
  child: [
    "School: attendance [92%|74%|poor|good], [predicted grades Bs and Cs|behind in maths|statement of SEN|on report].",
    "Year [4|6|8|9|10|11], [bullied by girls in class|few friends|one close friend|popular], [teacher concerned|school report good].",
    "Excluded for {few} days after [fight|swearing at teacher|throwing chair], [meeting with head {next}|PRU considered].",
    "TAC meeting at school: [LSA hours agreed|Ed Psych to assess|CAF opened|mentoring to start].",
    "Observed in class: [off task|sat alone at break|joined in|hand up twice], [teacher uses clear praise|noisy room].",
    "SATs/GCSEs [coming up|stressful|finished], [revision hard|wants to go to college to do hair and beauty|wants to be a mechanic].",
    "School refusal since [half-term|September|the move], [stomach aches in mornings|ok once in|home tuition asked for]."
  ],
  adult: [
    "Works [part-time in a shop|nights as cleaner|as carer|in an office|as a driver|in a kitchen], [signed off sick|stressed|hours cut].",
    "Left school at [15|16|18] with [no qualifications|{few} GCSEs|A levels], [various jobs since|NVQ in catering|army for 3 yrs].",
    "Not working since [2003|2006|illness|redundancy]; [vocational service referral|volunteering at charity shop|wants to work].",
    "Manager [supportive|unsympathetic], [occupational health appt|phased return|disciplinary on {next}].",
    "Attends [college|ESOL class|gym|day centre|art group] [x2 a week|when well], [enjoys it|finds travel hard]."
  ],
  older: [
    "Retired [bus driver|nurse|teacher|docker|seamstress|printer], [enjoys radio|does crosswords|church on Sundays|bowls club]."
  ]
};
