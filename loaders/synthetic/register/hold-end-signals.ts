const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Holds back SIGINT, SIGTERM and SIGHUP so that files can be tidied up. `signal` aborts at the first of them. `release`
 * stops holding them back, and ends the process by the signal that came, if one did.
 */
export function holdEndSignals(): {readonly signal: AbortSignal; readonly release: () => void} {
  const interruption = new AbortController();
  let came: NodeJS.Signals | undefined;
  const note = (name: NodeJS.Signals) => {
    came ??= name;
    interruption.abort(new Error("interrupted"));
  };
  for (const name of names) process.once(name, note);
  return {
    signal: interruption.signal,
    release() {
      for (const name of names) process.off(name, note);
      if (came !== undefined) process.kill(process.pid, came);
    }
  };
}
