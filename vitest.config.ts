import {defineConfig} from "vitest/config";

/** Unit tests run side by side; tests against R have one R each; site tests share one build, two files at a time. */
export default defineConfig({
  test: {
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
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
