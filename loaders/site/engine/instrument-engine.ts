import {enginePartNames} from "../../../src/model/engine-part-names.js";
import {codeOf, codes} from "./instructions.js";
import {entrances, pickParts, reachedFrom} from "./pick-parts.js";
import {constantOf, importsOf, kinds, type WasmModule} from "./wasm-module.js";
import {WasmWriter} from "./wasm-writer.js";

/** The exports that tell which functions were called begin so; the function's number follows. DuckDB's script never sees them. */
export const calledPrefix = `${enginePartNames.prefix}called:`;

/**
 * An engine that notes which of its functions are called: for each it exports a global, which is 0 until then.
 * @param linked an engine that is linked, see `linkEngine`
 */
export function instrumentEngine(linked: WasmModule): WasmModule {
  const imported = importsOf(linked, kinds.function).length;
  const firstGlobal = importsOf(linked, kinds.global).length + linked.globals.length;
  const reached = reachedFrom(linked, entrances(linked));
  const noted = [...reached.functions].filter((index) => index >= imported).sort((a, b) => a - b);
  const globalOf = new Map(noted.map((index, i) => [index, firstGlobal + i]));
  return pickParts(
    {
      ...linked,
      functions: linked.functions.map((each, i) => {
        const global = globalOf.get(i + imported);
        return global === undefined ? each : {...each, body: noteIn(each.body, global)};
      }),
      globals: [
        ...linked.globals,
        ...noted.map(() => ({valueType: 0x7f, mutable: true, initial: constantOf(0)}))
      ],
      exports: [
        ...linked.exports,
        ...[...globalOf].map(([index, global]) => ({
          name: `${calledPrefix}${index}`,
          kind: kinds.global,
          index: global
        }))
      ]
    },
    reached
  );
}

/** A body that sets a global to 1 before all else. */
function noteIn(body: Uint8Array, global: number): Uint8Array {
  const start = codeOf(body).input.at;
  return new WasmWriter()
    .bytes(body.subarray(0, start))
    .bytes(Uint8Array.of(codes.i32Const, 1, codes.globalSet))
    .unsigned(global)
    .bytes(body.subarray(start))
    .written();
}
