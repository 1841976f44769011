import type {PassageForm} from "../grammar/subject.js";

/** Domestic servitude without the word. */
export const describedDomestic: PassageForm = {
  name: "described: domestic servitude",
  weight: 2,
  purposes: ["domestic", "unknown"],
  phrases: {
    every: [
      "Brought to the UK by a couple who took {his} passport and made {her} cook, clean and mind the children without pay.",
      "{She} was kept in the house as a domestic servant, [not allowed out|locked in when they were away|slept on kitchen floor], never paid.",
      "Came on a domestic worker visa; employer held {his} passport, no wages for {few} years, [ran away|neighbour helped].",
      "Forced to work in a family's home from 6am to midnight, [not paid|fed on leftovers|no day off].",
      "Held in domestic servitude for {few} years before [escaping|a neighbour called police|church members helped].",
      'Describes living as a slave in the home of {his} [employer|"uncle"|father\'s friend], documents kept from {her}.',
      "The family who brought {her} from {country} said {she} owed them for the ticket and had to work it off.",
      "Worked in private house with no pay, passport confiscated, threatened with [police|deportation] if {she} left."
    ],
    child: [
      "Brought from {country} at [8|9|10|12] by a woman who was not a relative, kept from school and made to do all the housework.",
      '"Auntie" used {her} as an unpaid servant, [never enrolled at school|punished if work not done|hidden from visitors].',
      "Privately fostered, social care believe {she} was brought to this country to work in the house and for the benefits.",
      "Age {few} when sent to London with a stranger; looked after that family's babies and was not allowed to go to school."
    ],
    adult: [
      "Promised a job as nanny, on arrival passport taken away and made to work 16 hours a day for nothing."
    ]
  }
};

/** Sexual exploitation without the word. */
export const describedSexual: PassageForm = {
  name: "described: sexual exploitation",
  weight: 2.5,
  purposes: ["sexual", "unknown"],
  phrases: {
    every: [
      "Brought to the UK with the promise of [a job|school|modelling] and then forced into prostitution.",
      "{She} was forced to work as a prostitute in [several flats|a massage parlour|a brothel] until {she} [escaped|was found by police].",
      "Told {she} owed them {fare} for the journey and had to pay it back through sex work, [not free to leave|watched at all times].",
      "Sold by {his} [stepfather|boyfriend|uncle] to men who brought {her} here and made {her} sell sex.",
      "Kept in a locked [house|flat] and made to sell sex for money that {she} never saw.",
      "Police raid on a brothel {weeks} before admission, {she} had been held there against {his} will.",
      "Boyfriend brought {her} from {country}, took {his} passport and forced {her} into prostitution.",
      "History of forced prostitution after coming to this country with an agent, [oath taken at home|fears for mother|juju].",
      "Coerced into sex work by the people who arranged {his} travel, [escaped when door left open|helped by a client]."
    ],
    child: [
      "Brought here aged [14|15|16] by a man who said {she} would go to school; sexually exploited by those {she} was left with.",
      "Moved between addresses by older men and sexually exploited for money, [police operation|strategy meeting held], social care leading.",
      "Went missing from placement within days of arrival; found {weeks} later by police, sexually exploited by a group of adults.",
      "Arrived at airport on false passport with an adult who then handed {her} to others {purpose}."
    ]
  }
};

/** Forced labour or crime without the word. */
export const describedLabour: PassageForm = {
  name: "described: forced labour",
  weight: 2,
  purposes: ["labour", "unknown"],
  phrases: {
    every: [
      "Forced to work [in a factory|on a farm|in a restaurant kitchen|in a car wash] without pay, passport held by the gangmaster.",
      "Brought from {country} by an agent and locked in a house to water cannabis plants, [arrested there|found by police].",
      "Arrived owing an agent {fare}; made to work seven days a week, [wages kept|no wages|sleeping in a van].",
      "Found by police in a cannabis house, had been locked in for {few} months and [given food weekly|threatened with a knife].",
      "Documents taken on arrival, made to beg and steal for the people who brought {her}, threatened if {she} came back with little.",
      "Debt bondage to the family that arranged {his} journey from {country}, working unpaid to clear {fare}.",
      "Kept in a caravan with other men, worked on driveways and paving without wages, [not allowed to leave|threatened].",
      "Recruited in a soup kitchen with the offer of work, then held, moved about and forced to work for nothing.",
      "Says the boss kept all passports and pay; when {she} asked to leave {she} was told that the debt was not paid."
    ],
    child: [
      "Brought in by lorry and taken straight to a house where {she} had to tend plants, [door locked|windows covered], arrested as the gardener.",
      "Made to sell DVDs and pickpocket for adults who had brought {her} over, no schooling."
    ]
  }
};

/** Control and escape told without the purpose. */
export const describedControl: PassageForm = {
  name: "described: control and escape",
  weight: 1.2,
  phrases: {
    every: [
      "An agent brought {her} to London on a false passport, took it back and kept {her} locked in a house until {she} escaped.",
      "Escaped from the people who brought {her} to the UK and were exploiting {her}, [walked all night|slept in park|went to police].",
      "Was held captive by those who had arranged {his} passage to this country, [moved {few} times|threats to family in {country}].",
      "{She} was bought and sold [twice|more than once] before reaching the UK, will not say by whom.",
      "Modern slavery: held and exploited after coming from {country}, [police case open|safe house].",
      "Exploited by the gang that brought {her} over; [passport never returned|family threatened|told {she} owed {fare}].",
      "Promised work, deceived by an agent from {country}, papers taken on arrival and never free to leave the house.",
      "Kept as a slave [for {few} years|until age 17] after being brought to England by strangers."
    ]
  }
};

/** So vague that only a reader who knows would see it. */
export const onlyImplied: PassageForm = {
  name: "only implied",
  weight: 0,
  phrases: {
    every: [
      "Will not say how {she} came to live with those people, only that {she} could not leave.",
      'Speaks of "the bad house" and what {she} had to do there; asked us not to write it down.',
      '"They owned me" - looked away and changed the subject.',
      "The man who used to wait outside no longer comes. {She} says {she} is nobody's now.",
      "Says the work was not work anyone would choose and the money went to them.",
      "Something happened on the way here and in the first years; {she} and the {worker} know, we agreed to leave it for now.",
      'Was "with them" for {few} years before the church found {her}.',
      "Did as {she} was told in that place because of what they said would happen at home."
    ]
  }
};
