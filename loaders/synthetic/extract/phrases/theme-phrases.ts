import {ascertainingHistory} from "./ascertaining-history.js";
import {interAgencyWorking} from "./inter-agency-working.js";
import {patientEngagement} from "./patient-engagement.js";
import type {ThemePhrases} from "./phrase-set.js";
import {serviceAvailability} from "./service-availability.js";
import {socialLegalInstability} from "./social-legal-instability.js";

/** The phrases of each theme that notes can be written for, by the theme's code. */
export const themePhrases: Readonly<Record<string, ThemePhrases>> = {
  "social-legal-instability": socialLegalInstability,
  "ascertaining-history": ascertainingHistory,
  "patient-engagement": patientEngagement,
  "service-availability": serviceAvailability,
  "inter-agency-working": interAgencyWorking
};
