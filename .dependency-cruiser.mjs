// The directions of the house: `npm run lint` fails when an import runs the other way, and prints the rule's reason.
// docs/architecture.md draws the same rooms.

/** The rooms of the site from the ground up. */
const site = [
  "stats",
  "model",
  "text",
  "queries",
  "analysis",
  "extract",
  "import",
  "engine",
  "page",
  "figures",
  "components",
  "your-own-extract"
];

/** The rooms of the loaders from the ground up. */
const loaders = [
  "disk",
  "solver",
  "search",
  "synthetic",
  "results",
  "coding-software",
  "release",
  "site",
  "audit",
  "build",
  "publish",
  "commands"
];

/** The rooms of the site that run without a page: the loaders use the same code in Node. */
const withoutPage = site.slice(0, site.indexOf("engine"));

const anyOf = (names) => `(${names.join("|")})`;

/** A rule for each room but the top one: it imports no room above it. */
const downwards = (folder, rooms) =>
  rooms.slice(0, -1).map((room, i) => ({
    name: `${folder}/${room} imports only what stands under it`,
    comment: `Imports run down. From the ground up: ${rooms.join(", ")}. Move what both need down, or its user up.`,
    severity: "error",
    from: {path: `^${folder}/${room}/`},
    to: {path: `^${folder}/${anyOf(rooms.slice(i + 1))}/`}
  }));

export default {
  forbidden: [
    ...downwards("src", site),
    ...downwards("loaders", loaders),
    {
      name: "statistics import nothing",
      comment: "Statistics are functions on numbers, which anyone can check alone.",
      severity: "error",
      from: {path: "^src/stats/"},
      to: {pathNot: "^src/stats/"}
    },
    {
      name: "charts compute no statistic",
      comment:
        "A chart draws the interval that a finding hands it, which is the one that `npm run check` compares.",
      severity: "error",
      from: {path: "^src/figures/charts/"},
      to: {path: "^src/(stats|analysis)/"}
    },
    {
      name: "the audit knows nothing of the release",
      comment: "The audit checks the gate, so it shares none of the gate's code.",
      severity: "error",
      from: {path: "^loaders/audit/"},
      to: {path: "^loaders/release/"}
    },
    {
      name: "only shims import loaders",
      comment:
        "The site runs in a browser. Framework's loaders in src/data, src/results and src/assets are the only doors.",
      severity: "error",
      from: {path: "^src/", pathNot: "^src/(data|results|assets)/"},
      to: {path: "^loaders/"}
    },
    {
      name: "loaders use the site's code that runs without a page",
      comment: `Loaders run in Node. They import src/${anyOf(withoutPage)} only.`,
      severity: "error",
      from: {path: "^loaders/"},
      to: {path: "^src/", pathNot: `^src/${anyOf(withoutPage)}/`}
    },
    {
      name: "the site runs in a browser",
      comment: "Node's own modules are not there in a browser.",
      severity: "error",
      from: {path: "^src/", pathNot: "^src/(data|results|assets)/"},
      to: {dependencyTypes: ["core"]}
    },
    {
      name: "Arquero stays in Node",
      comment: "Arquero makes code of text, which the site's content security policy forbids.",
      severity: "error",
      from: {path: "^src/"},
      to: {path: "arquero"}
    },
    {
      name: "no import of a development dependency",
      comment: "The site and its commands run with the dependencies alone.",
      severity: "error",
      from: {path: "^(src|loaders)/"},
      to: {dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"]}
    },
    {
      name: "no import of tests",
      comment: "What a test and the product share is the product's.",
      severity: "error",
      from: {path: "^(src|loaders)/"},
      to: {path: "^tests/"}
    },
    {
      name: "no cycle of files",
      comment: "Files that import each other are one file, or share a third under them.",
      severity: "error",
      from: {},
      to: {circular: true}
    },
    {
      name: "no cycle of folders",
      comment: "Folders that import each other are one folder, or share a third under them.",
      severity: "error",
      scope: "folder",
      from: {},
      to: {circular: true}
    }
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: {path: "node_modules"},
    exclude: {path: "\\.observablehq"}
  }
};
