/** The parts of Framework's standard library that this site uses. */
declare module "observablehq:stdlib" {
  export interface FileAttachment {
    readonly name: string;
    readonly href: string;
    /** In bytes; NaN in a preview that has not made the file yet. */
    readonly size: number;
    url(): Promise<string>;
    text(): Promise<string>;
    json<T = unknown>(): Promise<T>;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export function FileAttachment(name: string): FileAttachment;
}

declare module "htl" {
  /** Builds an element from a template; values are escaped, and functions become event listeners. */
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
}
