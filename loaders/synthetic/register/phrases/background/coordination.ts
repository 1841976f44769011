import type {Subject} from "../grammar/subject.js";

/** Care coordination: CPA, meetings, referrals, telephone calls. */
export const coordination: Subject = {
  every: [
    "T/C to {agency}: [left message|will ring back|confirmed appt {next}|no reply].",
    "T/C from {relative}, [asking for advice|concerned about mood|to cancel appt|thanks for help].",
    "CPA review [held|arranged for {next}|overdue], [{pt} attended|{relative} attended|GP sent apologies].",
    "Discussed in [MDT|ward round|team meeting|supervision|zoning]: [amber|continue plan|for discharge|allocate].",
    "Referral to [psychology|IAPT|OT|dietician|MIND|drug service|perinatal|bereavement service] [made|accepted|declined|on waiting list].",
    "Letter [received from|sent to] {agency} re [appt|housing|medication|benefits], [scanned|copied to GP].",
    "DNA appt today. [Letter sent|Phoned, no answer|Text sent|Second DNA|Will try home visit].",
    "Cancelled today's appt, [unwell|no childcare|at work|forgot]; rebooked {next}.",
    "Joint visit with {worker}, [not in, card left|seen at door|stayed 40 mins].",
    "Care coordinator [on leave, duty covering|changed to {initials}|introduced self|visiting weekly].",
    "Seen with interpreter ({language}), [in person|by phone|{relative} did not interpret].",
    "[Transfer|Discharge|Handover] to {team} [agreed|in progress|delayed by funding].",
    "Consent to share with {agency} [given|refused|discussed].",
    "HTT [taking on|visiting daily|stepping down], [next visit {next}|contact numbers given].",
    "Faxed [care plan|risk assessment|script|s117 form] to {agency}.",
    "Email to {professional} re [funding|bed|transport|appointment], awaiting reply.",
    "Liaised with {professional} and {worker}; [plan agreed|to meet {next}|roles clarified]."
  ]
};
