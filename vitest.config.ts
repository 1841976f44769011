import {defineConfig} from "vitest/config";

/** Files run two at a time, whatever their kind; tests against R have one R each; site tests share one build. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/r/**"],
          testTimeout: 120_000
        }
      },
      {
        test: {name: "r", include: ["tests/r/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 120_000}
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/build-once.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
});
