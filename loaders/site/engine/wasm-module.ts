import {WasmReader} from "./wasm-reader.js";
import {WasmWriter} from "./wasm-writer.js";

/** What an import or an export is, as the binary numbers it. */
export const kinds = {function: 0, table: 1, memory: 2, global: 3, tag: 4} as const;

/** The bytes of a description stand as they were; a function's is the number of its type. */
export type WasmImport = {module: string; name: string; kind: number; description: Uint8Array};

export type WasmExport = {name: string; kind: number; index: number};

/** A function of the module's own: its type's number, and its locals and code. */
export type WasmFunction = {type: number; body: Uint8Array};

/** A global of the module's own: its value type, whether it changes, and the expression that it begins with. */
export type WasmGlobal = {valueType: number; mutable: boolean; initial: Uint8Array};

/** Functions that are put into a table from `offset` on, an expression. */
export type WasmElements = {table: number; offset: Uint8Array; functions: number[]};

/** Bytes that are put into memory from `offset` on, an expression. */
export type WasmData = {offset: Uint8Array; bytes: Uint8Array};

/**
 * A WebAssembly module in parts (core specification, 5.5). Functions and globals are numbered from the imported ones on,
 * as in the binary. Only what Emscripten writes for DuckDB can be told: another form is an error, never a guess.
 */
export type WasmModule = {
  /** Sections that the engine of WebAssembly passes over, whole. They are written first. */
  customs: Uint8Array[];
  types: Uint8Array[];
  imports: WasmImport[];
  functions: WasmFunction[];
  /** Tables of the module's own, as their bytes. */
  tables: Uint8Array[];
  globals: WasmGlobal[];
  exports: WasmExport[];
  /** The function that runs when the module is instantiated. */
  start: number | undefined;
  elements: WasmElements[];
  data: WasmData[];
};

/** A module without anything in it. */
export const emptyModule: WasmModule = {
  ...{customs: [], types: [], imports: [], functions: [], tables: [], globals: [], exports: []},
  ...{start: undefined, elements: [], data: []}
};

const header = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const sections = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11
} as const;

/**
 * Reads a module. What it returns are views of `bytes`.
 * @throws Error when the module has a section or a form that is not known here
 */
export function readModule(bytes: Uint8Array): WasmModule {
  const module = {...emptyModule, customs: [] as Uint8Array[]};
  const input = new WasmReader(bytes);
  if (input.take(header.length).some((byte, i) => byte !== header[i]))
    throw new Error("this is not WebAssembly");
  let functionTypes: number[] = [];
  while (input.at < bytes.length) {
    const start = input.at;
    const id = input.byte();
    const content = input.take(input.unsigned());
    const section = new WasmReader(content);
    const list = <Item>(read: () => Item) => section.list(read);
    if (id === sections.custom) module.customs.push(bytes.subarray(start, input.at));
    else if (id === sections.type) module.types = list(() => section.spanOf(() => passType(section)));
    else if (id === sections.import) module.imports = list(() => readImport(section));
    else if (id === sections.function) functionTypes = list(() => section.unsigned());
    else if (id === sections.table) module.tables = list(() => section.spanOf(() => passTable(section)));
    else if (id === sections.global) module.globals = list(() => readGlobal(section));
    else if (id === sections.export) module.exports = list(() => readExport(section));
    else if (id === sections.start) module.start = section.unsigned();
    else if (id === sections.element) module.elements = list(() => readElements(section));
    else if (id === sections.data) module.data = list(() => readData(section));
    else if (id === sections.code)
      module.functions = section.list((i) => ({
        type: functionTypes[i] ?? Number.NaN,
        body: section.take(section.unsigned())
      }));
    else throw new Error(`the WebAssembly has a section of the unknown kind ${id}`);
  }
  return module;
}

/** Writes a module. */
export function writeModule(module: WasmModule): Uint8Array {
  const out = new WasmWriter().bytes(header);
  for (const custom of module.customs) out.bytes(custom);
  const section = <Item>(id: number, items: readonly Item[], write: (to: WasmWriter, item: Item) => void) => {
    if (items.length === 0) return;
    const content = new WasmWriter();
    content.list(items, (item) => write(content, item));
    out.byte(id).sized(content.written());
  };
  section(sections.type, module.types, (to, type) => to.bytes(type));
  section(sections.import, module.imports, (to, {module: from, name, kind, description}) =>
    to.name(from).name(name).byte(kind).bytes(description)
  );
  section(sections.function, module.functions, (to, {type}) => to.unsigned(type));
  section(sections.table, module.tables, (to, table) => to.bytes(table));
  section(sections.global, module.globals, (to, {valueType, mutable, initial}) =>
    to
      .byte(valueType)
      .byte(mutable ? 1 : 0)
      .bytes(initial)
  );
  section(sections.export, module.exports, (to, {name, kind, index}) =>
    to.name(name).byte(kind).unsigned(index)
  );
  if (module.start !== undefined)
    out.byte(sections.start).sized(new WasmWriter().unsigned(module.start).written());
  section(sections.element, module.elements, (to, {table, offset, functions}) => {
    if (table === 0) to.byte(0).bytes(offset);
    else to.byte(2).unsigned(table).bytes(offset).byte(0);
    to.list(functions, (index) => to.unsigned(index));
  });
  section(sections.code, module.functions, (to, {body}) => to.sized(body));
  section(sections.data, module.data, (to, {offset, bytes}) => to.byte(0).bytes(offset).sized(bytes));
  return out.written();
}

/** The imports of one kind, in the order in which they are numbered. */
export function importsOf(module: WasmModule, kind: number): WasmImport[] {
  return module.imports.filter((each) => each.kind === kind);
}

/** The expression of a constant of 32 bits. */
export function constantOf(value: number): Uint8Array {
  return new WasmWriter().byte(0x41).signed(value).byte(0x0b).written();
}

function passType(input: WasmReader): void {
  if (input.byte() !== 0x60) throw new Error("the WebAssembly has a type that is no function's");
  input.take(input.unsigned());
  input.take(input.unsigned());
}

function passLimits(input: WasmReader): void {
  const flags = input.byte();
  input.pass();
  if (flags & 1) input.pass();
}

function passTable(input: WasmReader): void {
  input.byte();
  passLimits(input);
}

function readImport(input: WasmReader): WasmImport {
  const module = input.name();
  const name = input.name();
  const kind = input.byte();
  const description = input.spanOf(() => {
    if (kind === kinds.function) input.pass();
    else if (kind === kinds.table) passTable(input);
    else if (kind === kinds.memory) passLimits(input);
    else if (kind === kinds.global) input.take(2);
    else if (kind === kinds.tag) {
      input.byte();
      input.pass();
    } else throw new Error(`the WebAssembly imports ${module}.${name}, of the unknown kind ${kind}`);
  });
  return {module, name, kind, description};
}

function readGlobal(input: WasmReader): WasmGlobal {
  const valueType = input.byte();
  const mutable = input.byte() === 1;
  return {valueType, mutable, initial: input.spanOf(() => passExpression(input))};
}

function readExport(input: WasmReader): WasmExport {
  return {name: input.name(), kind: input.byte(), index: input.unsigned()};
}

function readElements(input: WasmReader): WasmElements {
  if (input.unsigned() !== 0) throw new Error("the WebAssembly has table elements of an unknown form");
  const offset = input.spanOf(() => passExpression(input));
  return {table: 0, offset, functions: input.list(() => input.unsigned())};
}

function readData(input: WasmReader): WasmData {
  if (input.unsigned() !== 0) throw new Error("the WebAssembly has data of an unknown form");
  const offset = input.spanOf(() => passExpression(input));
  return {offset, bytes: input.take(input.unsigned())};
}

/** Passes an expression that gives a constant. */
function passExpression(input: WasmReader): void {
  for (let code = input.byte(); code !== 0x0b; code = input.byte()) {
    if (code === 0x41 || code === 0x42 || code === 0x23) input.pass();
    else if (code === 0x43) input.take(4);
    else if (code === 0x44) input.take(8);
    else throw new Error(`the WebAssembly begins with an expression of the unknown code ${code}`);
  }
}
