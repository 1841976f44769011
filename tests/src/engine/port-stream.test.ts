import {gzipSync} from "node:zlib";
import {compress, init} from "@bokuweb/zstd-wasm";
import {describe, expect, it} from "vitest";
import {responseThrough, sendChunks} from "../../../src/engine/port-stream.js";

/** What comes out of one side when a file is sent into the other in pieces. */
async function handOver(file: Uint8Array, size: number): Promise<Response> {
  const {port1, port2} = new MessageChannel();
  async function* pieces() {
    for (let i = 0; i < file.length; i += size) yield file.slice(i, i + size);
  }
  const [response] = await Promise.all([responseThrough(port2), sendChunks(pieces(), port1)]);
  port1.close();
  return response;
}

const engine = Uint8Array.from({length: 100_000}, (_, i) => (i * i) % 251);

describe("an engine that is handed over", () => {
  it("comes out unpacked, whole and in order, as WebAssembly", async () => {
    const response = await handOver(gzipSync(engine), 1000);
    expect(response.headers.get("content-type")).toBe("application/wasm");
    expect(Buffer.from(await response.arrayBuffer()).equals(engine)).toBe(true);
  });

  it("comes out unpacked where it was packed as browsers unpack nothing", async () => {
    await init();
    const response = await handOver(compress(engine, 19), 1000);
    expect(Buffer.from(await response.arrayBuffer()).equals(engine)).toBe(true);
  });

  it("comes out as it went in where the browser has unpacked it already", async () => {
    const response = await handOver(engine, 1000);
    expect(Buffer.from(await response.arrayBuffer()).equals(engine)).toBe(true);
  });

  it("can be read before all of it has been sent", async () => {
    const {port1, port2} = new MessageChannel();
    port1.postMessage(engine.slice(0, 10));
    const response = await responseThrough(port2);
    const {value} = (await response.body?.getReader().read()) ?? {};
    expect(value).toEqual(engine.slice(0, 10));
    port1.close();
  });

  it("fails to be read where the file is damaged", async () => {
    const packed = gzipSync(engine);
    packed.fill(7, 100, 200);
    const response = await handOver(packed, 150);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it("fails to be read where the end of the file is missing", async () => {
    await init();
    const response = await handOver(compress(engine, 19).slice(0, -100), 150);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});
