import type {StudyDescription} from "../../model/study.js";
import {facetsOf} from "../../queries/facets.js";
import {comparedInWords, filtersInWords} from "../../queries/groupings.js";
import {dayWords} from "../../text/site-version.js";
import type {DownloadAccount} from "./download-account.js";
import type {PictureWords} from "./picture.js";

/** The words of a picture: measure and filters over it; source, standing and the site's version under it. */
export function pictureWords(
  account: DownloadAccount,
  study: Pick<StudyDescription, "variables" | "codes" | "release" | "unit">
): PictureWords {
  const {title, measure, source, synthetic, standing, filters, extract, site} = account;
  const chosen = filtersInWords(filters, facetsOf(study));
  const version = [
    `extract ${extract.version}`,
    ...(site.commit ? [`commit ${site.commit}`] : []),
    ...(site.date ? [dayWords(site.date)] : [])
  ].join(", ");
  return {
    title,
    over: [
      measure,
      ...(chosen.length > 0 ? [`Only some of the ${study.unit.many}. ${chosen.join("; ")}.`] : []),
      ...comparedInWords(filters, study).map((words) => `${words}.`)
    ],
    under: [
      `Source: ${source}.`,
      `${[...(synthetic ? ["Synthetic extract"] : []), ...standing].join(". ")}.`,
      `Casebook, ${version}. ${site.address}`
    ]
  };
}
