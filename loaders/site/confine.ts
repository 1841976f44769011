import {realpath} from "node:fs/promises";
import {isAbsolute, relative, resolve, sep} from "node:path";

/** What a process may do: read and write in these folders, and start programs and load native code. */
export type Rights = {
  /** Folders and files. */
  reads: readonly string[];
  writes: readonly string[];
  /** Whether it may start other programs and load native packages. */
  starts: boolean;
};

/** Node's own name for the options that follow, by its version. */
const permission = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

/**
 * The options with which Node confines a process to its rights. It has no network, no threads and no inspector, whatever
 * its rights are. Folders must be there already.
 */
export async function confine({reads, writes, starts}: Rights): Promise<string[]> {
  return [
    permission,
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    ...(await placesOf([...reads, ...writes])).map((path) => `--allow-fs-read=${path}`),
    ...(await placesOf(writes)).map((path) => `--allow-fs-write=${path}`),
    ...(starts ? ["--allow-child-process", "--allow-addons"] : []),
    `--import=data:text/javascript,${encodeURIComponent(withoutNetwork)}`
  ];
}

/** The options as `NODE_OPTIONS` has them, which the programs that a process starts take over. */
export function asNodeOptions(options: readonly string[]): string {
  return options.map((option) => `"${option.replaceAll(/["\\]/g, "\\$&")}"`).join(" ");
}

/** Each path, and where it really is. Those in others are left out, with which Node 20 would forget the others. */
async function placesOf(paths: readonly string[]): Promise<string[]> {
  const all = await Promise.all(paths.map(async (path) => [resolve(path), await realpath(path)]));
  const places = [...new Set(all.flat())];
  return places.filter((path) => !places.some((other) => other !== path && isWithin(path, other)));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}

/**
 * A module that takes the network from a process before anything else runs there, for good. Packages look at the folders
 * above theirs, which the process may not: paths are resolved by the system, which needs no look at them, and a file that
 * may not be seen is none, where Node 20 throws.
 */
const withoutNetwork = `
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import net from "node:net";
const refuse = () => {
  throw new Error("this process has no network");
};
const close = (owner, ...names) => {
  for (const name of names) Object.defineProperty(owner, name, {value: refuse, writable: false, configurable: false});
};
const asks = (owner) => Object.getOwnPropertyNames(owner).filter((name) => /^(lookup|resolve|reverse)/.test(name));
close(net.Socket.prototype, "connect");
close(net.Server.prototype, "listen");
close(dgram.Socket.prototype, "bind", "connect", "send");
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  close(owner, ...asks(owner), ...asks(Object.getPrototypeOf(owner)));
close(process, "binding", "_linkedBinding");
fs.realpath = fs.realpath.native;
fs.realpathSync = fs.realpathSync.native;
const exists = fs.existsSync;
fs.existsSync = (path) => {
  try {
    return exists(path);
  } catch {
    return false;
  }
};
syncBuiltinESMExports();
`;
