import {engineResponse} from "./port-stream.js";

// Runs in the engine's worker, ahead of DuckDB's own script.

// DuckDB does not catch a failure to compile its WebAssembly. Thrown as an error, it reaches the page.
addEventListener("unhandledrejection", ({reason}) => {
  throw reason;
});

// The page loads the WebAssembly, so that it can show progress, stop and cache it. The worker fetches nothing.
addEventListener("message", (event) => {
  const [port] = event.ports;
  if (!port) return;
  event.stopImmediatePropagation();
  const response = engineResponse(port);
  globalThis.fetch = () => response;
});
