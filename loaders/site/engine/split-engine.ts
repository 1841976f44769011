import {enginePartNames} from "../../../src/model/engine-part-names.js";
import {codes} from "./instructions.js";
import {entrances, namedBy, type Parts, pickParts, reachedFrom} from "./pick-parts.js";
import {
  constantOf,
  importsOf,
  kinds,
  type WasmElements,
  type WasmFunction,
  type WasmImport,
  type WasmModule
} from "./wasm-module.js";
import {WasmReader} from "./wasm-reader.js";
import {WasmWriter} from "./wasm-writer.js";

/** An engine in two parts, which work as the whole. */
export type SplitEngine = {first: WasmModule; rest: WasmModule};

const noArguments = Uint8Array.of(0x60, 0, 0);

/** A table of functions, without a limit. */
const tableOf = (size: number) => new WasmWriter().byte(0x70).byte(0).unsigned(size).written();

/**
 * Splits an engine. The first part has the functions that are called, as far as anybody saw, and a stand-in for each of
 * the others that it can reach. A stand-in has the rest loaded by `load`, an import, unless that was done before, and
 * goes on to the function itself. To instantiate the rest, it is given the exports of the first part; it then puts its
 * functions into the tables of the first part.
 * @param linked an engine that is linked, see `linkEngine`
 * @param called the numbers of functions that were seen to be called
 */
export function splitEngine(linked: WasmModule, called: ReadonlySet<number>): SplitEngine {
  const imported = importsOf(linked, kinds.function).length;
  const exported = new Set(linked.exports.map(({index}) => index));
  const reached = [...reachedFrom(linked, entrances(linked)).functions].filter((index) => index >= imported);
  const isFirst = (index: number) => called.has(index) || exported.has(index);
  const inFirst = reached.filter(isFirst);
  const inRest = reached.filter((index) => !isFirst(index)).sort((a, b) => a - b);
  const entered = namedBy(linked, inFirst).functions;
  const tabled = new Set(linked.elements.flatMap(({functions}) => functions));
  const stoodInFor = inRest.filter((index) => entered.has(index) || tabled.has(index));
  const used = namedBy(linked, inRest);
  const shared = sharedBy(linked, inFirst, used);
  return {
    first: makeFirst(linked, stoodInFor, shared),
    rest: makeRest(linked, {inRest, used, stoodInFor, shared})
  };
}

/** What the rest uses of the first part: functions that it calls, and globals that change. */
type Shared = {functions: number[]; globals: number[]};

function sharedBy(linked: WasmModule, inFirst: readonly number[], used: Parts): Shared {
  const ownGlobal = importsOf(linked, kinds.global).length;
  return {
    functions: inFirst.filter((index) => used.functions.has(index)),
    globals: [...used.globals].filter((index) => linked.globals[index - ownGlobal]?.mutable)
  };
}

const functionName = (index: number) => `${enginePartNames.prefix}${index}`;
const globalName = (index: number) => `${enginePartNames.prefix}global ${index}`;
const tableName = `${enginePartNames.prefix}table`;

/** The first part. The place of a function in `stoodInFor` is its slot in the second table. */
function makeFirst(linked: WasmModule, stoodInFor: readonly number[], shared: Shared): WasmModule {
  const imported = importsOf(linked, kinds.function).length;
  const types = [...linked.types, noArguments];
  const noArgumentsType = types.length - 1;
  const load = imported + linked.functions.length;
  const ensure = load + 1;
  const isLoaded = importsOf(linked, kinds.global).length + linked.globals.length;
  const slots = new Map(stoodInFor.map((index, slot) => [index, slot]));
  const whole: WasmModule = {
    ...linked,
    types,
    functions: [
      ...linked.functions.map((each, i) => {
        const slot = slots.get(i + imported);
        return slot === undefined ? each : standInFor(each, slot, ensure, linked.types);
      }),
      {type: noArgumentsType, body: Uint8Array.of(0, codes.end)}, // it is imported instead
      {type: noArgumentsType, body: loadOnce(isLoaded, load)}
    ],
    tables: [tableOf(stoodInFor.length)],
    globals: [...linked.globals, {valueType: 0x7f, mutable: true, initial: constantOf(0)}],
    exports: [
      ...linked.exports,
      ...shared.functions.map((index) => ({name: functionName(index), kind: kinds.function, index})),
      ...shared.globals.map((index) => ({name: globalName(index), kind: kinds.global, index})),
      {name: tableName, kind: kinds.table, index: 1}
    ]
  };
  return pickParts(whole, reachedFrom(whole, entrances(whole)), {
    functions: new Map([[load, importOf(enginePartNames.loader, "load", noArgumentsType)]]),
    globals: new Map()
  });
}

/** @param used what the functions in the rest name */
function makeRest(
  linked: WasmModule,
  {
    inRest,
    used,
    stoodInFor,
    shared
  }: {inRest: readonly number[]; used: Parts; stoodInFor: readonly number[]; shared: Shared}
): WasmModule {
  const moved = new Set(inRest);
  const imported = importsOf(linked, kinds.function).length;
  const ownGlobal = importsOf(linked, kinds.global).length;
  const table = {kind: kinds.table, description: tableOf(stoodInFor.length)};
  const whole: WasmModule = {
    ...linked,
    customs: [],
    imports: [...linked.imports, {module: enginePartNames.first, name: tableName, ...table}],
    exports: [],
    elements: [
      ...linked.elements.flatMap((each) => runsOf(each, moved)),
      {table: 1, offset: constantOf(0), functions: [...stoodInFor]}
    ],
    data: []
  };
  return pickParts(
    whole,
    {functions: new Set([...used.functions, ...inRest]), globals: used.globals},
    {
      functions: new Map(
        shared.functions.map((index) => [
          index,
          importOf(enginePartNames.first, functionName(index), linked.functions[index - imported]?.type ?? 0)
        ])
      ),
      globals: new Map(
        shared.globals.map((index) => [
          index,
          {
            ...{module: enginePartNames.first, name: globalName(index), kind: kinds.global},
            description: Uint8Array.of(linked.globals[index - ownGlobal]?.valueType ?? 0, 1)
          }
        ])
      )
    }
  );
}

function importOf(module: string, name: string, type: number): WasmImport {
  return {module, name, kind: kinds.function, description: new WasmWriter().unsigned(type).written()};
}

/** A function that has the rest loaded, and calls the function in a slot of the second table with its own arguments. */
function standInFor(
  {type}: WasmFunction,
  slot: number,
  ensure: number,
  types: readonly Uint8Array[]
): WasmFunction {
  const body = new WasmWriter().unsigned(0).byte(codes.call).unsigned(ensure);
  const parameters = new WasmReader(types[type] ?? noArguments, 1).unsigned();
  for (let i = 0; i < parameters; i++) body.byte(codes.localGet).unsigned(i);
  body.byte(codes.i32Const).signed(slot).byte(codes.callIndirect).unsigned(type).unsigned(1);
  return {type, body: body.byte(codes.end).written()};
}

/** The body of a function that calls another unless a global says that it was done. */
function loadOnce(isLoaded: number, load: number): Uint8Array {
  const body = new WasmWriter().unsigned(0).byte(codes.globalGet).unsigned(isLoaded);
  body
    .bytes(Uint8Array.of(codes.i32Eqz, codes.if, 0x40))
    .byte(codes.call)
    .unsigned(load);
  body.byte(codes.i32Const).signed(1).byte(codes.globalSet).unsigned(isLoaded);
  return body.bytes(Uint8Array.of(codes.end, codes.end)).written();
}

/** Elements of a table from a constant on, in runs of those that are in a set. */
function runsOf({table, offset, functions}: WasmElements, set: ReadonlySet<number>): WasmElements[] {
  const from = new WasmReader(offset, 1).signed();
  const runs: Array<{at: number; functions: number[]}> = [];
  functions.forEach((index, i) => {
    const run = runs.at(-1);
    if (!set.has(index)) return;
    if (run && run.at + run.functions.length === i) run.functions.push(index);
    else runs.push({at: i, functions: [index]});
  });
  return runs.map((run) => ({table, offset: constantOf(from + run.at), functions: run.functions}));
}
