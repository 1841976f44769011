import {seeded} from "../loaders/audit/random-release.js";

/** Chooses one of some things. */
type Choose = <Item>(items: readonly Item[]) => Item;

const columns = {
  patients: [
    "patient_id",
    "age_group",
    "age_band",
    "sex",
    "region_of_origin",
    "exploitation",
    "referral_route"
  ],
  identifications: ["patient_id", "route", "informant", "is_primary"],
  excerpts: ["excerpt_id", "patient_id", "record_type", "professional_role", "text"],
  codings: ["excerpt_id", "code", "coder"]
} as const;

/** Tables that can be joined, and the column that both have. */
const joins = [
  ["patients", "identifications", "patient_id"],
  ["patients", "excerpts", "patient_id"],
  ["excerpts", "codings", "excerpt_id"]
] as const;

/** Statements that ask the engine for much of what it can, each for other parts of it. Some are wrong on purpose. */
const shapes: ReadonlyArray<(choose: Choose) => string> = [
  (choose) => {
    const [a, b, key] = choose(joins);
    const [left, right] = [choose(columns[a]), choose(columns[b])];
    const kind = choose(["", "LEFT ", "RIGHT ", "FULL ", "SEMI ", "ANTI "]);
    const shown = kind === "SEMI " || kind === "ANTI " ? `a.${left}` : `a.${left}, b.${right}`;
    return `SELECT ${shown}, count(*)::INTEGER AS n FROM ${a} a ${kind}JOIN ${b} b USING (${key}) GROUP BY ALL HAVING n >= ${choose([1, 2, 5])} ORDER BY ALL LIMIT 40`;
  },
  (choose) => {
    const call = choose([
      "row_number()",
      "rank()",
      "dense_rank()",
      "ntile(4)",
      "lag(patient_id)",
      "first_value(patient_id)",
      "count(*)"
    ]);
    return `SELECT patient_id, (${call} OVER (PARTITION BY ${choose(columns.patients)} ORDER BY patient_id ${choose(["", "ROWS BETWEEN 2 PRECEDING AND CURRENT ROW"])}))::VARCHAR AS w FROM patients ORDER BY patient_id LIMIT 30`;
  },
  (choose) =>
    `PIVOT patients ON ${choose(["sex IN ('Female', 'Male')", "age_group IN ('adult', 'child')", "exploitation IN ('Sexual', 'Other', 'none')"])} USING count(*)::INTEGER GROUP BY ${choose(["age_band", "region_of_origin", "referral_route"])} ORDER BY ALL`,
  (choose) =>
    `UNPIVOT (SELECT patient_id, ${choose(["sex", "age_band"])}, region_of_origin FROM patients) ON COLUMNS(* EXCLUDE (patient_id)) ORDER BY ALL LIMIT 30`,
  (choose) => {
    const pattern = choose([
      "[aeiou]{2}",
      "\\\\b[A-Z]\\\\w+",
      "(\\\\w+) (the|a) (\\\\w+)",
      "^.{0,20}",
      "x|y|zz*"
    ]);
    const call = choose([
      `regexp_replace(text, '${pattern}', '<\\\\0>', 'g')`,
      `regexp_extract(text, '${pattern}')`,
      `regexp_matches(text, '${pattern}')`,
      `len(regexp_extract_all(text, '${pattern}'))::INTEGER`,
      `regexp_split_to_array(text, '${pattern}')[2]`
    ]);
    return `SELECT excerpt_id, (${call})::VARCHAR AS r FROM excerpts ORDER BY excerpt_id LIMIT ${choose([5, 20])}`;
  },
  (choose) => {
    const day = `DATE '20${choose(["04", "12", "23"])}-${choose(["01", "02", "12"])}-${choose(["01", "28", "29", "31"])}'`;
    const call = choose([
      `${day} + INTERVAL ${choose([1, 13, 400])} ${choose(["day", "month", "year"])}`,
      `date_trunc('${choose(["week", "quarter", "decade"])}', ${day})::DATE`,
      `strftime(${day}, '${choose(["%A %d %B %Y", "%j %U", "%-d/%-m/%y"])}')`,
      `date_diff('${choose(["day", "week", "month"])}', ${day}, DATE '2010-06-15')`,
      `extract('${choose(["isodow", "doy", "epoch", "century"])}' FROM ${day})`,
      `strptime('${choose(["3/7/2011", "31/2/2011"])}', '%d/%m/%Y')`
    ]);
    return `SELECT (${call})::VARCHAR AS d`;
  },
  (choose) => {
    const list = choose(["[3, 1, 2]", "range(10)", "['b', 'a', NULL]", "[1.5, -2]", "[]"]);
    const call = choose([
      `list_sort(${list})`,
      `list_transform(${list}, x -> x || '!')`,
      `list_filter(${list}, x -> x IS NOT NULL)`,
      `list_aggregate(${list}, '${choose(["max", "count", "median", "string_agg"])}')`,
      `flatten([${list}, ${list}])`,
      `list_sort(list_distinct(${list}))`,
      `{'k': ${list}, 'n': len(${list})}`,
      `map(['a'], [${list}])`
    ]);
    return `SELECT (${call})::VARCHAR AS l`;
  },
  (choose) => {
    const value = choose([
      "'12'",
      "'1e3'",
      "'abc'",
      "''",
      "NULL",
      "3.7",
      "-0.5",
      "true",
      "'2020-02-30'",
      "'  7 '"
    ]);
    const type = choose([
      "INTEGER",
      "DOUBLE",
      "DECIMAL(9, 3)",
      "BOOLEAN",
      "DATE",
      "TIMESTAMP",
      "HUGEINT",
      "UUID",
      "BLOB"
    ]);
    return `SELECT (${choose(["CAST", "TRY_CAST"])}(${value} AS ${type}))::VARCHAR AS c`;
  },
  (choose) => {
    const table = choose(["patients", "identifications", "excerpts", "codings"] as const);
    const column = choose(columns[table]);
    const call = choose([
      `mode(${column})`,
      `approx_count_distinct(${column})`,
      `string_agg(DISTINCT ${column}::VARCHAR, '|' ORDER BY ${column}::VARCHAR)`,
      `max_by(${column}, ${choose(columns[table])})`,
      `histogram(${column}::VARCHAR)`,
      `quantile_disc(length(${column}::VARCHAR), 0.${choose([25, 5, 9])})`,
      `round(stddev_samp(length(${column}::VARCHAR)), 9)`,
      `round(entropy(${column}::VARCHAR), 9)`
    ]);
    return `SELECT (${call})::VARCHAR AS a FROM ${table}`;
  },
  (choose) =>
    `WITH RECURSIVE steps(n, total) AS (SELECT 1, 0 UNION ALL SELECT n + ${choose([1, 3])}, total + n FROM steps WHERE n < ${choose([10, 50])}) SELECT max(total)::INTEGER AS t FROM steps`,
  (choose) =>
    `SELECT ${choose(columns.patients)} FROM patients ${choose(["UNION", "INTERSECT", "EXCEPT", "UNION ALL"])} SELECT ${choose(columns.identifications)}::VARCHAR FROM identifications ORDER BY 1 LIMIT 20`,
  (choose) =>
    `SELECT ${choose(["grouping_id(sex, age_group)::INTEGER", "count(*)::INTEGER"])} AS g, sex, age_group FROM patients GROUP BY ${choose(["ROLLUP", "CUBE"])} (sex, age_group) ORDER BY ALL`,
  (choose) => {
    const text = choose(["'Grüße, wörld'", "'O''Brien'", "'  trim me '", "'aXbXc'"]);
    const call = choose([
      `upper(${text})`,
      `levenshtein(${text}, 'world')`,
      `md5(${text})`,
      `printf('%5.2f|%s', ${choose([2.675, -1])}, ${text})`,
      `format('{:>12}', ${text})`,
      `translate(${text}, 'abX', 'xy-')`,
      `jaccard(${text}, 'abc')`,
      `strip_accents(${text})`,
      `string_split(${text}, 'X')`,
      `lpad(${text}, 20, '*')`
    ]);
    return `SELECT (${call})::VARCHAR AS s`;
  },
  (choose) =>
    choose([
      "SELECT nothing FROM patients",
      "SELECT * FROM nowhere",
      "SELEC 1",
      "SELECT sum(sex) FROM patients",
      "SELECT 1 / (SELECT 0), error('told')",
      "SELECT patient_id FROM patients GROUP BY sex",
      "SELECT (SELECT patient_id FROM patients)",
      "SELECT * FROM patients WHERE patient_id IN (SELECT 1, 2)",
      "SELECT 99999999999999999999999999999999999999999::HUGEINT",
      "DESCRIBE patients"
    ])
];

/** So many statements, the same for the same seed. */
export function randomStatements(count: number, seed: number): string[] {
  const draw = seeded(seed);
  const choose: Choose = (items) => items[Math.floor(draw() * items.length)] as (typeof items)[number];
  return Array.from({length: count}, () => choose(shapes)(choose));
}
