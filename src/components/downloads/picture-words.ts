import {dayWords} from "../../text/site-version.js";
import type {DownloadAccount} from "./download-account.js";
import type {PictureWords} from "./picture.js";
import {type Viewed, viewInWords} from "./view-words.js";

/** The words of a picture: measure and filters over it; source, standing and the site's version under it. */
export function pictureWords(account: DownloadAccount, study: Viewed): PictureWords {
  const {title, measure, source, synthetic, standing, filters, extract, site} = account;
  const version = [
    `extract ${extract.version}`,
    ...(site.commit ? [`commit ${site.commit}`] : []),
    ...(site.date ? [dayWords(site.date)] : [])
  ].join(", ");
  return {
    title,
    over: [measure, ...viewInWords(filters, study)],
    under: [
      `Source: ${source}.`,
      `${[...(synthetic ? ["Synthetic extract"] : []), ...standing].join(". ")}.`,
      `Casebook, ${version}. ${site.address}`
    ]
  };
}
