import {type Mention, renumber, visitMentions} from "./instructions.js";
import {importsOf, kinds, type WasmImport, type WasmModule} from "./wasm-module.js";

/** Functions and globals of a module by their numbers, imported ones among them. */
export type Parts = {functions: ReadonlySet<number>; globals: ReadonlySet<number>};

/** For functions and globals of a module's own that are to be imported instead: by their numbers, as what. */
export type ImportedInstead = {
  functions: ReadonlyMap<number, WasmImport>;
  globals: ReadonlyMap<number, WasmImport>;
};

/** What some functions name, directly or by what they call. They are among it. */
export function reachedFrom(module: WasmModule, roots: Iterable<number>): Parts {
  const functions = new Set(roots);
  const globals = new Set<number>();
  for (const index of functions) {
    for (const mention of mentionsOf(module, index)) {
      if (mention.of === "global") globals.add(mention.index);
      else functions.add(mention.index); // which this loop comes to
    }
  }
  return {functions, globals};
}

/** What some functions name themselves. They are not among it unless one of them is named. */
export function namedBy(module: WasmModule, functions: Iterable<number>): Parts {
  const named = {functions: new Set<number>(), globals: new Set<number>()};
  for (const index of functions)
    for (const mention of mentionsOf(module, index)) named[`${mention.of}s`].add(mention.index);
  return named;
}

/** The functions that a module is entered by: its exports, and those in its tables. */
export function entrances(module: WasmModule): number[] {
  return [
    ...module.exports.filter(({kind}) => kind === kinds.function).map(({index}) => index),
    ...module.elements.flatMap(({functions}) => functions)
  ];
}

/**
 * Makes a module of some parts of another: their numbers close up, and all that names them follows.
 * @param parts what to keep; exported globals are kept too
 * @param instead what of it is imported, after the imports that are there already
 * @throws Error when what is kept names what is not
 */
export function pickParts(module: WasmModule, parts: Parts, instead?: ImportedInstead): WasmModule {
  const exportedGlobals = module.exports.filter(({kind}) => kind === kinds.global).map(({index}) => index);
  const functions = placesOf(
    importsOf(module, kinds.function),
    module.functions,
    parts.functions,
    instead?.functions
  );
  const globals = placesOf(
    importsOf(module, kinds.global),
    module.globals,
    new Set([...parts.globals, ...exportedGlobals]),
    instead?.globals
  );
  const numberOf = ({of, index}: Pick<Mention, "of" | "index">) => {
    const number = (of === "function" ? functions : globals).numbers.get(index);
    if (number === undefined) throw new Error(`the engine reaches ${of} ${index}, which was dropped`);
    return number;
  };
  const others = module.imports.filter(({kind}) => kind !== kinds.function && kind !== kinds.global);
  return {
    ...module,
    imports: [...others, ...functions.imports, ...globals.imports],
    functions: functions.own.map((each) => ({...each, body: renumber(each.body, numberOf)})),
    globals: globals.own,
    exports: module.exports.map((each) => {
      if (each.kind === kinds.function)
        return {...each, index: numberOf({of: "function", index: each.index})};
      if (each.kind === kinds.global) return {...each, index: numberOf({of: "global", index: each.index})};
      return each;
    }),
    elements: module.elements.map((each) => ({
      ...each,
      functions: each.functions.map((index) => numberOf({of: "function", index}))
    }))
  };
}

/** Of what is imported and what is a module's own: what is kept of both, and the new numbers by the old. */
function placesOf<Own>(
  imports: readonly WasmImport[],
  own: readonly Own[],
  kept: ReadonlySet<number>,
  instead: ReadonlyMap<number, WasmImport> = new Map()
): {imports: WasmImport[]; own: Own[]; numbers: Map<number, number>} {
  const keptImports = [...imports.keys()].filter((index) => kept.has(index));
  const keptOwn = [...own.keys()]
    .map((i) => i + imports.length)
    .filter((index) => kept.has(index) && !instead.has(index));
  const order = [...keptImports, ...instead.keys(), ...keptOwn];
  return {
    imports: [...keptImports.flatMap((index) => imports[index] ?? []), ...instead.values()],
    own: keptOwn.flatMap((index) => own[index - imports.length] ?? []),
    numbers: new Map(order.map((index, number) => [index, number]))
  };
}

function mentionsOf(module: WasmModule, index: number): Mention[] {
  const mentions: Mention[] = [];
  const own = module.functions[index - importsOf(module, kinds.function).length];
  if (own) visitMentions(own.body, (mention) => mentions.push(mention));
  return mentions;
}
