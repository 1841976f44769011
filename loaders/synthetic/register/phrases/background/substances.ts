import type {Subject} from "../grammar/subject.js";

/** Alcohol and drugs. */
export const substances: Subject = {
  every: [
    "Drinks [{few} cans of {drink} a day|{units} units a week|a bottle of {drink} most nights|socially only].",
    "Denies [illicit drugs|drug use|any substance misuse]; [occasional {drink}|alcohol at weekends|teetotal].",
    "Smokes {substance} [daily|at weekends|with friends], approx {pounds} a week.",
    "UDS [positive for {substance}|negative|refused|not done].",
    "AUDIT {score}. [Wants to cut down|Pre-contemplative|Referred to alcohol service|Brief advice given].",
    "Last used {substance} [yesterday|{weeks} ago|on {weekday}], [smoking|snorting|IV in the past].",
    "Smelt of alcohol, [speech slurred|not intoxicated|asked to come back tomorrow].",
    "Attends [AA|NA|key work|relapse prevention group] [weekly|when able], [{few} months dry|lapsed last week].",
    "Smokes {units} cigarettes a day, [not ready to stop|NRT patches|advice given].",
    "Says {substance} [calms {her}|helps {her} sleep|makes the voices worse], [aware of the risks|minimises use]."
  ],
  child: [
    "Admits smoking {substance} with [mates|older friends], [once or twice|every weekend]; [mum unaware|school excluded for it]."
  ],
  adult: [
    "On methadone [40ml|60ml|35ml] daily supervised, [picks up at local pharmacy|missed {few} days|stable].",
    "CIWA {few}, [chlordiazepoxide reducing regime|thiamine given|no withdrawal seizures]."
  ]
};
