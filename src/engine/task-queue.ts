/** Tasks in the order in which they are asked for: some overlap, some must have the engine to themselves. */
export type TaskQueue = {
  /** Runs a task along with others of its kind, once what came before and had to be alone is over. */
  runShared<T>(task: () => Promise<T>): Promise<T>;
  /** Runs a task when all before it are over, and before any after it. */
  runExclusive<T>(task: () => Promise<T>): Promise<T>;
};

/** Tasks that wait for each other as they say. A task that fails keeps no other from its turn. */
export function createTaskQueue(): TaskQueue {
  let last: Promise<unknown> = Promise.resolve(); // the newest task that is alone
  let since: Promise<unknown>[] = []; // those that overlap, after it
  return {
    runShared(task) {
      const result = last.then(task);
      since.push(settled(result));
      return result;
    },
    runExclusive(task) {
      const result = Promise.all([last, ...since]).then(task);
      last = settled(result);
      since = [];
      return result;
    }
  };
}

function settled(task: Promise<unknown>): Promise<unknown> {
  return task.catch(() => undefined);
}
