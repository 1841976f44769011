import {UsageError, UserError} from "../../src/text/errors.js";
import {auditSite} from "../audit/audit-site.js";
import {main} from "../disk/main.js";
import {policyFileName} from "../disk/paths.js";
import {writePrivate} from "../disk/private-file.js";
import {readPublicKnowledge} from "../release/gate/public-knowledge.js";
import {readPolicy} from "../release/policy/read-policy.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm run audit --";

const defaultPolicy = `data/${policyFileName}`;

const usage = `${name} SITE [--policy FILE] [--intervals FILE]

Tries to find out what a site for release withholds. Builds the site again from its own released tables and compares
every byte. Then computes from these tables, the public numbers and the earlier releases how closely each withheld
number can be known, also by somebody who knows one patient. The site must be of this commit. Exit 1 if a withheld
number can be known too closely, or if anything in the site does not come from its released tables.

  --policy FILE     the rules, the public numbers and the earlier releases; the default is ${defaultPolicy}
  --intervals FILE  where to write the lowest and the highest value of each withheld number; they disclose, so keep
                    the file private; without it they are not written`;

await main(async () => {
  const {values, positionals} = readArguments({
    name,
    usage,
    positionals: 1,
    options: {policy: {type: "string"}, intervals: {type: "string"}} as const
  });
  const [site] = positionals;
  if (site === undefined) throw new UsageError(`name the folder of the site; ${seeHelp(name)}`);
  const path = values.policy || defaultPolicy;
  const policy = await readPolicy(path);
  const {rules, exceptions} = policy;
  const {faults, tables} = await auditSite(site, {
    ...(await readPublicKnowledge(policy, path)),
    rules,
    exceptions
  });
  if (values.intervals) await writePrivate(values.intervals, site, tables.intervals);
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  for (const id of tables.contradictoryNumbers)
    process.stderr.write(`${id}: contradicts other numbers and was set aside\n`);
  for (const sentence of tables.relaxations) process.stderr.write(`${sentence}\n`);
  process.stdout.write(
    `${site} can leave: ${tables.released} numbers, ${tables.withheld} withheld, ${tables.alreadyPublic} of them known from print; every byte comes from the released tables\n`
  );
});
