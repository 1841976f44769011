import {readFileSync, writeSync} from "node:fs";

/** Loaded before a command: at its end tells the bench, through descriptor 3, what Linux knows of the process. */
process.on("exit", () => {
  const {user, system} = process.cpuUsage();
  writeSync(3, `${readFileSync("/proc/self/status", "utf8")}Processor:\t${user + system} µs\n`);
});
