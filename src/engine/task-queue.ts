/** Tasks run in the order in which they are queued. Shared ones overlap; an exclusive one runs by itself. */
export type TaskQueue = {
  /** Runs a task along with other shared ones, after every exclusive task that was queued before it. */
  runShared<T>(task: () => Promise<T>): Promise<T>;
  /** Runs a task after all that were queued before it, and before any that is queued later. */
  runExclusive<T>(task: () => Promise<T>): Promise<T>;
};

/** Makes an empty queue. A task that fails does not hold up the others. */
export function createTaskQueue(): TaskQueue {
  let lastExclusive: Promise<unknown> = Promise.resolve();
  let sharedSince: Promise<unknown>[] = [];
  return {
    runShared(task) {
      const result = lastExclusive.then(task);
      sharedSince.push(settled(result));
      return result;
    },
    runExclusive(task) {
      const result = Promise.all([lastExclusive, ...sharedSince]).then(task);
      lastExclusive = settled(result);
      sharedSince = [];
      return result;
    }
  };
}

function settled(task: Promise<unknown>): Promise<unknown> {
  return task.catch(() => undefined);
}
