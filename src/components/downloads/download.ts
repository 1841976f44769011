import {siteVersion} from "../../text/site-version.js";
import {
  accountOf,
  type CardContents,
  csvRows,
  type DownloadAccount,
  selectedRows
} from "./download-account.js";
import {fileName, namedFilters, saveFile, textFile} from "./save-file.js";

/** The formats in which a card can be downloaded. */
export type DownloadFormat = "csv" | "json" | "svg" | "png";

/** How many pixels of a PNG stand for one pixel of the figure, in each direction. */
const scale = 2;

/**
 * Saves what a card shows as a file.
 * @throws Error when the format is a picture and the figure is not a drawing, or the browser cannot make the picture
 */
export async function download(format: DownloadFormat, contents: CardContents): Promise<void> {
  const account = accountOf(contents, location.href, siteVersion(document));
  saveFile(
    fileName(account.finding, namedFilters(account.filters), format),
    await fileOf(format, contents, account)
  );
}

async function fileOf(
  format: DownloadFormat,
  contents: CardContents,
  account: DownloadAccount
): Promise<Blob> {
  switch (format) {
    case "csv": {
      const {csvOf} = await import("./format-rows.js");
      return textFile("text/csv", csvOf(csvRows(contents)));
    }
    case "json": {
      const {jsonOf} = await import("./format-rows.js");
      return textFile("application/json", jsonOf(account, selectedRows(contents)));
    }
    case "svg":
      return textFile("image/svg+xml", await picture(contents, account));
    case "png": {
      const {pngOf} = await import("./png.js");
      return pngOf(await picture(contents, account), scale);
    }
  }
}

/**
 * The figure, drawn again at one width, so that the picture does not depend on the screen. Selecting the rows first computes
 * what a figure on a page computes later, such as intervals from resamples.
 */
async function picture(contents: CardContents, account: DownloadAccount): Promise<string> {
  const [{figureWidth, pictureOf}, {pictureWords}, {lightColours}] = await Promise.all([
    import("./picture.js"),
    import("./picture-words.js"),
    import("./png.js")
  ]);
  selectedRows(contents);
  const {finding, rows, situation} = contents;
  const figure = finding.draw(rows, {width: figureWidth, ...situation});
  const words = pictureWords(account, situation.context.study);
  return pictureOf(figure, words, lightColours(document.styleSheets));
}
