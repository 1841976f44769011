import type {PassageForm} from "../grammar/subject.js";

/** Dealing in drugs. */
export const drugTrafficking: PassageForm = {
  name: "drug trafficking",
  weight: 1.2,
  phrases: {
    every: [
      "Served {few} years for drug trafficking, [released 2005|on licence|tagged].",
      "Brother [arrested for|convicted of] trafficking drugs, [prison visits upsetting|family ashamed].",
      "Charged with trafficking class A drugs, [trial {next}|on bail to {home}|solicitor instructed].",
      "Forensic hx: trafficking cannabis 1998, [fined|18 months suspended], nil since.",
      "Ex-partner was a drug trafficker, [in prison abroad|no contact since 2003].",
      "Convicted in 2002 of trafficking in cocaine [at Heathrow|from Jamaica], served half of six yrs.",
      "Facing charges of drugs trafficking; denies this, [says bag belonged to a friend|pleading not guilty].",
      "Witnessed drug-trafficking on the estate, [wants to move|afraid to report].",
      "PSR: index offence is conspiracy to traffic heroin, [low risk of harm|no previous].",
      "Lived in an area with much narcotics trafficking before moving to London."
    ]
  }
};

/** Roads. */
export const road: PassageForm = {
  name: "road traffic",
  weight: 1.5,
  phrases: {
    every: [
      "Head injury in road traffic accident [2001|aged 9|last year], [LOC 5 mins|no LOC|neuropsychology referral].",
      "Late for appt because of traffic.",
      "Stopped at the traffic lights and [could not cross|had a panic attack|heard someone call {his} name].",
      "Ran into traffic while [intoxicated|distressed|hearing voices], [police s136|no injury|regrets it].",
      "Works as a traffic warden, [abuse from public|signed off|enjoys being outside].",
      "Walked out in front of traffic {weeks} ago, [driver stopped|brought to A&E].",
      "Chronic pain since traffic accident; [claim ongoing|awaits pain clinic].",
      "PTSD following a road traffic collision [as passenger|on motorbike], [avoids buses|flashbacks of the noise].",
      "Minor traffic offence, [points on licence|fined £60|drives without insurance].",
      "No road sense, [wandered into traffic|needs adult with {her}|taught to use crossing]."
    ]
  }
};

/** Noise, flow, crowds. */
export const noise: PassageForm = {
  name: "traffic noise or flow",
  weight: 1,
  phrases: {
    every: [
      "Sleeps badly because of traffic noise outside {home}.",
      "Flat on a main road, [heavy traffic|fumes from traffic make asthma worse].",
      "Avoids going out at rush hour, finds the traffic overwhelming.",
      "Window faces car park, traffic all night, [ear plugs suggested|wants transfer].",
      "Foot traffic past {his} door makes {her} [anxious|suspicious|irritable].",
      "Hears voices in the sound of traffic, [less when radio on|worse at night].",
      "Moved to the country for less traffic and [is calmer|misses town].",
      "Used traffic light card system in session (red, amber, green) for [anger|worries].",
      "Air traffic control training [withdrawn|abandoned] after first episode.",
      "Zoned red on traffic light board, [daily contact|discuss in handover]."
    ]
  }
};

/** Goods, cigarettes, organs and other things that people traffic in. */
export const otherGoods: PassageForm = {
  name: "other goods",
  weight: 0.8,
  phrases: {
    every: [
      "Suspected of trafficking cigarettes on the ward, [room searched|spoken to by manager].",
      "Trafficking in stolen phones - [arrested|caution], minimises this.",
      "Father was jailed for arms trafficking in {country}.",
      "Writing an essay on wildlife trafficking for [college|geography].",
      "Prison officer dismissed for trafficking tobacco to inmates, {pt} was [a witness|accused of involvement].",
      'Nicknamed "trafficker" at school for swapping [cards|sweets], embarrassed by it.',
      "Concerned that peers are trafficking medication on the ward, [checks at dispensing|mouth checks].",
      'Said jokingly that {relative} is "trafficking cakes" onto the ward for {her}.'
    ]
  }
};

/** Those who did it. */
export const accused: PassageForm = {
  name: "accused of it",
  weight: 0.7,
  phrases: {
    every: [
      "Serving sentence for trafficking women into UK, [remorse limited|appeal lodged].",
      "On remand, co-accused in a human trafficking case, [mood low|first time in prison].",
      "Stepfather is in prison for people trafficking, [family moved|press attention hard].",
      "Husband charged with trafficking others for labour; [house searched|{pt} knew nothing|children upset].",
      "Arrested on suspicion of trafficking, released without charge, [lost job|can't sleep].",
      "Employer prosecuted for trafficking workers, {pt} was the bookkeeper and a witness.",
      "Previous convictions: facilitation and trafficking of others x2 (2005).",
      "Landlord turned out to be a people trafficker, the raid next door [shook {her}|woke {her} at 5am].",
      "Uncle accused of trafficking a maid, {pt} [stays loyal|will not discuss]."
    ]
  }
};
