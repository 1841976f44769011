import {main, readArguments, seeHelp} from "../arguments.js";
import {formats} from "../check/formats.js";
import {runCheck} from "../check/run.js";
import {UsageError} from "../errors.js";

const name = "npm run check --";

const usage = `${name} [--format table|json|junit] [--extract DIR]

Sets every number that the paper prints beside the number that the extract gives. A verdict is "reproduced",
"misprint" (print contradicts itself there, and the extract gives what it implies), "differs", or "context" (not in
the extract). Exit 1 if a number differs.

  --format F     table (for reading), json or junit; table unless told`;

await main(async () => {
  const {values, extract} = readArguments({name, usage, options: {format: {type: "string"}} as const});
  const {format = "table"} = values;
  if (!(format in formats)) {
    throw new UsageError(
      `--format "${format}" is not one of ${Object.keys(formats).join(", ")}; ${seeHelp(name)}`
    );
  }
  const claims = await runCheck(extract);
  process.stdout.write(formats[format as keyof typeof formats](claims));
  if (claims.some(({verdict}) => verdict === "differs")) process.exitCode = 1;
});
