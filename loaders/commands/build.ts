import {main, readArguments} from "../arguments.js";
import {parseAddress} from "../site/address.js";
import {buildSite} from "../site/build.js";

const name = "npm run build --";

const usage = `${name} [--extract DIR] [--out DIR] [--site ADDRESS]

Builds the static site of an extract. It needs no network and no server: put the folder on any static host.
One commit and one extract give the same bytes on every machine; SHA256SUMS in the folder says which.

  --out DIR      where to put the site; dist unless told. An earlier site there is replaced when the new one is whole.
  --site ADDRESS where the site will stand, as https://example.org/casebook/: for canonical links, a site map, a preview`;

await main(async () => {
  const {values, extract} = readArguments({
    name,
    usage,
    options: {out: {type: "string"}, site: {type: "string"}} as const
  });
  const out = values.out || "dist";
  const address = values.site === undefined ? null : parseAddress(values.site);
  const {synthetic} = await buildSite({extract, out, address});
  process.stdout.write(`the site is in ${out}\n`);
  if (!synthetic) {
    process.stderr.write(
      `${out} holds every row of an extract that is not synthetic; whoever opens the site has them all, so do not publish it\n`
    );
  }
});
