import {WasmReader} from "./wasm-reader.js";
import {WasmWriter} from "./wasm-writer.js";

/** Codes of instructions that are looked for or written here (core specification, 5.4). */
export const codes = {
  if: 0x04,
  end: 0x0b,
  call: 0x10,
  callIndirect: 0x11,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Store: 0x36,
  i32Const: 0x41,
  i32Eqz: 0x45,
  i32Add: 0x6a,
  i32Sub: 0x6b
} as const;

/** A function or global that code names: the number, and from where to where in the body it stands. */
export type Mention = {of: "function" | "global"; index: number; start: number; end: number; code: number};

/**
 * The code of a function without its locals, and how many locals it declares.
 * @param body a body as in `WasmFunction`
 */
export function codeOf(body: Uint8Array): {input: WasmReader; locals: number} {
  const input = new WasmReader(body);
  const locals = input.list(() => {
    const count = input.unsigned();
    input.byte();
    return count;
  });
  return {input, locals: locals.reduce((sum, count) => sum + count, 0)};
}

/**
 * Visits every function and global that the code of a function names.
 * @throws Error at an instruction that is not known here
 */
export function visitMentions(body: Uint8Array, visit: (mention: Mention) => void): void {
  const {input} = codeOf(body);
  const mention = (of: Mention["of"], code: number) => {
    const start = input.at;
    const index = input.unsigned();
    visit({of, index, start, end: input.at, code});
  };
  while (input.at < body.length) {
    const code = input.byte();
    if (code >= 0x45 && code <= 0xc4) continue; // numbers: nothing follows
    if (code >= 0x28 && code <= 0x3e) passTwo(input);
    else if (code === codes.call || code === 0x12 || code === 0xd2) mention("function", code);
    else if (code === codes.globalGet || code === codes.globalSet) mention("global", code);
    else passOperands(code, input);
  }
}

/** A body in which functions and globals have other numbers. */
export function renumber(body: Uint8Array, number: (mention: Mention) => number): Uint8Array {
  const out = new WasmWriter();
  let copied = 0;
  visitMentions(body, (mention) => {
    const index = number(mention);
    if (index === mention.index) return;
    out.bytes(body.subarray(copied, mention.start)).unsigned(index);
    copied = mention.end;
  });
  return copied === 0 ? body : out.bytes(body.subarray(copied)).written();
}

/** Instructions that stand alone: control, `drop`, `select`, `ref.is_null`. Those on numbers do too. */
const alone = new Set([0x00, 0x01, 0x05, codes.end, 0x0f, 0x19, 0x1a, 0x1b, 0xd1]);

/** Instructions that one number follows: of a block's type, a tag, a label, a local, a table, a constant. */
const withNumber = new Set([
  ...[0x02, 0x03, codes.if, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x18],
  ...[codes.localGet, codes.localSet, codes.localTee, 0x25, 0x26],
  ...[0x3f, 0x40, codes.i32Const, 0x42, 0xd0]
]);

/** Passes what follows an instruction that names neither a function nor a global. */
function passOperands(code: number, input: WasmReader): void {
  if (alone.has(code)) return;
  if (withNumber.has(code)) input.pass();
  else if (code === codes.callIndirect || code === 0x13) passTwo(input);
  else if (code === 0x0e) for (let labels = input.unsigned(); labels >= 0; labels--) input.pass();
  else if (code === 0x1c) input.take(input.unsigned());
  else if (code === 0x43) input.take(4);
  else if (code === 0x44) input.take(8);
  else if (code === 0xfc) passBulkOperands(input);
  else if (code === 0xfd) passVectorOperands(input);
  else throw new Error(`the WebAssembly has the unknown instruction 0x${code.toString(16)}`);
}

/** Saturating conversions, and copying and filling of memory. */
function passBulkOperands(input: WasmReader): void {
  const code = input.unsigned();
  if (code > 11) throw new Error(`the WebAssembly has the unknown instruction 0xfc ${code}`);
  if (code === 8 || code === 10) passTwo(input);
  else if (code > 7) input.pass();
}

function passVectorOperands(input: WasmReader): void {
  const code = input.unsigned();
  if (code <= 11 || code === 92 || code === 93) passTwo(input);
  else if (code === 12 || code === 13) input.take(16);
  else if (code >= 21 && code <= 34) input.take(1);
  else if (code >= 84 && code <= 91) {
    passTwo(input);
    input.take(1);
  }
}

/** Passes two numbers, such as alignment and offset. */
function passTwo(input: WasmReader): void {
  input.pass();
  input.pass();
}
