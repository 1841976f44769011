import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";

/** A host that compresses; `sent` is the bytes of the bodies that it has sent whole. */
export type Compressing = {origin: string; sent(): number; close(): void};

/** Stands before a static host and compresses what it serves, once a file, as most hosts do. */
export async function compressing(upstream: string): Promise<Compressing> {
  let sent = 0;
  const cache = new Map<string, {type: string; body: Buffer; status: number}>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    let file = cache.get(path);
    if (!file) {
      const reply = await fetch(upstream + path);
      const body = gzipSync(Buffer.from(await reply.arrayBuffer()));
      file = {type: reply.headers.get("content-type") ?? "", body, status: reply.status};
      cache.set(path, file);
    }
    response.writeHead(file.status, {
      "content-type": file.type,
      "content-encoding": "gzip",
      "content-length": file.body.length
    });
    const {length} = file.body;
    response.end(file.body, () => {
      sent += length;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {origin: `http://127.0.0.1:${port}`, sent: () => sent, close: () => void server.close()};
}
