import {defineConfig} from "vitest/config";

/** Files run three at a time, whatever their kind, since most wait for a browser or a process of their own; tests against R have one R each; site tests share one build. */
export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/r/**"],
          testTimeout: 60_000
        }
      },
      {
        test: {name: "r", include: ["tests/r/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 60_000}
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/build-once.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
