import type {PassageForm} from "../grammar/subject.js";

/** Someone else was. */
export const anotherPerson: PassageForm = {
  name: "another person",
  weight: 1.6,
  phrases: {
    every: [
      "{His} sister was trafficked from {country}, [still missing|now in Italy|{pt} worries about her].",
      "Friend at college was trafficked, [this has upset {her}|{she} supports friend at court].",
      "Cousin had been trafficked to Europe {few} years ago, family [never speak of it|still searching].",
      "Best friend's mother was trafficked, {she} [read about it|went with them to police].",
      "Says a flatmate was trafficked and [police came to the house|moved to a refuge].",
      "Another resident in {home} is a victim of trafficking, noise at night from her nightmares disturbs {pt}.",
      "Older sister was traficked and [never came back|is now a nurse in Spain].",
      "Met at church a woman who had been trafficked, [has let her stay|gives her food].",
      "Family hx: aunt trafficked in the 1980s, later [depressed|died].",
      "Partner was trafficked to the UK before they met, {pt} [is her carer|finds her flashbacks hard].",
      "{His} mother was trafficked before {she} was born, {pt} learnt this [last year|from a letter].",
      "Volunteer says that the girl who shares {his} room was trafficked."
    ]
  }
};

/** Fears, dreams of what might come, and hearsay. */
export const feared: PassageForm = {
  name: "feared",
  weight: 1.2,
  phrases: {
    every: [
      "Worries that {his} [niece|younger sister|daughter] could be trafficked if she travels alone.",
      "Afraid of being trafficked if returned to {country}.",
      "{His} {relative} fears that {she} might get trafficked [online|if {she} runs away again], safety talk given.",
      "Has heard that people are trafficked at [the station|that hotel], avoids it.",
      "Anxious about a job offer abroad in case it is trafficking, [advice given|has turned it down].",
      "At risk of trafficking if {she} goes missing again, social care to [review|hold meeting].",
      "Grandmother warned {her} as a child about traffickers and {she} still [checks doors|dislikes crowds].",
      "Would be vulnerable to trafficking on return, according to country report in the bundle.",
      "Says {she} would rather be homeless than risk being trafficked like people on the news."
    ]
  }
};

/** Leaflets and numbers given to all. */
export const leaflet: PassageForm = {
  name: "leaflet",
  weight: 1.2,
  phrases: {
    every: [
      "Leaflet about trafficking given [to all in waiting room|with welcome pack|as part of induction].",
      "Given information pack (benefits, DV, trafficking helpline, [food bank|legal advice]).",
      "Poster on trafficking in the waiting room, {pt} asked what it meant.",
      "Signposting sheet incl. Refuge, Samaritans, trafficking helpline and [MIND|Shelter].",
      'Took a leaflet about human trafficking from the stand "for the kids\' homework".',
      "Sent standard letter with leaflets enclosed (complaints, PALS, trafficking, advocacy).",
      "Left copies of the women's centre timetable: yoga, ESOL, trafficking awareness, crèche.",
      "Discussed noticeboard in group: [smoking|healthy eating], trafficking leaflet, carers' week."
    ]
  }
};

/** Training, policy and jobs of staff or patients. */
export const training: PassageForm = {
  name: "training or policy",
  weight: 1.2,
  phrases: {
    every: [
      "Care coordinator away today on trafficking training, duty saw {pt}.",
      "Safeguarding policy (adults, children, trafficking) [explained|signed by {relative}|copy given].",
      "Team meeting cancelled because of study day on human trafficking.",
      "Template updated: see new section on trafficking and modern slavery, not yet completed.",
      "{Pt} works for a charity that supports trafficked women, [stressful caseload|on leave].",
      "{She} is doing a dissertation on trafficking law, [deadline extended|lost interest].",
      "Trust intranet: trafficking lead now {initials}. For information only.",
      "Student nurse {initials} asked about the trafficking pathway in supervision, general advice.",
      "Volunteers with an anti-trafficking group at church, [enjoys it|gives structure].",
      "Applied for job as interpreter with trafficking unit of police."
    ]
  }
};

/** Films, news, lessons. */
export const programme: PassageForm = {
  name: "programme or lesson",
  weight: 1.2,
  phrases: {
    every: [
      "Watched a programme about trafficking last night, [could not sleep|found it upsetting|talked of it in group].",
      "Upset by news item on trafficked children, [turned off TV|cried|asked staff about it].",
      "School assembly on trafficking led to [many questions|nightmares|a project].",
      "Reading a novel about a trafficked girl, [engrossed|concentration better].",
      "Film on ward about sex trafficking was stopped as several pts [distressed|complained].",
      "Talks at length about a documentary on human traffickers in {country}.",
      "Drew a poster against trafficking for [RE class|citizenship|art group].",
      "Heard radio debate about trafficking and wants to write to MP.",
      "Soap opera storyline about trafficking discussed with peers at lunch."
    ]
  }
};
