import {codeOf, codes} from "./instructions.js";
import {importsOf, kinds, type WasmModule} from "./wasm-module.js";

/** A number that is known when the module is linked: a constant, or one beyond a base, or an imported global's value. */
export type Linked = {base: "none" | "memory" | "table"; offset: number} | {base: "import"; global: number};

/** What the dynamic linker's functions of a module do. Addresses are offsets from the base of the memory. */
export type Relocations = {
  /** The globals that its start function sets. */
  globals: Map<number, Linked>;
  /** The words of memory that `__wasm_apply_data_relocs` writes. */
  words: Array<{address: number; value: Linked}>;
};

/** The export that applies the relocations of the data. */
export const applyDataRelocations = "__wasm_apply_data_relocs";

/**
 * Reads what a module that Emscripten made to be linked dynamically does once it is told where it lies: its start
 * function sets globals to addresses, and another writes addresses into its data. Both are straight lines of sums, so
 * that they can be carried out on paper.
 * @throws Error when they are something else
 */
export function readRelocations(module: WasmModule): Relocations {
  const imported = importsOf(module, kinds.global);
  const globals = new Map<number, Linked>();
  const words: Relocations["words"] = [];
  const linkedGlobal = (index: number): Linked => {
    const name = imported[index]?.name;
    if (name === "__memory_base") return {base: "memory", offset: 0};
    if (name === "__table_base") return {base: "table", offset: 0};
    if (name !== undefined) return {base: "import", global: index};
    return globals.get(index) ?? fail(`global ${index} is read before it is set`);
  };
  if (module.start === undefined) fail("the module has no start function");
  const apply = module.exports.find(({name}) => name === applyDataRelocations);
  if (!apply) fail(`the module does not export ${applyDataRelocations}`);
  interpret(module, module.start, {
    linkedGlobal,
    setGlobal: (index, value) => void globals.set(index, value),
    store: () => fail("the start function writes to memory")
  });
  interpret(module, apply.index, {
    linkedGlobal,
    setGlobal: () => fail("relocating the data sets a global"),
    store: (address, value) => void words.push({address, value})
  });
  return {globals, words};
}

type Effects = {
  linkedGlobal(global: number): Linked;
  setGlobal(index: number, value: Linked): void;
  store(address: number, value: Linked): void;
};

function interpret(module: WasmModule, index: number, effects: Effects): void {
  const {body} = module.functions[index - importsOf(module, kinds.function).length] ?? fail("it is imported");
  const {input} = codeOf(body);
  const stack: Linked[] = [];
  const locals: Linked[] = [];
  const pop = () => stack.pop() ?? fail("it takes from an empty stack");
  while (input.at < body.length - 1) {
    const code = input.byte();
    if (code === codes.i32Const) stack.push({base: "none", offset: input.signed()});
    else if (code === codes.globalGet) stack.push(effects.linkedGlobal(input.unsigned()));
    else if (code === codes.globalSet) effects.setGlobal(input.unsigned(), pop());
    else if (code === codes.localGet) stack.push(locals[input.unsigned()] ?? {base: "none", offset: 0});
    else if (code === codes.localSet) locals[input.unsigned()] = pop();
    else if (code === codes.localTee) locals[input.unsigned()] = stack.at(-1) ?? fail("its stack is empty");
    else if (code === codes.i32Add) stack.push(sum(pop(), pop()));
    else if (code === codes.i32Sub) stack.push(sum(negative(pop()), pop()));
    else if (code === codes.i32Store) {
      input.pass();
      const offset = input.unsigned();
      const value = pop();
      const address = sum(pop(), {base: "none", offset});
      if (address.base !== "memory") fail("it writes outside the module's data");
      effects.store(address.offset, value);
    } else fail(`it has the instruction 0x${code.toString(16)}`);
  }
}

function sum(a: Linked, b: Linked): Linked {
  if (a.base === "import" || b.base === "import") return fail("it calculates with an import");
  if (a.base !== "none" && b.base !== "none") return fail("it adds two bases");
  return {base: a.base === "none" ? b.base : a.base, offset: a.offset + b.offset};
}

function negative(value: Linked): Linked {
  if (value.base !== "none") return fail("it subtracts a base");
  return {base: "none", offset: -value.offset};
}

function fail(because: string): never {
  throw new Error(`the WebAssembly's relocations are of an unknown form: ${because}`);
}
