import type {Subject} from "../grammar/subject.js";

/** Family, relationships, childhood, carers. */
export const family: Subject = {
  every: [
    "Family: {few} siblings, [close to {relative}|parents separated when {she} was 7|father died in 1998|little contact].",
    "{His} {relative} [attended too|phoned today|is supportive|is worried about {her}|feels unable to cope].",
    "Spoke to {relative} by phone: [no concerns|says {she} has been more withdrawn|asks for a meeting|upset at lack of help].",
    "Family hx: [mother depressed|uncle with schizophrenia|nil known|paternal alcohol misuse|sister has bipolar].",
    "Argued with {relative} about [money|tidiness|medication|a boyfriend|television], [since made up|not speaking].",
    "Born in [London|{country}|the north|Kent], [middle child|eldest|youngest|second] of {few} children, [normal milestones|uneventful birth].",
    "Parents [separated|together|both deceased], {relative} [lives nearby|lives abroad|rings weekly].",
    "Bereavement: {relative} died [{weeks} ago|last year|in 2005], [counselling offered|anniversary coming up].",
    "Carer's assessment [offered|declined|completed|due]; carer [tired|managing|has own health problems].",
    "Enjoyed visit [from {relative}|to {place} with {relative}], [returned on time|brought food back].",
    "Relationship with {relative} [strained|improving|good|ambivalent], [explored in session|not discussed today].",
    "Wants [no information shared with|more contact with|a family meeting with] {relative}."
  ],
  adult: [
    "Two children aged {few} and [7|9|11|13], [live with {her}|with ex-partner|with grandmother|contact alternate weekends].",
    "Single, [no partner at present|divorced 2003|new relationship]; [no dependants|children grown up]."
  ],
  child: [
    "Genogram done: lives with {relative} and {few} siblings; [dad not involved|sees dad fortnightly|half-sister born last month].",
    "Foster carer [reports settled week|finds behaviour hard|attends all appts]; contact with birth family [supervised|monthly|on hold].",
    "Parents [disagree about|manage] boundaries; [parenting group offered|star chart used|time out not working]."
  ],
  older: [
    "Widowed [2001|2007|last year], {relative} holds LPA [being arranged|for finance|in place]; [day centre x2/week|respite booked]."
  ]
};
