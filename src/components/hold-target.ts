/** How long a page may take to come alive, in milliseconds, before it lies as it lies. */
const patience = 15_000;

/** What a reader does who wants to be somewhere else. */
const moves = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Keeps in view what the address leads to, and opens what it stands in. While a page comes alive, what was drawn when the
 * site was built is replaced above it, by pieces of other heights that come one after another; and cards draw themselves
 * around it when it has come into sight. Ends at the first move of the reader.
 */
function holdTarget(): void {
  const target = () =>
    document.getElementById(decodeURIComponent(location.hash.slice(1)).split("&")[0] ?? "");
  const main = document.querySelector("#observablehq-main");
  if (!main || !target()) return;
  const sight = new ResizeObserver(() => {
    const shown = target();
    for (let at = shown?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
    shown?.scrollIntoView();
  });
  const end = new AbortController();
  const stop = () => {
    sight.disconnect();
    end.abort();
  };
  for (const move of moves) addEventListener(move, stop, {passive: true, signal: end.signal});
  setTimeout(stop, patience);
  sight.observe(main);
}

holdTarget();
addEventListener("hashchange", holdTarget);
