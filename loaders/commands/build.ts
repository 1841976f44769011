import {main, readArguments} from "../arguments.js";
import {buildSite} from "../site/build.js";

const name = "npm run build --";

const usage = `${name} [--extract DIR] [--out DIR]

Builds the static site of an extract. It needs no network and no server: put the folder on any static host.

  --out DIR      where to put the site; dist unless told. An earlier site there is replaced when the new one is whole.`;

await main(async () => {
  const {values, extract} = readArguments({name, usage, options: {out: {type: "string"}} as const});
  const out = values.out || "dist";
  const {synthetic} = await buildSite({extract, out});
  process.stdout.write(`the site is in ${out}\n`);
  if (!synthetic) {
    process.stderr.write(
      `${out} holds every row of an extract that is not synthetic; whoever opens the site has them all, so do not publish it\n`
    );
  }
});
