import {siteVersion} from "../../text/site-version.js";
import {
  accountOf,
  type CardContents,
  type DownloadAccount,
  selectedRows,
  tabledRows
} from "./download-account.js";
import {fileName, saveFile, textFile} from "./save-file.js";

/** The files that a card can be taken away as. */
export type DownloadFormat = "csv" | "json" | "svg" | "png";

/** How many pixels of a PNG are one of the figure's. */
const scale = 2;

/**
 * Saves what a card shows as a file of a format.
 * @throws Error when a picture is wanted of a figure that is not a drawing, or the browser cannot make it
 */
export async function download(format: DownloadFormat, shown: CardContents): Promise<void> {
  const account = accountOf(shown, location.href, siteVersion(document));
  saveFile(fileName(account.finding, account.filters, format), await contentsOf(format, shown, account));
}

async function contentsOf(
  format: DownloadFormat,
  shown: CardContents,
  account: DownloadAccount
): Promise<Blob> {
  switch (format) {
    case "csv": {
      const {csvOf} = await import("./format-rows.js");
      return textFile("text/csv", csvOf(tabledRows(shown)));
    }
    case "json": {
      const {jsonOf} = await import("./format-rows.js");
      return textFile("application/json", jsonOf(account, selectedRows(shown)));
    }
    case "svg":
      return textFile("image/svg+xml", await picture(shown, account));
    case "png": {
      const {pngOf} = await import("./png.js");
      return pngOf(await picture(shown, account), scale);
    }
  }
}

/**
 * The figure, drawn anew, so that a picture is the same from whatever screen. The rows are selected first: what a
 * figure leaves for later on a page, such as intervals from resamples, has then been computed for them.
 */
async function picture(shown: CardContents, account: DownloadAccount): Promise<string> {
  const [{figureWidth, pictureOf}, {pictureWords}, {lightColours}] = await Promise.all([
    import("./picture.js"),
    import("./picture-words.js"),
    import("./png.js")
  ]);
  selectedRows(shown);
  const {finding, rows, situation} = shown;
  const figure = finding.draw(rows, {width: figureWidth, ...situation});
  const words = pictureWords(account, situation.context.characteristics);
  return pictureOf(figure, words, lightColours(document.styleSheets));
}
