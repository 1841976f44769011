import {beforeAll, describe, expect, it} from "vitest";
import {cutEngine} from "../../../../loaders/site/engine/cut-engine.js";
import {type Glue, readGlue} from "../../../../loaders/site/engine/glue.js";
import {readEngine} from "../../../../loaders/site/engine/pack-engine.js";
import {
  emptyModule,
  readModule,
  type WasmModule,
  writeModule
} from "../../../../loaders/site/engine/wasm-module.js";

let published: Uint8Array<ArrayBuffer>;
let module: WasmModule;
let glue: Glue;
let cut: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const {wasm, script} = await readEngine();
  published = new Uint8Array(wasm);
  module = readModule(published);
  glue = readGlue(script);
  cut = new Uint8Array(writeModule(cutEngine(module, glue)));
});

/** What an engine has put into its memory and its table once it is linked, with a stand-in for all that it imports. */
function linked(bytes: Uint8Array<ArrayBuffer>): {memory: Buffer; table: number[]; exports: string[]} {
  const engine = new WebAssembly.Module(bytes);
  const memory = new WebAssembly.Memory({initial: 256, maximum: 65_536});
  const table = new WebAssembly.Table({initial: 25_000, element: "anyfunc"});
  const bases: Record<string, number> = {__memory_base: glue.memoryBase, __table_base: glue.tableBase};
  const standIns = {
    function: () => () => 0,
    memory: () => memory,
    table: () => table,
    tag: () => new WebAssembly.Tag({parameters: ["i32"]}),
    global: (module: string, name: string) =>
      new WebAssembly.Global(
        {value: "i32", mutable: !(name in bases)},
        bases[name] ?? (module === "GOT.func" ? 7 : 3_000_000)
      )
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const {module, name, kind} of WebAssembly.Module.imports(engine)) {
    imports[module] ??= {};
    imports[module][name] = standIns[kind as keyof typeof standIns](module, name) as WebAssembly.ImportValue;
  }
  const {exports} = new WebAssembly.Instance(engine, imports);
  (exports.__wasm_apply_data_relocs as () => void)();
  return {
    memory: Buffer.from(memory.buffer),
    table: Array.from({length: table.length}, (_, i) => i).filter((i) => table.get(i) !== null),
    exports: Object.keys(exports)
  };
}

describe("a cut engine", () => {
  it("has in memory, byte for byte, and in its table what the published engine has", () => {
    const [before, after] = [linked(published), linked(cut)];
    expect(after.memory.equals(before.memory)).toBe(true);
    expect(after.table).toEqual(before.table);
    expect(after.table.length).toBeGreaterThan(20_000);
  });

  it("exports what its script names, and no more", () => {
    expect(linked(cut).exports.sort()).toEqual([...glue.exports].sort());
    expect(cut.length / published.length).toBeLessThan(0.7);
  });

  it("is the same bytes when it is made again, and leaves the published engine as it was", async () => {
    expect(Buffer.from(writeModule(cutEngine(module, glue))).equals(cut)).toBe(true);
    expect(Buffer.from(published).equals((await readEngine()).wasm)).toBe(true);
  });

  it("is refused where its script names what it lacks", () => {
    const exports = new Set([...glue.exports, "duckdb_web_fly"]);
    expect(() => cutEngine(module, {...glue, exports})).toThrow(
      "the engine's script names what the engine does not export: duckdb_web_fly"
    );
  });

  it.each([
    ["no start function", {start: undefined}],
    ["data that is not in one piece", {data: []}]
  ])("is refused where it has %s", (_, other) => {
    expect(() => cutEngine({...module, ...other}, glue)).toThrow(/of an unknown form|not in one piece/);
  });
});

describe("a module", () => {
  it("is read as it was written", () => {
    const read = readModule(cut);
    expect(Buffer.from(writeModule(read)).equals(cut)).toBe(true);
    expect(writeModule(emptyModule)).toHaveLength(8);
  });

  it.each([
    ["this is not WebAssembly", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)],
    ["ends in the middle", Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 9)],
    ["a section of the unknown kind 40", Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 40, 0)]
  ])("is refused: %s", (sentence, bytes) => {
    expect(() => readModule(bytes)).toThrow(sentence);
  });
});

describe("a script", () => {
  it.each([
    ["does not say its memory_base", "wasmExports.malloc;___table_base=1"],
    ["names no export", "___memory_base=1024,___table_base=1"]
  ])("is refused where it %s", (sentence, script) => {
    expect(() => readGlue(script)).toThrow(sentence);
  });
});
