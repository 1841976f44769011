/** Whether the page is being built: drawn once in Node, where there is no layout and nobody to interact with it. */
export const building = !("ResizeObserver" in globalThis);
