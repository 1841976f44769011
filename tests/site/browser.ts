import {existsSync} from "node:fs";
import sparticuz from "@sparticuz/chromium";
import {type Browser, chromium} from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/**
 * The engine is compiled once: the queries of a test are too short to repay a second, better compilation. It checks the
 * bounds of its memory itself: this Chromium ends a page for what is an error elsewhere, a place beyond them.
 */
const compilation = "--js-flags=--liftoff-only,--wasm-enforce-bounds-checks";

let shared: Promise<Browser> | undefined;

/**
 * Gives the browser that all test files of a process share. It is started by the first file that asks for it, and ends
 * with the process.
 */
export async function sharedBrowser(): Promise<Browser> {
  const running = await shared?.catch(() => undefined);
  if (running?.isConnected()) return running;
  shared = launchBrowser([compilation]);
  return shared;
}

/** Starts a real Chromium: the one of `CHROMIUM_PATH`, an installed one, or the one that came with the packages. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    installed.find((path) => existsSync(path)) ??
    (await sparticuz.executablePath());
  return chromium.launch({executablePath, args: [...quiet, ...more]});
}
