import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../support/command.js";

const {scripts} = JSON.parse(await readFile("package.json", "utf8")) as {scripts: Record<string, string>};
const commands = Object.keys(scripts).filter((name) => scripts[name]?.startsWith("tsx loaders/commands/"));

describe("--help", () => {
  it.each(commands.map((command) => [command]))(
    "of %s says how it is called and how to name an extract",
    async (command) => {
      const {code, stdout, stderr} = await runCommand(command, "--help");
      expect(code).toBe(0);
      expect(stderr).toBe("");
      expect(stdout).toMatch(new RegExp(`^Usage: npm (run )?${command} --`));
      expect(stdout).toContain("--extract DIR");
      expect(stdout).toContain("--help");
    }
  );

  it.each(commands.map((command) => [command]))(
    "is what %s points to when it is called wrongly",
    async (command) => {
      const {code, stdout, stderr} = await runCommand(command, "--wrong");
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain(`${command} -- --help says what can be given`);
    }
  );
});
