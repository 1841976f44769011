import type {Glue} from "./glue.js";
import {codes, visitMentions} from "./instructions.js";
import {entrances, pickParts, reachedFrom} from "./pick-parts.js";
import {applyDataRelocations, type Linked, readRelocations} from "./relocations.js";
import {constantOf, importsOf, kinds, type WasmModule} from "./wasm-module.js";
import {WasmWriter} from "./wasm-writer.js";

/**
 * Makes an engine smaller. DuckDB's is made for extensions to be linked with: it exports every function and address that
 * one could want. Without extensions its script names some sixty; what those do not reach is dropped, and what the
 * dynamic linker would do at each start is done once. The engine works as before, but no extension can be loaded.
 * @param glue what the engine's script says
 * @throws Error when the script names what the engine lacks, or the engine is of an unknown form
 */
export function cutEngine(engine: WasmModule, glue: Glue): WasmModule {
  const linked = linkEngine(engine, glue);
  return pickParts(linked, reachedFrom(linked, entrances(linked)));
}

/** An engine with the exports that its glue names, linked to where its glue puts it. Nothing is renumbered. */
export function linkEngine(engine: WasmModule, glue: Glue): WasmModule {
  return link(exportOnly(engine, glue), glue);
}

/** The module with the exports that its glue names, or that its own imports ask the glue for. */
function exportOnly(module: WasmModule, glue: Glue): WasmModule {
  const exported = new Set(module.exports.map(({name}) => name));
  const missing = [...glue.exports].filter((name) => !exported.has(name));
  if (missing.length > 0)
    throw new Error(`the engine's script names what the engine does not export: ${missing.join(", ")}`);
  const wanted = new Set([...glue.exports, ...module.imports.map(({name}) => name)]);
  return {...module, exports: module.exports.filter(({name}) => wanted.has(name))};
}

/** The module with its relocations carried out. Those that need what only the glue knows are left to its own function. */
function link(module: WasmModule, glue: Glue): WasmModule {
  const relocations = readRelocations(module);
  const numberOf = (value: Exclude<Linked, {base: "import"}>) =>
    value.offset + {none: 0, memory: glue.memoryBase, table: glue.tableBase}[value.base];
  const [data] = module.data;
  if (!data || module.data.length > 1) throw new Error("the engine's data is not in one piece");
  const bytes = new Uint8Array(data.bytes); // a copy
  const view = new DataView(bytes.buffer);
  const left = new WasmWriter().unsigned(0);
  for (const {address, value} of relocations.words) {
    if (value.base !== "import") view.setInt32(address, numberOf(value), true);
    else
      left
        .byte(codes.i32Const)
        .signed(glue.memoryBase + address)
        .byte(codes.globalGet)
        .unsigned(value.global)
        .bytes(Uint8Array.of(codes.i32Store, 2, 0));
  }
  const importedFunctions = importsOf(module, kinds.function).length;
  const importedGlobals = importsOf(module, kinds.global).length;
  const apply = module.exports.find(({name}) => name === applyDataRelocations)?.index;
  const changed = globalsChangedIn(
    module.functions.filter((_, i) => i + importedFunctions !== module.start).map(({body}) => body)
  );
  return {
    ...module,
    start: undefined,
    functions: module.functions.map((each, i) =>
      i + importedFunctions === apply ? {...each, body: left.byte(codes.end).written()} : each
    ),
    globals: module.globals.map((each, i) => {
      const value = relocations.globals.get(i + importedGlobals);
      if (value?.base === "import") throw new Error("the engine's start sets a global to an import");
      return {
        ...each,
        mutable: changed.has(i + importedGlobals),
        initial: value ? constantOf(numberOf(value)) : each.initial
      };
    }),
    data: [{offset: constantOf(glue.memoryBase), bytes}],
    elements: module.elements.map((each) => ({...each, offset: constantOf(glue.tableBase)}))
  };
}

function globalsChangedIn(bodies: readonly Uint8Array[]): Set<number> {
  const changed = new Set<number>();
  for (const body of bodies)
    visitMentions(body, ({of, index, code}) => {
      if (of === "global" && code === codes.globalSet) changed.add(index);
    });
  return changed;
}
