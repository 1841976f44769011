/** A cell of a page as Framework compiles it: a function of what other cells give, which may display something. */
export type Cell = {
  id: string;
  mode?: string;
  inputs?: string[];
  outputs?: string[];
  body: unknown;
};

/**
 * Runs the cells of a page in their order, each to its end.
 * @returns what each cell has displayed, as nodes
 */
export async function runCells(cells: readonly Cell[]): Promise<Map<string, Node[]>> {
  const values = new Map<string, unknown>();
  const displayed = new Map<string, Node[]>();
  for (const {id, inputs = [], outputs = [], body} of cells) {
    const nodes: Node[] = [];
    const display = (value: unknown) => {
      nodes.push(...nodesOf(value));
      return value;
    };
    const given = inputs.map((input) => {
      if (input === "display") return display;
      if (!values.has(input)) throw new Error(`the cell ${id} wants ${input}, which no cell before it gives`);
      return values.get(input);
    });
    const result = typeof body === "function" ? await body(...given) : body;
    for (const output of outputs) values.set(output, (result as Record<string, unknown>)[output]);
    displayed.set(id, nodes);
  }
  return displayed;
}

function nodesOf(value: unknown): Node[] {
  if (typeof value === "object" && value !== null && "nodeType" in value) return [value as Node];
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return [document.createTextNode(String(value))];
}
