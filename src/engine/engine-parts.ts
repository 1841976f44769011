import {enginePartNames} from "../model/engine-part-names.js";

/** How a browser, or Node, makes an instance of WebAssembly. */
type Instantiate<Source> = (
  source: Source,
  imports: WebAssembly.Imports
) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;

/**
 * Holds an engine that comes in two parts together. The first part has what the site's queries call. The rest joins it
 * when it has come, or, where a query calls for it before, is fetched in the middle of that query.
 */
export class EngineParts {
  #imports: WebAssembly.Imports | undefined;
  #shared: WebAssembly.ModuleImports = {};
  #isJoined = false;

  /** @param fetchRest fetches the rest at once. WebAssembly calls it and cannot wait, so neither can this. */
  constructor(private readonly fetchRest: () => Uint8Array<ArrayBuffer>) {}

  /** Instantiates the first part, or an engine in one piece. */
  async instantiate<Source>(
    instantiate: Instantiate<Source>,
    source: Source,
    imports: WebAssembly.Imports
  ): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
    const memory = imports.env?.memory;
    if (memory instanceof WebAssembly.Memory) limitGrowth(memory);
    const load = {[enginePartNames.loader]: {load: () => this.#load()}};
    const {instance, module} = await instantiate(source, {...imports, ...load});
    const entries = Object.entries(instance.exports);
    this.#imports = imports;
    this.#shared = Object.fromEntries(entries.filter(([name]) => name.startsWith(enginePartNames.prefix)));
    const exports = Object.fromEntries(entries.filter(([name]) => !name.startsWith(enginePartNames.prefix)));
    return {module, instance: {exports}};
  }

  /** Joins the rest to the first part, unless that was done. */
  join(rest: WebAssembly.Module): void {
    if (this.#isJoined) return;
    new WebAssembly.Instance(rest, {...this.#imports, [enginePartNames.first]: this.#shared});
    this.#isJoined = true;
  }

  #load(): void {
    if (!this.#isJoined) this.join(new WebAssembly.Module(this.fetchRest()));
  }
}

/** What the engine may take of the reader's memory. A tab that takes some gigabytes is ended by its browser, with all in it. */
const mostMemory = 1024 ** 3;

/** Refuses a memory more than it may take. The engine then refuses the statement, and goes on. */
function limitGrowth(memory: WebAssembly.Memory): void {
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 2 ** 16 > mostMemory) throw new RangeError("too much memory");
    return WebAssembly.Memory.prototype.grow.call(memory, pages);
  };
}
