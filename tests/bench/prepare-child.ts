import {prepare} from "../../loaders/build/prepare.js";

const [, , extract = "data"] = process.argv;
const started = performance.now();
await prepare(extract);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024}));
