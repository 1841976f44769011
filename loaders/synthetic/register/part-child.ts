import {UserError} from "../../../src/text/errors.js";
import type {RegisterPart} from "./plan-parts.js";
import {writePart} from "./write-part.js";

/** What the parent process sends to a child: a part to write, and the folder of the register. */
export type PartOrder = {readonly part: RegisterPart; readonly folder: string};
export type ChildMessage =
  | {
      readonly kind: "progress" | "done";
      readonly part: number;
      readonly people: number;
      readonly documents: number;
    }
  | {readonly kind: "failed"; readonly sentence: string; readonly mendable: boolean};

const tell = (told: ChildMessage) => {
  process.send?.(told);
};

// Without a parent there is nobody to write for.
process.on("disconnect", () => process.exit(1));
process.on("SIGINT", () => {});
process.on("message", ({part, folder}: PartOrder) => {
  writePart(part, folder, (written) => tell({kind: "progress", part: part.number, ...written}))
    .then((written) => tell({kind: "done", part: part.number, ...written}))
    .catch((error: Error) =>
      tell({kind: "failed", sentence: error.message, mendable: error instanceof UserError})
    );
});
