/** What the script around an engine, Emscripten's glue, settles for its WebAssembly. */
export type Glue = {
  /** Where the module's data lies in memory, and its functions in the table. */
  memoryBase: number;
  tableBase: number;
  /** The exports that the glue names. */
  exports: Set<string>;
};

/**
 * Reads a glue.
 * @param script the text of the script
 * @throws Error when it does not say where the module lies, or names no export
 */
export function readGlue(script: string): Glue {
  const baseOf = (name: string) => {
    const found = new RegExp(
      `___${name}=(?:new WebAssembly\\.Global\\(\\{value:"i32",mutable:(?:!1|false)\\},)?(\\d+)`
    ).exec(script);
    if (!found) throw new Error(`the engine's script does not say its ${name}`);
    return Number(found[1]);
  };
  const exports = new Set([...script.matchAll(/\bwasmExports\.([\w$]+)/g)].map(([, name = ""]) => name));
  if (exports.size === 0) throw new Error("the engine's script names no export");
  return {memoryBase: baseOf("memory_base"), tableBase: baseOf("table_base"), exports};
}
