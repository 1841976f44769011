import {describe, expect, it} from "vitest";
import {createRRandom} from "../../src/stats/r-random.js";
import {useR} from "./webr.js";

const ask = useR();

/** Among them the ends of R's integers, and two seeds that make the generator draw a 0, which R's runif shuns. */
const seeds = [0, 1, 15, 42, -1, 20150722, 2147483647, -2147483647, -1891743248, -1099933013];

describe("createRRandom, against R", () => {
  it.each(seeds)(
    "draws the uniform numbers of seed %i, bit for bit, beyond one turn of its state",
    async (seed) => {
      const random = createRRandom(seed);
      const ours = Array.from({length: 700}, () => random.uniform());
      expect(ours).toEqual(await ask(`set.seed(${seed}); runif(700)`));
    }
  );

  it.each([1, 2, 3, 7, 10, 187, 1000, 5000, 32768, 32769, 65535, 65536, 65537, 1e6, 2147483647])(
    "draws the indices below %i",
    async (size) => {
      for (const seed of seeds) {
        const random = createRRandom(seed);
        const ours = Array.from({length: 20}, () => random.index(size) + 1);
        expect(ours).toEqual(await ask(`set.seed(${seed}); sample.int(${size}L, 20, replace = TRUE)`));
      }
    }
  );

  it("goes on from uniform numbers to indices and back", async () => {
    const random = createRRandom(15);
    const ours = [random.uniform(), random.index(6) + 1, random.index(70000) + 1, random.uniform()];
    expect(ours).toEqual(
      await ask("set.seed(15); c(runif(1), sample.int(6, 1), sample.int(70000, 1, replace = TRUE), runif(1))")
    );
  });
});
