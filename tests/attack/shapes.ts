import {type Extract, type Patient, sampleTable} from "./extract.js";
import {
  characteristicTable,
  informantTable,
  pairTable,
  routeTable,
  subthemeTable,
  themesByRouteTable,
  themeTable
} from "./tables.js";

type Random = () => number;

/** Draws the traits of a patient of a group. */
type DrawTraits = (group: string) => string[];

/** The least and the greatest size of each group, and how many more join. */
export type Scale = Readonly<Record<"adult" | "child" | "more", readonly [least: number, greatest: number]>>;

const usual: Scale = {adult: [30, 100], child: [15, 60], more: [5, 40]};

/** Shapes of small extracts, each of which gives counts away in a way of its own. */
export const shapes: Readonly<Record<string, (random: Random, scale?: Scale) => Extract>> = {
  /** Each patient has one of two themes. */
  complementary(random, scale = usual) {
    const themes = ["a", "b"];
    const share = shares(random, themes);
    const traits: DrawTraits = (group) => [random() < share(group, "a") ? "a" : "b"];
    return once([themeTable(themes), pairTable(themes)], drawPatients(random, traits, scale));
  },

  nested(random, scale = usual) {
    const [themes, subthemes] = [
      ["a", "b"],
      ["a1", "a2", "b1"]
    ];
    const share = shares(random, [...themes, ...subthemes]);
    const traits: DrawTraits = (group) => {
      const had = themes.filter((theme) => random() < share(group, theme));
      const parts = subthemes.filter((part) => had.includes(part.slice(0, 1)));
      return [...had, ...parts.filter((part) => random() < share(group, part))];
    };
    return once([themeTable(themes), subthemeTable(subthemes)], drawPatients(random, traits, scale));
  },

  /** A route that stands alone leaves little room to the others. */
  alone(random, scale = usual) {
    const routes = ["told", "disclosed", "unknown"];
    const traits = routesAlone(random, routes, 0.4 + 0.5 * random());
    return once([routeTable(routes, ["unknown"])], drawPatients(random, traits, scale));
  },

  /** A group that is smaller than most thresholds. */
  tiny(random, scale = usual) {
    const themes = ["a", "b"];
    const traits = overlapping(random, themes);
    const few = {...scale, child: [2, Math.min(12, scale.child[1])]} as const;
    const patients = drawPatients(random, traits, few);
    return once([themeTable(themes), pairTable(themes)], patients);
  },

  everybody(random, scale = usual) {
    const themes = ["a", "b", "c"];
    const some = overlapping(random, ["b", "c"]);
    const traits: DrawTraits = (group) => ["a", ...some(group)];
    return once([themeTable(themes), pairTable(themes)], drawPatients(random, traits, scale));
  },

  nobody(random, scale = usual) {
    const themes = ["a", "b", "c"];
    const patients = drawPatients(random, overlapping(random, ["a", "b"]), scale);
    return once([themeTable(themes), pairTable(themes)], patients);
  },

  /** Themes that most patients have together. */
  dense(random, scale = usual) {
    const themes = ["a", "b", "c"];
    const traits = overlapping(random, themes, 0.5 + 0.4 * random());
    return once([themeTable(themes), pairTable(themes)], drawPatients(random, traits, scale));
  },

  /** Each patient has a route, and each of the first route an informant. */
  covers(random, scale = usual) {
    const [routes, themes, informants] = [["told", "disclosed"], ["a"], ["police", "shelter"]];
    const covered = covering(random, routes);
    const inform = covering(random, informants);
    const some = overlapping(random, themes);
    const traits: DrawTraits = (group) => {
      const by = covered(group);
      return [...by, ...some(group), ...(by.includes("told") ? inform(group) : [])];
    };
    return once(
      [
        routeTable(routes),
        informantTable("told", informants),
        themeTable(themes),
        themesByRouteTable(routes, themes)
      ],
      drawPatients(random, traits, scale)
    );
  },

  /** Age bands that only one of the groups can have. */
  bands(random, scale = usual) {
    const bands = ["under 12", "12 to 17", "18 to 29", "30 to 59", "60 and more"];
    const [young, old, sexes] = [bands.slice(0, 2), bands.slice(2), ["female", "male", "unknown"]];
    const nobody = [
      ...young.map((band) => [band, "adult"] as const),
      ...old.map((band) => [band, "child"] as const)
    ];
    const share = shares(random, ["female", "male"]);
    const skew = 1 + 2 * random();
    const oneOf = (levels: string[]) => levels[Math.floor(random() ** skew * levels.length)] ?? "";
    const traits: DrawTraits = (group) => {
      const sex = sexes.find((each) => random() < share(group, each)) ?? "unknown";
      return [oneOf(group === "adult" ? old : young), sex];
    };
    return once([characteristicTable({age: bands, sex: sexes}, nobody)], drawPatients(random, traits, scale));
  },

  /** A second release, after others joined. */
  joined(random, scale = usual) {
    return later(random, scale, ["a", "b"], ["joined"]);
  },

  /** A third release, after others joined, left, or stayed the same. */
  chain(random, scale = usual) {
    const changes = ["joined", "left", "same"] as const;
    return later(random, scale, ["a"], ["joined", changes[Math.floor(random() * 3)] ?? "joined"]);
  }
};

/** Shapes of extracts that are released by further characteristics too. */
export const crossedShapes: typeof shapes = {
  /** Themes by sex too, some of them of nearly one sex alone. */
  bySex(random, scale = usual) {
    return crossed(random, scale, ["female", "male"], ["a", "b"]);
  },

  /** The same of three levels of which one may be of few. */
  bySexes(random, scale = usual) {
    return crossed(random, scale, ["female", "male", "unknown"], ["a"]);
  },

  /** By sex and by region too, which hang together, as do themes with region. */
  bySexAndRegion(random, scale = usual) {
    const [themes, sexes, regions] = [
      ["a", "b"],
      ["female", "male"],
      ["north", "south"]
    ];
    const share = shares(random, ["female"]);
    const north: Record<string, number> = {female: random(), male: random()};
    const themesIn: Record<string, number> = {north: random(), south: random()};
    const traits: DrawTraits = (group) => {
      const sex = random() < share(group, "female") ? "female" : "male";
      const region = random() < (north[sex] ?? 0) ? "north" : "south";
      return [sex, region, ...themes.filter(() => random() < (themesIn[region] ?? 0))];
    };
    const tables = [
      themeTable(themes),
      pairTable(themes),
      characteristicTable({sex: sexes, region: regions})
    ];
    return {...once(tables, drawPatients(random, traits, scale)), further: {sex: sexes, region: regions}};
  }
};

function once(tables: Extract["tables"], patients: Patient[]): Extract {
  return {tables: [sampleTable, ...tables], samples: [patients], printed: []};
}

/** An extract that is released by sex besides. */
function crossed(random: Random, scale: Scale, sexes: readonly string[], themes: readonly string[]): Extract {
  const share = shares(random, sexes);
  const bySex = new Map(sexes.map((sex) => [sex, overlapping(random, themes)]));
  const all = overlapping(random, themes);
  const isApart = random() < 0.5;
  const traits: DrawTraits = (group) => {
    const sex = sexes.slice(0, -1).find((each) => random() < share(group, each)) ?? sexes.at(-1) ?? "";
    return [sex, ...((isApart ? bySex.get(sex) : all) ?? all)(group)];
  };
  const tables = [themeTable(themes), pairTable(themes), characteristicTable({sex: sexes})];
  return {...once(tables, drawPatients(random, traits, scale)), further: {sex: sexes}};
}

/** An extract of themes and routes that was released before. */
function later(
  random: Random,
  scale: Scale,
  themes: readonly string[],
  changes: ReadonlyArray<"joined" | "left" | "same">
): Extract {
  const routes = ["told", "disclosed", "unknown"];
  const some = overlapping(random, themes);
  const by = routesAlone(random, routes, 0.3);
  const traits: DrawTraits = (group) => [...some(group), ...by(group)];
  const samples = [drawPatients(random, traits, scale)];
  for (const change of changes) {
    const before = samples.at(-1) ?? [];
    const newcomers = {adult: random() < 0.5 ? ([0, 0] as const) : scale.more, child: scale.more};
    if (change === "joined") samples.push([...before, ...drawPatients(random, traits, newcomers)]);
    if (change === "left") samples.push(before.filter(() => random() < 0.8));
    if (change === "same") samples.push(before);
  }
  return {tables: [sampleTable, themeTable(themes), routeTable(routes, ["unknown"])], samples, printed: []};
}

function drawPatients(random: Random, traits: DrawTraits, scale: Pick<Scale, "adult" | "child">): Patient[] {
  return (["adult", "child"] as const).flatMap((group) =>
    Array.from({length: whole(random, ...scale[group])}, () => ({group, traits: new Set(traits(group))}))
  );
}

/** Traits that each patient has or not, whatever the others; some of them together, more often. */
function overlapping(random: Random, names: readonly string[], least = 0): DrawTraits {
  const share = shares(random, names);
  const together = random() < 0.5 ? random() * 0.5 : 0;
  return (group) =>
    random() < together
      ? [...names]
      : names.filter((name) => random() < least + (1 - least) * share(group, name));
}

/** One of the names at least. */
function covering(random: Random, names: readonly string[]): DrawTraits {
  const some = overlapping(random, names);
  return (group) => {
    const had = some(group);
    return had.length > 0 ? had : [names[Math.floor(random() * names.length)] ?? ""];
  };
}

/** One of the routes at least; the last of them for a share of the patients, and then no other. */
function routesAlone(random: Random, routes: readonly string[], share: number): DrawTraits {
  const others = covering(random, routes.slice(0, -1));
  return (group) => (random() < share ? routes.slice(-1) : others(group));
}

/** How many of a group have each trait: often few or nearly all. */
function shares(random: Random, names: readonly string[]): (group: string, name: string) => number {
  const drawn = new Map<string, number>();
  for (const group of ["adult", "child"])
    for (const name of names) {
      const share = random();
      drawn.set(`${group} ${name}`, random() < 0.5 ? share : share ** 3);
    }
  return (group, name) => drawn.get(`${group} ${name}`) ?? 0;
}

function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}
