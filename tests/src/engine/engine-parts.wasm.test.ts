import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {type PackedParts, packEngine} from "../../../loaders/site/engine/pack-engine.js";
import {runAndRollBack} from "../../../src/engine/connection.js";
import {EngineParts} from "../../../src/engine/engine-parts.js";
import {unpack} from "../../../src/engine/unpack.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

let packed: PackedParts;
let rest: Uint8Array<ArrayBuffer>;
const opened: Wasm[] = [];

beforeAll(async () => {
  packed = await packEngine(() => undefined);
  rest = unpack(new Uint8Array(packed.rest));
}, 60_000);
afterAll(() => {
  for (const wasm of opened) wasm.close();
});

/** An engine that has its first part only, and how to have it run a statement. */
async function openFirstPart(fetchRest: () => Uint8Array<ArrayBuffer>) {
  const parts = new EngineParts(fetchRest);
  const wasm = await openWasm(await prepare("data"), (instantiate, imports) =>
    parts.instantiate(instantiate, unpack(new Uint8Array(packed.first)), imports)
  );
  opened.push(wasm);
  return {parts, run: (sql: string) => runAndRollBack(wasm.connection, sql)};
}

const usual = "SELECT count(*)::INTEGER AS n FROM patients";

/** Calls for functions that no query of the site calls, in the middle of its work. */
const unusual = "SELECT strip_accents('Größe') AS word, md5(max(sex)) AS hash FROM patients";

/** `printf Male | md5sum` */
const answer = [{word: "Große", hash: "63889cfb9d3cbe05d1bd2be5cc9953fd"}];

describe("an engine in two parts", () => {
  it("needs the rest for no statement that is like the site's, and fetches it once for another", async () => {
    let fetched = 0;
    const {parts, run} = await openFirstPart(() => {
      fetched++;
      return rest;
    });
    expect(await run(usual)).toEqual([{n: 130}]);
    expect(fetched).toBe(0);
    expect(await run(unusual)).toEqual(answer);
    parts.join(new WebAssembly.Module(rest)); // it has come by itself, too late
    expect(await run(unusual)).toEqual(answer);
    expect(fetched).toBe(1);
  });

  it("fetches nothing where the rest has come before", async () => {
    const {parts, run} = await openFirstPart(() => {
      throw new Error("it was fetched");
    });
    parts.join(new WebAssembly.Module(rest));
    expect(await run(unusual)).toEqual(answer);
    expect(await run(usual)).toEqual([{n: 130}]);
  });

  it("fails a statement in whose middle the rest cannot be fetched", async () => {
    let refused = 0;
    const {run} = await openFirstPart(() => {
      refused++;
      throw new Error("the rest could not be fetched");
    });
    await expect(run(unusual)).rejects.toThrow(); // undoing what it did may fail in other words
    expect(refused).toBeGreaterThan(0);
  });
});
