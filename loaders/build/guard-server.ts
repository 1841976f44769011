import http, {type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {syncBuiltinESMExports} from "node:module";
import type {Duplex} from "node:stream";

/**
 * Guards every server that this process makes from now on, whoever makes it.
 * @param address the address that the servers are told to listen on
 * @public called by the text of `guardingArguments`
 */
export function guardServers(address: string): void {
  const create = http.createServer as (...options: unknown[]) => Server;
  http.createServer = ((...options: unknown[]) =>
    guardServer(create(...options), address)) as typeof http.createServer;
  syncBuiltinESMExports();
}

/** What a process runs first so that its servers are guarded, as arguments of Node. */
export function guardingArguments(address: string): string[] {
  const source = `
    import {guardServers} from ${JSON.stringify(import.meta.url)};
    guardServers(${JSON.stringify(address)});`;
  return ["--import", "tsx", "--import", `data:text/javascript,${encodeURIComponent(source)}`];
}

/**
 * Lets a server answer only to who asks for this machine by a name of its own: a name of elsewhere can lead here too
 * (DNS rebinding), and then a page of elsewhere reads what it likes. The names are `localhost`, the address that the
 * server listens on, and the address that was reached. A request that names the page it comes from must come from a page of the
 * same address. All others get 403.
 */
export function guardServer<Guarded extends Server>(server: Guarded, address: string): Guarded {
  const emit = server.emit.bind(server) as (event: string, ...values: unknown[]) => boolean;
  server.emit = ((event: string, ...values: unknown[]) => {
    if (event !== "request" && event !== "upgrade") return emit(event, ...values);
    const [request, answer] = values as [IncomingMessage, ServerResponse | Duplex];
    if (isOwn(request, address)) return emit(event, ...values);
    refuse(answer);
    return true;
  }) as Guarded["emit"];
  return server;
}

function isOwn({headers: {host, origin}, socket}: IncomingMessage, address: string): boolean {
  const name = host === undefined ? undefined : nameOf(host);
  const own = [
    "localhost",
    "127.0.0.1",
    "::1",
    address.toLowerCase(),
    socket.localAddress?.replace(/^::ffff:/, "")
  ];
  return name !== undefined && own.includes(name) && (origin === undefined || origin === `http://${host}`);
}

/** The name in a `Host` header, without its port and without brackets; undefined where it is no name. */
function nameOf(host: string): string | undefined {
  const [, bracketed, plain] = /^(?:\[([\da-f:.]+)\]|([^\s:/@[\]]+))(?::\d+)?$/i.exec(host) ?? [];
  return (bracketed ?? plain)?.toLowerCase();
}

function refuse(answer: ServerResponse | Duplex): void {
  if (answer instanceof http.ServerResponse)
    answer.writeHead(403, {"content-type": "text/plain; charset=utf-8"}).end(refusal);
  else answer.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
}

const refusal =
  "This address leads to a preview that answers only to localhost and to the address it listens on. To reach it by a name, start it with npm start -- --host NAME.\n";
