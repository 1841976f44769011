import {UsageError} from "../../src/text/errors.js";
import {main} from "../disk/main.js";
import {formats} from "../results/check/formats.js";
import {runCheck} from "../results/check/run.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run check --";

const usage = `${name} [--format FORMAT] [--against SITE] [--extract DIR]

Compares every number that the paper prints with the count from the extract. A verdict is "reproduced", "misprint" (the
paper contradicts itself there, and the count matches the rest of its table), "differs", or "context" (not in the
extract), with the arithmetic that speaks for it and against it. Then computes every derived number (interval,
difference, p value, ratio, agreement, performance of the search) again and compares it with the one in a built site.
Exit 1 if a number differs.

  --format FORMAT  table (to read), json or junit; the default is table
  --against SITE   a built site, or the folder that npm run results wrote; the default is dist, if it is a site of this
                   extract`;

const options = {format: {type: "string"}, against: {type: "string"}} as const;

await main(async () => {
  const {values, extract} = readArguments({name, usage, options});
  const {format = "table"} = values;
  if (!(format in formats)) {
    throw new UsageError(
      `--format "${format}" is not one of ${Object.keys(formats).join(", ")}; ${seeHelp(name)}`
    );
  }
  const check = await runCheck(extract, values.against);
  process.stdout.write(formats[format as keyof typeof formats](check));
  const differs = check.claims.some(({verdict}) => verdict === "differs");
  if (differs || (check.compared && check.compared.changes.length > 0)) process.exitCode = 1;
});
