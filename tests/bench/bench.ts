import {readArguments} from "../../loaders/commands/arguments.js";
import {main} from "../../loaders/disk/main.js";
import {benchSite} from "./bench-site.js";
import {benchImport} from "./import/bench-import.js";
import {profileEngine} from "./profile/profile-engine.js";
import {benchRelease} from "./release/bench-release.js";
import {benchSearch} from "./search/bench-search.js";

const name = "npm run bench --";

const usage = `${name} [--extract DIR]
       ${name} search [--people N] [--only PARTS]; ${name} search --help lists all options
       ${name} import
       ${name} release
       ${name} profile [--extract DIR]

Measures the site and prints JSON: a clean build; first visits, the median of three, on slow 4G (1.6 Mbit/s, 150 ms,
processor ÷ 4) and without limits; a change of filter, for the figures in sight and for the whole page; the engine's start in
Node; and, of an extract of 100,000 patients and 1,000,000 codings, validating and writing it, and a change of filter. Each
number has its limit and the ratio of the two: below 1 is within. The same run builds and measures the page that one writes
with Framework alone, which loads the engine as published before it draws, and prints the ratio to it.

\`${name} profile\` notes anew which functions of the query engine the site calls, after another version was installed.`;

const [, , first, ...rest] = process.argv;

await main(() => {
  if (first === "search") return benchSearch(rest);
  if (first === "release") return benchRelease(rest);
  if (first === "profile") return profileEngine(readArguments({name, usage}, rest).extract);
  return first === "import" ? benchImport(rest) : benchSite(readArguments({name, usage}).extract);
});
