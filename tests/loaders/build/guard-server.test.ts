import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtemp, writeFile} from "node:fs/promises";
import {createServer, request, type Server} from "node:http";
import {type AddressInfo, connect} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Readable} from "node:stream";
import {afterEach, describe, expect, it} from "vitest";
import {guardingArguments, guardServer} from "../../../loaders/build/guard-server.js";

let server: Server | undefined;
afterEach(() => server?.close());

/** A server on a free port that gives rows to whoever is let through, and opens sockets. */
async function serve(listensTo = "127.0.0.1"): Promise<number> {
  server = guardServer(createServer(), listensTo);
  server.on("request", (_, response) => response.end("rows of patients"));
  server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

function ask(
  port: number,
  headers: Record<string, string>,
  path = "/"
): Promise<{status: number; text: string}> {
  return new Promise((answer, reject) => {
    const sent = request({port, host: "127.0.0.1", path, headers}, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      answer({status: response.statusCode ?? 0, text});
    });
    sent.on("error", reject).end();
  });
}

/** The port in the address that a preview prints. */
function portIn(printed: Readable): Promise<number> {
  return new Promise((found, reject) => {
    let text = "";
    printed.on("data", (chunk) => {
      text += chunk;
      const [, port] = /127\.0\.0\.1:(\d+)\//.exec(text) ?? [];
      if (port) found(Number(port));
    });
    printed.on("end", () => reject(new Error(`the preview has ended: ${text}`)));
  });
}

/** The first line that a server answers to a request for a socket. */
function askSocket(port: number, host: string, origin: string): Promise<string> {
  return new Promise((answer, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(
        `GET /_observablehq HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`
      )
    );
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject).on("end", () => answer(text.split("\r\n")[0] ?? ""));
  });
}

describe("a guarded server", () => {
  it("answers to the names of this machine", async () => {
    const port = await serve();
    for (const host of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
      expect(await ask(port, {host: `${host}:${port}`})).toEqual({status: 200, text: "rows of patients"});
  });

  it("refuses a name of elsewhere that leads to this machine", async () => {
    const port = await serve();
    for (const host of [
      `rebound.example:${port}`,
      "rebound.example",
      `localhost.rebound.example:${port}`,
      `user@localhost:${port}`,
      "192.0.2.7"
    ]) {
      const {status, text} = await ask(port, {host});
      expect([host, status]).toEqual([host, 403]);
      expect(text).toContain("npm start -- --host");
      expect(text).not.toContain("rows");
    }
  });

  it("refuses a request that a page of elsewhere makes", async () => {
    const port = await serve();
    const host = `localhost:${port}`;
    expect((await ask(port, {host, origin: `http://${host}`})).status).toBe(200);
    for (const origin of ["https://elsewhere.example", `http://localhost:${port + 1}`, "null"])
      expect((await ask(port, {host, origin})).status).toBe(403);
  });

  it("answers to the address that it was told to listen on, and to the one that was reached", async () => {
    const port = await serve("ward.example");
    expect((await ask(port, {host: `ward.example:${port}`})).status).toBe(200);
    expect((await ask(port, {host: `127.0.0.1:${port}`})).status).toBe(200);
    expect((await ask(port, {host: `other.example:${port}`})).status).toBe(403);
  });

  it("guards the server that Framework's preview makes", async () => {
    const root = await mkdtemp(join(tmpdir(), "casebook-preview-"));
    await writeFile(join(root, "index.md"), "");
    await writeFile(join(root, "rows.csv"), "rows of patients");
    await writeFile(join(root, "config.js"), "export default {}");
    const config = ["--root", root, "--config", join(root, "config.js")];
    const framework = resolve("node_modules/@observablehq/framework/dist/bin/observable.js");
    const preview = spawn(process.execPath, [
      ...guardingArguments("127.0.0.1"),
      ...[framework, "preview", "--no-open", ...config]
    ]);
    try {
      const port = await portIn(preview.stdout);
      const path = "/_file/rows.csv";
      expect((await ask(port, {host: `127.0.0.1:${port}`}, path)).text).toBe("rows of patients");
      expect((await ask(port, {host: `rebound.example:${port}`}, path)).status).toBe(403);
    } finally {
      preview.kill();
    }
  });

  it("opens sockets for its own pages only", async () => {
    const port = await serve();
    const host = `127.0.0.1:${port}`;
    expect(await askSocket(port, host, `http://${host}`)).toBe("HTTP/1.1 101 Switching Protocols");
    expect(await askSocket(port, host, "https://elsewhere.example")).toBe("HTTP/1.1 403 Forbidden");
    expect(await askSocket(port, `rebound.example:${port}`, `http://rebound.example:${port}`)).toBe(
      "HTTP/1.1 403 Forbidden"
    );
  });
});
