import {defineConfig} from "vitest/config";

/** Tests that mock a module or give their process a document, which files that share a process would share too. */
const isolated = [
  "tests/loaders/site/bake/draw-page.test.ts",
  "tests/loaders/build/prepare.test.ts",
  "tests/src/components/downloads/copied-table.test.ts",
  "tests/src/components/protection/worked-example.test.ts",
  "tests/src/components/card/card.released.test.ts",
  "tests/src/components/card/provenance-note.test.ts",
  "tests/src/components/filters/focus-first-facet.test.ts",
  "tests/src/components/filters/view-notice.test.ts",
  "tests/src/figures/findings/every-card.test.ts",
  "tests/src/figures/findings/withheld-findings.test.ts"
];

/** Tests that take more than some seconds, because they run commands, search, enumerate or try much. */
const slow = [
  "tests/loaders/commands/**/*.test.ts",
  "tests/loaders/search/postgres-register/**/*.test.ts",
  "tests/loaders/synthetic/register/write-register*.test.ts",
  "tests/loaders/site/engine/*.test.ts",
  "tests/**/*.{brute-force,damage,every-table,fuzz,wasm}.test.ts"
];

const unit = {isolate: false, testTimeout: 120_000, hookTimeout: 120_000};

/**
 * Two files run at a time, whatever their kind. They share two processes with the modules loaded there, which cost a
 * third of a second a file, but for those that change them. Tests against R share one R a process; site tests share one build.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["./tests/support/slowest.ts", "default"],
    projects: [
      {
        test: {
          ...unit,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/r/**", ...slow, ...isolated]
        }
      },
      {
        test: {...unit, name: "unit slow", include: slow, exclude: isolated}
      },
      {
        test: {...unit, name: "unit isolated", include: isolated, isolate: true}
      },
      {
        test: {...unit, name: "r", include: ["tests/r/**/*.test.ts"], testTimeout: 180_000}
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/build-once.ts"],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
});
