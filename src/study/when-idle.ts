/** Runs a task when the page has nothing better to do, and in any case within some seconds. */
export function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(task, {timeout: 4000});
  else setTimeout(task, 400);
}
