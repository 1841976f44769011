/**
 * What the figure of each card says, typed from print: 41 of 95 adults and 22 of 35 children (63 patients) were
 * identified because another service told staff; Table 1 has the characteristics. Where print has no count, the
 * denominators stand alone.
 */
export const printedOnCards: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "index.html": {
    "identification-routes": ["Adults 43 % · 41 of 95", "Children 63 % · 22 of 35"],
    "theme-frequencies": ["of 95", "of 35"]
  },
  "finding-the-cases.html": {
    "cases-flow": ["6,000 people searched", "people retrieved", "people included"],
    "cases-terms": ["retrieved only through this term"],
    "cases-contexts": ["Counts", "does not count"],
    "cases-snippets": ["Hits in their lines"],
    "cases-performance": ["The whole search", "Sensitivity", "F1"],
    "cases-term-performance": ["Sensitivity"],
    "cases-forms": ["True cases", "Near misses"],
    "cases-missed": ["Errors of the search"],
    "cases-screening": ["both include", "decided alike"]
  },
  "identification.html": {
    "identification-routes": ["Adults 43 % · 41 of 95", "Children 63 % · 22 of 35"],
    informants: ["of 41", "of 22"],
    "themes-by-route": ["of 63"]
  },
  "challenges.html": {
    "theme-frequencies": ["of 95", "of 35"],
    "theme-co-occurrence": ["of 130"],
    "subthemes-social-legal-instability": ["of 95", "of 35"],
    "subthemes-ascertaining-history": ["of 95", "of 35"],
    "subthemes-patient-engagement": ["of 95", "of 35"],
    "subthemes-service-availability": ["of 95", "of 35"],
    "subthemes-inter-agency-working": ["of 95", "of 35"]
  },
  "comparison.html": {
    "differences-routes": ["Another service told staff", "43 %", "63 %", "−20"],
    "differences-themes": ["Patients’ lack of engagement", "65 %", "57 %"],
    "whole-characteristics": ["Region of origin", "0.0033"],
    "differences-characteristics": ["Sex: Female", "80 %", "71 %"],
    methods: [
      "0.0508",
      "0.0726",
      "0.0462",
      "0.04997",
      "0.0398",
      "−19.7 (−36.6 to −0.4)",
      "0.45 (0.19 to 1.07)"
    ],
    "one-patient": ["As counted", "One child fewer"],
    "sample-characteristics": ["n = 130", "n = 95", "n = 35", "101 (77.7)", "76 (80.0)", "25 (71.4)"],
    "characteristic-sex": ["Adults 80 % · 76 of 95", "Children 71 % · 25 of 35"],
    "characteristic-region_of_origin": ["47 of 95", "18 of 35"],
    "characteristic-age_band": ["48 of 95", "6 of 35"],
    "characteristic-exploitation": ["55 of 95", "12 of 35"],
    "characteristic-referral_route": ["28 of 95", "15 of 35"]
  },
  "agreement.html": {
    "double-coded-share": ["coder-a alone"],
    "coder-agreement": ["Krippendorff’s alpha", "seed 15"],
    "code-agreement": ["Cohen’s kappa"],
    "theme-confusion": ["coder-a", "no theme"],
    "code-confusion": ["coder-a", "no code"]
  }
};
