import {describe, expect, it} from "vitest";
import {
  mayLoadEngineUnasked,
  measuredSpeed,
  type ReaderConnection
} from "../../../src/page/connection-speed.js";

const unknown: ReaderConnection = {savesData: false, hasLittleMemory: false, isEngineCached: false};
const estimate = (effectiveType: string, downlink: number) => ({effectiveType, downlink});

describe("mayLoadEngineUnasked", () => {
  it.each<[string, Partial<ReaderConnection>, boolean]>([
    ["the browser estimates a fast connection", {estimate: estimate("4g", 10)}, true],
    ["the browser estimates just 5 Mbit/s", {estimate: estimate("4g", 5)}, true],
    ["the browser estimates less", {estimate: estimate("4g", 4.95)}, false],
    ["the browser estimates a slow kind of connection", {estimate: estimate("3g", 10)}, false],
    [
      "the browser estimates a slow connection that was fast for the page",
      {estimate: estimate("3g", 0.7), measured: 40},
      false
    ],
    ["the page came slower than the browser estimates", {estimate: estimate("4g", 10), measured: 2.5}, true],
    ["the page shows the estimate to be wrong", {estimate: estimate("4g", 10), measured: 2.4}, false],
    ["the browser does not estimate, and the page came fast", {measured: 5}, true],
    ["the browser does not estimate, and the page came slowly", {measured: 4.9}, false],
    ["nothing is known", {}, false],
    [
      "the engine is cached, on whatever connection",
      {isEngineCached: true, estimate: estimate("2g", 0.1)},
      true
    ],
    [
      "the device has little memory, on whatever connection",
      {hasLittleMemory: true, isEngineCached: true, estimate: estimate("4g", 10)},
      false
    ],
    [
      "the reader saves data, on whatever connection",
      {savesData: true, isEngineCached: true, estimate: estimate("4g", 10)},
      false
    ]
  ])("where %s: %j, %s", (_, known, expected) => {
    expect(mayLoadEngineUnasked({...unknown, ...known})).toBe(expected);
  });
});

describe("measuredSpeed", () => {
  const file = (transferSize: number, requestStart: number, responseEnd: number) => ({
    transferSize,
    requestStart,
    responseEnd
  });

  it("is bits over the time they took: 125,000 bytes in 200 ms are 5 Mbit/s", () => {
    expect(measuredSpeed([file(125_000, 100, 300)])).toBe(5);
  });

  it("counts once the time in which several files were on their way, and no time between them", () => {
    const together = [file(50_000, 100, 300), file(50_000, 150, 200), file(25_000, 250, 350)];
    const later = file(125_000, 1000, 1150);
    expect(measuredSpeed([later, ...together])).toBe(5); // 250,000 bytes in 250 + 150 ms
  });

  it("leaves out what came from a cache, and what does not say when it was asked for", () => {
    const cached = [file(0, 0, 400), file(0, 500, 900), file(9_000_000, 0, 100)];
    expect(measuredSpeed([...cached, file(125_000, 100, 300)])).toBe(5);
  });

  it("does not tell from less than 100,000 bytes", () => {
    expect(measuredSpeed([file(99_999, 0.1, 1)])).toBeUndefined();
    expect(measuredSpeed([])).toBeUndefined();
  });
});
