import {describe, expect, it} from "vitest";
import type {ProjectCode} from "../../../../src/import/project/coded-project.js";
import {orderCodes} from "../../../../src/import/project/order-codes.js";

const code = (id: string, parent?: string): ProjectCode => ({
  id,
  name: id,
  parent,
  description: "",
  codable: true
});
const tree = (codes: ProjectCode[]) =>
  codes.map(({id, parent}) => (parent === undefined ? id : `${parent}/${id}`));

describe("orderCodes", () => {
  it("puts each code after its parent and keeps siblings in the file's order", () => {
    const {codes} = orderCodes([code("c", "b"), code("d", "a"), code("b", "a"), code("a"), code("z")]);
    expect(tree(codes)).toEqual(["a", "a/d", "a/b", "b/c", "z"]);
  });

  it("puts codes of an unknown parent at the top", () => {
    const {codes, orphans} = orderCodes([code("a", "gone"), code("b", "a")]);
    expect(tree(codes)).toEqual(["a", "a/b"]);
    expect(orphans.map(({id}) => id)).toEqual(["a"]);
  });

  it("cuts each circle above the first of its codes", () => {
    const {codes, cut} = orderCodes([
      code("x", "b"),
      code("a", "c"),
      code("b", "a"),
      code("c", "b"),
      code("s", "s")
    ]);
    expect(cut.map(({id}) => id)).toEqual(["a", "s"]);
    expect(tree(codes)).toEqual(["a", "a/b", "b/x", "b/c", "s"]);
  });

  it("orders 100,000 codes, each under the one after it, without recursion", () => {
    const deep = Array.from({length: 100_000}, (_, at) =>
      code(`${at}`, at === 99_999 ? undefined : `${at + 1}`)
    );
    expect(orderCodes(deep).codes[0]?.id).toBe("99999");
  });
});
