import {EngineParts} from "./engine-parts.js";
import {responseThrough} from "./port-stream.js";
import {unpack} from "./unpack.js";

// Runs in the engine's worker, ahead of DuckDB's own script.

/** What the page says with a port: which part of the engine comes through it, and where the rest is. */
export type PartMessage = {part: "first"; restAddress: string} | {part: "rest"};

// DuckDB does not catch a failure to compile its WebAssembly. Thrown as an error, it reaches the page.
addEventListener("unhandledrejection", ({reason}) => {
  throw reason;
});

let restAddress = "";
const parts = new EngineParts(() => fetchAtOnce(restAddress));
const instantiate = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = (source, imports = {}) => parts.instantiate(instantiate, source, imports);

// The page loads the WebAssembly, so that it can show progress, stop and cache it.
addEventListener("message", (event: MessageEvent<PartMessage>) => {
  const [port] = event.ports;
  if (!port) return;
  event.stopImmediatePropagation();
  const response = responseThrough(port);
  if (event.data.part === "first") {
    restAddress = event.data.restAddress;
    globalThis.fetch = () => response;
  } else {
    WebAssembly.compileStreaming(response)
      .then((rest) => parts.join(rest))
      .then(
        () => port.postMessage(null),
        (error: Error) => port.postMessage(error.message)
      );
  }
});

/**
 * A file, unpacked, fetched while the worker stands still.
 * @throws Error when it cannot be fetched. The engine is then in the middle of something that it cannot undo, so the page
 * hears that it has ended.
 */
function fetchAtOnce(address: string): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {} // its status is 0 then
  if (request.status !== 200) {
    const error = new Error("the rest of the query engine could not be fetched");
    setTimeout(() => {
      throw error;
    });
    throw error;
  }
  return unpack(new Uint8Array(request.response));
}
