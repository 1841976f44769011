import {readFile, stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const types: Record<string, string> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

/** What a host adds to its answer for a path. */
type HeadersOf = (path: string) => Record<string, string>;

const declarePacking: HeadersOf = (path) => (path.endsWith(".zst") ? {"content-encoding": "zstd"} : {});

/**
 * A static host for a folder, on a free port of this machine.
 * @param base the path under which the folder stands, with a slash at both ends; nothing else is answered
 * @param headers what the host adds to the answer for a path. By default it declares how the engine is packed, as some
 *   hosts do: the browser then unpacks it itself, in a tenth of the time. Tests of the engine's loading have a plain host.
 */
export async function serveFolder(
  folder: string,
  {base = "/", headers = declarePacking}: {base?: string; headers?: HeadersOf} = {}
): Promise<{origin: string; close(): Promise<void>}> {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname.slice(base.length - 1))),
      pathname.endsWith("/") ? "index.html" : ""
    );
    const found = pathname.startsWith(base) ? await stat(path).catch(() => undefined) : undefined;
    if (!found?.isFile()) {
      response.writeHead(404).end("not found");
      return;
    }
    response.writeHead(200, {
      ...headers(pathname),
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-length": found.size
    });
    response.end(await readFile(path));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };
}
