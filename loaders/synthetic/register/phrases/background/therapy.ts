import type {Subject} from "../grammar/subject.js";

/** Talking treatments, session by session. */
export const therapy: Subject = {
  every: [
    "Session {few} of [12|16|20], [on time|10 mins late|missed last week due to illness].",
    "Agenda: [mood check|homework|thought record], [exposure ladder|sleep|plans for the week].",
    "Homework [done|not done|partly done], [obstacles explored|praised|re-set for next time].",
    "Worked on [noticing thoughts|grounding|breathing|problem solving|activity scheduling], [found useful|found hard to do at home].",
    "Hot cross bun drawn for [argument with {relative}|the bus journey|{weekday} morning].",
    "Formulation shared: [early loss|criticism|perfectionism] -> [rules for living|avoidance] -> [low mood|worry].",
    "Trauma-focused work [not started|begun|paused], [stabilisation first|{she} not ready|imaginal work next].",
    "Talked about [endings|anger|grief|trust|being let down], {she} [was tearful|was thoughtful|made links|laughed at {herself}].",
    "Group session: [{few} attended|quiet|supportive], {pt} [spoke about {his} week|listened|gave feedback to others].",
    "Compassion exercise [tried|found strange|to practise], letter to self [begun|for homework].",
    "Therapy contract signed, [confidentiality and its limits explained|questionnaires given|DNA policy explained].",
    "Brought a poem about [the sea|{his} {relative}|winter], read it aloud.",
    "Ending planned for {next}; [relapse prevention|blueprint|booster session] discussed.",
    "Reluctant to [do role play|talk about the past|leave the house for behavioural experiment], [respected|broken into smaller steps]."
  ]
};
