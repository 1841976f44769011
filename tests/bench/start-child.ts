import {openWasm, siteEngine} from "../support/wasm.js";

/** Starts an engine in Node, with the tables of a prepared extract in it, and prints how long that took. */
const [, , prepared = "", name] = process.argv;
const engine = name === "published" ? name : await siteEngine();
const started = performance.now();
await openWasm(prepared, engine);
const milliseconds = performance.now() - started;
process.stdout.write(JSON.stringify({milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024}));
