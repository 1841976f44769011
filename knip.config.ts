import type {KnipConfig} from "knip";

/** What nothing reaches fails `npm run lint`: files, exports and dependencies. Each exception has its reason. */
const config: KnipConfig = {
  entry: [
    "src/*.md", // the pages
    "src/{data,results,assets}/*.ts", // what Framework runs to make the files of a site
    "src/components/site-search.ts", // a script of every built page, see observablehq.config.ts
    "src/engine/worker-start.ts", // bundled by src/assets/engine-worker.js.ts
    "src/your-own-extract/import-worker-start.ts", // bundled by src/assets/import-worker.js.ts
    "observablehq.config.ts", // read by Framework
    "loaders/commands/*.ts",
    "loaders/build/run-prepare.ts", // a process of its own
    "loaders/audit/rebuild-child.ts", // a process of its own
    "loaders/site/bake/draw-child.ts", // a process of its own
    "loaders/synthetic/register/part-child.ts", // a process of its own
    "tests/**/*-child.ts", // processes of their own
    "tests/bench/**/*.ts",
    "tests/site/draw-*.ts" // drawn by hand: the preview picture and the README's picture
  ],
  project: ["src/**/*.{ts,md}", "loaders/**/*.ts", "tests/**/*.ts"],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    "observablehq", // `observablehq:stdlib` is Framework's
    "@observablehq/framework", // run by its path
    /^@fontsource/, // read by their paths
    "@swc/core" // how dependency-cruiser reads TypeScript 7
  ],
  compilers: {
    /** The code of a page: its blocks. No page imports anything in an expression. */
    md: (text) =>
      [...text.matchAll(/^```(?:js|ts)[^\n]*\n([\s\S]*?)^```/gm)].map(([, code]) => code).join("\n")
  }
};

export default config;
