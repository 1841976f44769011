import {main} from "../disk/main.js";
import {prepare} from "./prepare.js";

// A program of its own, so that a preview prepares with the code as it is on disk now: prints the folder of the files.
await main(async () => {
  process.stdout.write(await prepare());
});
