import type {Imported} from "./import-files.js";

addEventListener("message", () => {
  postMessage({kind: "refused", sentences: ["not yet"]} satisfies Imported);
});
