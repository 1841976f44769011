import type {Reporter, TestCase, TestModule} from "vitest/node";

const shown = 20;

/** Prints the slowest test files and the slowest tests of a run of more than twenty files, before its summary. */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= shown) return;
    const files = modules.map((module): Timed => [nameOf(module), module.diagnostic().duration]);
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => timed(test)));
    process.stdout.write(`\n${table("files", files)}\n${table("tests", tests)}`);
  }
}

/** What took how many milliseconds. */
type Timed = [name: string, milliseconds: number];

const nameOf = ({project, relativeModuleId}: TestModule) => `${project.name}  ${relativeModuleId}`;

const timed = (test: TestCase): Timed => [
  `${nameOf(test.module)} > ${test.fullName}`,
  test.diagnostic()?.duration ?? 0
];

/** The slowest of some files or tests, one a line, with their seconds. */
function table(what: string, all: readonly Timed[]): string {
  const total = all.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const slowest = [...all].sort(([, a], [, b]) => b - a).slice(0, shown);
  const lines = slowest.map(([name, milliseconds]) => `${seconds(milliseconds)}  ${name}`);
  return ` The ${slowest.length} slowest ${what}, of ${all.length} that took ${seconds(total).trim()} together\n${lines.join("\n")}\n`;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s`;
