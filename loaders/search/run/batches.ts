import type {Partition} from "../register/register.js";

/** How much of a register one batch reads at most, unless a single partition is larger, in the register's unit. */
const largestBatch = 90_000_000;

/** How many partitions one batch has at most. */
const mostPartitions = 24;

/**
 * Partitions that are searched in one go: compiled patterns are used for more of the text, and small files keep all
 * processors busy. What is finished is kept partition by partition all the same.
 */
export function makeBatches(partitions: readonly Partition[]): Partition[][] {
  const batches: Partition[][] = [];
  let size = 0;
  for (const partition of partitions) {
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= mostPartitions || size + partition.size > largestBatch) {
      batches.push([partition]);
      size = 0;
    } else batch.push(partition);
    size += partition.size;
  }
  return batches;
}
