import type {Subject} from "../grammar/subject.js";

/** A shift on the ward. */
export const ward: Subject = {
  every: [
    "[Settled|Unsettled|Quiet|Pleasant] [on the ward|this shift|on approach], [spent time in lounge|stayed in room|watched TV with peers].",
    "[Up for breakfast|Remained in bed until lunch|Needed prompting to get up], ate {meal}.",
    "Attended [OT group|art|relaxation|community meeting|gym], [joined in|left early|sat quietly].",
    "Section [2|3|5(2)] [expires {next}|rights read|appealed|renewed], [tribunal date awaited|solicitor visited].",
    "Leave: [escorted to shop|unescorted 1 hr|overnight to {home}|suspended], [went well|returned late|smelt of alcohol].",
    "Visited by {relative} [this evening|for an hour], [pleased|tearful after|no issues].",
    "1:1 with primary nurse: talked about [discharge|family|side effects|{his} garden|worries at home].",
    "Verbally [abusive|hostile] to staff x{few}, [de-escalated|time out in room|prn accepted].",
    "Self care [good|prompted|neglected], [showered|clothes washed|declined shower].",
    "No management problems. [Medication taken|Accepted all meds|Refused morning meds].",
    "Seen in ward round by {professional}: [continue|increase leave|discharge planning|bloods|CPA {next}].",
    "Interacting [well with peers|minimally|only on request], [played cards|listened to music|phone calls to {relative}].",
    "Requested [to see doctor|nicotine patch|extra blanket|to go home|a vegetarian meal], [facilitated|explained].",
    "Slept well, checks maintained hourly, no concerns overnight."
  ]
};
