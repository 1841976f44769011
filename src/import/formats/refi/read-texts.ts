import type {Owner, TextReader} from "./owner.js";
import {ownerWords} from "./owner.js";
import type {Reading} from "./refi-document.js";

/** Elements that hold text, and where it goes. */
export const textReaders: Readonly<Record<string, TextReader>> = {
  Description(reading, text, owner) {
    if (owner.kind === "code") owner.code.description = text;
    else if (owner.kind === "case") owner.of.description = text;
    else if (text.trim() !== "" && !(owner.kind === "area" && owner.area.what === "notes")) {
      reading.tally.leave(`descriptions of ${ownerWords(owner)}`, "the extract has no place for them");
    }
  },
  PlainTextContent(_reading, text, owner) {
    if (owner.kind === "source") owner.source.inline = text;
  },
  TextValue: setValue,
  IntegerValue: setValue,
  FloatValue: setValue,
  DateValue: setValue,
  DateTimeValue: setValue,
  BooleanValue(reading, text, owner, element) {
    const word = text.trim().toLowerCase();
    setValue(reading, word === "1" ? "true" : word === "0" ? "false" : word, owner, element);
  }
};

function setValue(_reading: Reading, text: string, owner: Owner, element: string): void {
  if (owner.kind === "value") owner.value.value = element === "TextValue" ? text : text.trim();
}
