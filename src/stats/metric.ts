/** How two ratings differ: at all, in rank, in distance, or in distance relative to their sum. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/** The metrics, from the one that asks least of the ratings to the one that asks most. */
export const metrics: readonly Metric[] = ["nominal", "ordinal", "interval", "ratio"];
