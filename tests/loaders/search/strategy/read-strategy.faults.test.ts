import {writeFileSync} from "node:fs";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseStrategy, readStrategy} from "../../../../loaders/search/strategy/read-strategy.js";
import {tinyYaml} from "../tiny-strategy.js";

/** The lines of faults of a strategy, or nothing. */
async function faults(yaml: string): Promise<string[]> {
  try {
    await parseStrategy(yaml, "s.yaml");
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

/** The faults of the small strategy with one of its texts replaced. */
function changed(from: string, to: string): Promise<string[]> {
  if (!tinyYaml.includes(from)) throw new Error(`"${from}" is not in the small strategy`);
  return faults(tinyYaml.replace(from, to));
}

describe("a strategy's faults", () => {
  it("are none in the small strategy and in the shipped one", async () => {
    expect(await faults(tinyYaml)).toEqual([]);
    await expect(readStrategy("data/search-strategy.yaml")).resolves.toMatchObject({
      concepts: expect.any(Array)
    });
  });

  it("are told all at once, in the order of the file, each with its line and column", async () => {
    const yaml = `name: Faulty
concepts:
  - concept: fruit
    label: Fruit
    reasn: To be found.
    terms:
      - word: apple
      - regex: pear|
        reason: Pears.
      - regex: (plum
        reason: Plums.
      - regex: (?=fig)
        reason: Figs.
  - concept: place
    label: Place
    reason: Where.
    terms:
      - word: two words
        reason: None.
      - phrase: (a|b
        name: twice
        reason: One.
      - stem: x
        name: twice
        reason: Two.
contexts:
  - context: counted
    counts: maybe
    reason: None.
    concepts: [fruits]
    when:
      - triggers: [no]
        direction: forwards
        scope: -1
retrieve:
  - rule: any
    label: Any
    all: [plaice]
    within: page
`;
    expect(await faults(yaml)).toEqual([
      's.yaml:1:1: the strategy has no "about"; add it',
      's.yaml:3:5: a concept has no "reason"; add it',
      's.yaml:5:5: "reasn" is not a key of a concept; did you mean "reason"?',
      's.yaml:7:9: a term has no "reason"; add it',
      's.yaml:8:16: the term "regex pear|" matches the empty text, and so every text; say what must be there',
      's.yaml:10:16: the term "regex (plum" is not understood by RE2: missing ): (plum',
      's.yaml:12:16: the term "regex (?=fig)" is not understood by RE2: invalid perl operator: (?=',
      's.yaml:18:15: "two words" is several words; call it a phrase',
      's.yaml:20:17: "(a|b" is not a phrase: "(" is not closed',
      's.yaml:27:14: "counted" is what other hits are called; name the context otherwise',
      's.yaml:28:13: "counts" of a context must be true or false',
      's.yaml:30:16: "fruits" is not a concept; there are place',
      's.yaml:33:20: "direction" of an entry of "when" is "forwards", but must be forward or backward',
      's.yaml:34:16: "scope" of an entry of "when" is -1, but must be a whole number from 0 to 200',
      's.yaml:38:11: "plaice" is not a concept; did you mean "place"?',
      's.yaml:39:13: "within" of a rule is "page", but must be document or person'
    ]);
  });

  it("name what is doubled", async () => {
    expect(await changed("name: pear basket", "name: cherries")).toEqual([
      's.yaml:24:15: there is another term "cherries"; give this one a name of its own'
    ]);
    expect(await changed("concept: place", "concept: fruit")).toContain(
      's.yaml:26:14: there is another concept "fruit"; give this one a name of its own'
    );
    expect(
      await changed("all: [fruit, place]\n    within: document", "all: [fruit, fruit]\n    within: document")
    ).toEqual(['s.yaml:60:18: "fruit" stands twice in "all"; once is enough']);
  });

  it("name what a phrase cannot hold, and a list that is not there", async () => {
    expect(await changed("phrases: [road ~,", "phrases: [road,")).toEqual([
      's.yaml:11:19: "road" is not a phrase: "~", the place of the hit, is missing'
    ]);
    expect(await changed('"{relatives}"', '"{relative}"')).toEqual([
      's.yaml:53:20: "{relative}" is not a phrase: there is no list "relative"; did you mean "relatives"?'
    ]);
    expect(await changed("near: [pear, basket]", "near: [pear]")).toEqual([
      's.yaml:21:15: "near" is a list of two phrases, the rarer one first'
    ]);
    expect(await changed("- word: mandarin", "- stem: mandarin")).toEqual([
      's.yaml:15:15: "spelling: loose" goes with "word" and "phrase", not with "stem"'
    ]);
    expect(await changed('["no", denies]', "[no, 5, denies]")).toEqual([
      's.yaml:40:24: an entry of "triggers" must be text'
    ]);
  });

  it("name what is no YAML, no strategy and no file", async () => {
    expect(await faults("name: [")).toContainEqual(
      expect.stringMatching(/^s\.yaml:1:\d+: this is not YAML: /)
    );
    expect(await faults("")).toEqual([
      "s.yaml:1:1: the file is empty; a strategy has a name, concepts and rules"
    ]);
    expect(await faults("- name")).toEqual([
      expect.stringMatching(/^s\.yaml:1:1: the strategy must be a mapping with name, /)
    ]);
    await expect(readStrategy("nowhere.yaml")).rejects.toThrow(
      "nowhere.yaml: the strategy cannot be read (ENOENT); name its file with --strategy FILE"
    );
  });

  it("have a digest that changes with the file's bytes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "casebook-strategy-"));
    const path = join(folder, "s.yaml");
    writeFileSync(path, tinyYaml);
    const {sha256} = await readStrategy(path);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    writeFileSync(path, `${tinyYaml}\n`);
    expect((await readStrategy(path)).sha256).not.toBe(sha256);
  });
});
