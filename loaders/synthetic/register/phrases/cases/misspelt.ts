import type {PassageForm} from "../grammar/subject.js";

/** The word misspelt. */
export const misspelt: PassageForm = {
  name: "misspelling",
  weight: 2.5,
  saysWord: true,
  phrases: {
    every: [
      "{She} was [traficked|trafficed|traffiked|trafficcked|trafikked] to the UK {purpose}.",
      "Victim of [traficking|trafficing|traffiking|human traficking|human trafficing], [in safe house|NRM done|sees solicitor].",
      "Says {she} was [traficked|trafficed|traffiked] from {country} by [a man {she} knew|an agent|a cousin].",
      "Hx of [traficking|trafiking|trafficing] {purpose}, flashbacks ++.",
      "Pt dislcosed that {she} had been [trafficed|traficked|trafffcked|trafficekd].",
      "[Traficked|Trafficed|Traffiked] aged 16, [escaped|released] after {few} months.",
      "Fears the [traffikers|trafickers|trafficers] know where {she} lives.",
      "Social worker confirmed that {she} had been [traficked|trafficced|traffficked] and then [moved|traficked again] within UK.",
      "PTSD due to being [trafficed|traficked|traffiked|traffcked] {purpose}.",
      "Solictor asks for report re [traficking|trafficing|traffickng] claim, [appt {next}|notes to be sent].",
      "? [trafficed|traficked] as came with man who kept {his} papers."
    ]
  }
};

/** The word split, hyphenated or broken over a line. */
export const splitWord: PassageForm = {
  name: "split word",
  weight: 1.5,
  saysWord: true,
  phrases: {
    every: [
      "{She} was traf-\nficked to the UK {purpose}.",
      "Victim of human traffick-\ning from {country}, [now in safe house|seeking asylum].",
      "Was traffic ked here [at 17|by an agent|{few} years ago].",
      "History of human-trafficking {purpose}.",
      "Reports having been traffick ed from {country} [with two others|alone], [escaped|left] in 2008.",
      "{She} is a victim of human\ntrafficking and [does not go out alone|has a key worker].",
      "Solicitor writes that {pt} was traf ficked {purpose}.",
      "Now free of the traf-\nfickers but [afraid|watchful|changes {his} route].",
      "PTSD in a person who has been traff icked [twice|from {country}].",
      "Previously- trafficked,[homeless|isolated],poor sleep.",
      "Trauma of being traffic-\nked [not yet|partly] explored."
    ]
  }
};

/** Abbreviations that services use among themselves. */
export const abbreviated: PassageForm = {
  name: "abbreviation",
  weight: 1.5,
  phrases: {
    every: [
      "VoT, [PTSD|depression], [safe house|NASS accommodation], under {team}.",
      "Pt is a PVoT, [NRM in progress|first responder = social services|police aware].",
      "NRM referral made by {worker}, [RG decision positive|awaiting RG decision|CG awaited].",
      "Positive CG decision from NRM, [solicitor pleased|DL granted|copy on file].",
      "Background: VOT ({country}), [sees counsellor at Poppy|supported by Salvation Army].",
      "Known to Poppy Project since [2006|2007|2008], [key worker attends|accommodation ends {next}].",
      "Hx of THB, [escaped 2007|escaped 2009], [no family|brother in {country}].",
      "RG decision (UKHTC) received, 45 days reflection period, [support extended|letter to GP].",
      "CPA: VoT status [confirmed|noted], address protected.",
      "Referred by Poppy outreach worker, [low mood|nightmares|self-harm], seen with interpreter."
    ]
  }
};
