import {defineConfig} from "vitest/config";

/** Unit tests run side by side; site tests share one build of the site and one browser at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/site/**"], testTimeout: 60_000}
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/build-once.ts"],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
