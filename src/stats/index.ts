export type {Count} from "./count.js";
export {type DifferenceInterval, newcombe} from "./newcombe.js";
export {normalQuantile, twoSidedDeviate} from "./normal.js";
export {roundHalfEven, roundHalfUp} from "./rounding.js";
export {type Interval, wilson} from "./wilson.js";
