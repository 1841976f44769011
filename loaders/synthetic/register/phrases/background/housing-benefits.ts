import type {Subject} from "../grammar/subject.js";

/** Housing, benefits, money from day to day. */
export const housingBenefits: Subject = {
  every: [
    "Lives in {home}, [alone|with {relative}|with two others], [repairs outstanding|damp in bedroom|settled there].",
    "Housing: [on the waiting list|bidding each week|notice to quit {next}|overcrowded|letter of support requested].",
    "DLA form [completed|refused, to appeal|sent off], [supporting letter done|CAB helping].",
    "Electricity on key meter, [no credit since {weekday}|emergency used|heating off].",
    "Freedom pass [renewed|lost|applied for]; travel to clinic [by bus|by taxi|with {worker}].",
    "Neighbour [noisy|complaining|threatening], [ASB team informed|wants transfer|diary sheets kept].",
    "Flat [cluttered|clean and tidy|sparsely furnished|smelt of smoke], [food in fridge|fridge empty|post unopened].",
    "Moved to {home} [last week|{weeks} ago], [likes it|finds it noisy|misses old area].",
    "Asked about [moving|a fridge|bus fare|food parcel]; [voucher given|signposted|{worker} to follow up]."
  ],
  adult: [
    "Rent arrears of {pounds}, [HB claim suspended|{worker} to ring council|payment plan agreed].",
    "[ESA|Incapacity benefit|Income support|JSA] [stopped|reduced|in payment], [medical on {next}|awaiting tribunal].",
    "Community care grant [applied for|awarded {pounds}|refused], needs [bed|cooker|fridge|carpets].",
    "Gas and council tax bills [unpaid|set up by direct debit], budgeting [poor|fair|with help of {relative}].",

    "[Homeless|NFA|Sofa surfing] for {weeks}, [HPU says not priority|night shelter|outreach team aware]."
  ],
  older: [
    "Care package [BD|TDS|QDS], [carer late|double-up needed|refuses personal care]; meals on wheels [daily|stopped]."
  ]
};
