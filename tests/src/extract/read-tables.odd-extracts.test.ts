import {describe, expect, test} from "vitest";
import {selectRows} from "../../../loaders/disk/duckdb.js";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {type Files, smallExtract, smallPackage, withExtract} from "./small-extract.js";

const tables = ["patients", "identifications", "excerpts", "codings", "codebook", "reported", "levels"];

type Tables = Record<string, unknown[]>;

async function tablesOf(files: Files): Promise<Tables> {
  return withExtract(files, async (directory) => {
    const {connection, close} = await readExtract(directory);
    const found: Tables = {};
    for (const table of tables) found[table] = await selectRows(connection, `FROM ${table}`);
    close();
    return found;
  });
}

/** Rewrites the text of every CSV file of the small extract. */
function rewritten(change: (text: string, name: string) => string | Buffer): Files {
  const files = smallExtract();
  for (const [name, content] of Object.entries(files))
    if (name.endsWith(".csv")) files[name] = change(String(content), name);
  return files;
}

/** The cells of a CSV text that quotes nothing but the two texts of `excerpts.csv`. */
function withDelimiter(text: string, delimiter: string): string {
  const quoted: string[] = [];
  const bare = text.replace(/"(?:[^"]|"")*"/g, (cell) => `<${quoted.push(cell) - 1}>`);
  return bare.replaceAll(",", delimiter).replace(/<(\d+)>/g, (_, index) => quoted[Number(index)] ?? "");
}

/** Line ends of the rows only: the line break inside E2 stays as it is. */
function withLineEnds(text: string, end: string): string {
  return text.replaceAll("First line\n", "First line\u0001").replaceAll("\n", end).replaceAll("\u0001", "\n");
}

const alternating = ["\r\n", "\n", "\r"];

const oddities: [name: string, files: () => Files][] = [
  ["a byte order mark", () => rewritten((text) => `\ufeff${text}`)],
  ["CRLF line ends", () => rewritten((text) => withLineEnds(text, "\r\n"))],
  ["CR line ends", () => rewritten((text) => withLineEnds(text, "\r"))],
  [
    "line ends of all three kinds in one file",
    () =>
      rewritten((text) => {
        let count = 0;
        return withLineEnds(text, "¶").replace(/¶/g, () => alternating[count++ % 3] ?? "");
      })
  ],
  ["semicolons", () => rewritten((text) => withDelimiter(text, ";"))],
  ["tabs", () => rewritten((text) => withDelimiter(text, "\t"))],
  ["no line end at the end", () => rewritten((text) => text.trimEnd())],
  ["blank lines at the end", () => rewritten((text) => `${text}\n\n\r\n`)],
  ["blank lines at the beginning", () => rewritten((text) => `\n\n${text}`)],
  ["a blank line between rows", () => rewritten((text) => text.replace("\n", "\n\n"))],
  ["a line of spaces between rows", () => rewritten((text) => text.replace("\n", "\n   \n"))],
  ["every header in capitals", () => rewritten((text) => text.replace(/^.*/, (line) => line.toUpperCase()))],
  [
    "spaces around the header's names",
    () => rewritten((text) => text.replace(/^.*/, (line) => line.replaceAll(",", " , ")))
  ],
  [
    "spaces around every value that is not free text",
    () =>
      rewritten((text, name) =>
        name === "excerpts.csv"
          ? text
          : text.replace(/(?<=\n)[^\n]+/g, (row) => ` ${row.replaceAll(",", "\t, ")}\u00a0`)
      )
  ],
  [
    "quotes around every value",
    () => rewritten((text, name) => (name === "excerpts.csv" ? text : text.replace(/[^,\n]+/g, '"$&"')))
  ],
  [
    "columns in another order",
    () =>
      rewritten((text, name) =>
        name === "excerpts.csv"
          ? text
          : text.replace(/[^\n]+/g, (row) => [...row.split(",").slice(1), row.split(",")[0]].join(","))
      )
  ],
  [
    "empty cells beyond the last column",
    () => rewritten((text, name) => (name === "codings.csv" ? text.replace(/A\n/g, "A,,\n") : text))
  ]
];

describe("an extract reads the same with", () => {
  const plain = tablesOf(smallExtract());
  for (const [name, files] of oddities)
    test(name, async () => expect(await tablesOf(files())).toEqual(await plain));
});

describe("nothing is read into a value that is not there", () => {
  test("texts that look like NULL, comments, numbers or dates stay as they are", async () => {
    const files = smallExtract();
    const text = String(files["excerpts.csv"]);
    const odd = [
      "NULL",
      "#not a comment",
      "  kept as written  ",
      "007",
      "nan",
      "\\N",
      "2020-01-01",
      "ÄÖÜ 東京 😀"
    ];
    const rows = odd.map((value, index) => `E${index + 10},P1,note,${value}\n`).join("");
    files["excerpts.csv"] = `${text}${rows}`;
    const {excerpts} = await tablesOf(files);
    expect(excerpts?.slice(5).map((row) => (row as {text: string}).text)).toEqual(odd);
  });

  test("a cell of three million characters is read whole", async () => {
    const files = smallExtract();
    files["excerpts.csv"] = `${files["excerpts.csv"]}E9,P1,note,"${"a\n".repeat(1_500_000)}"\n`;
    const {excerpts = []} = await tablesOf(files);
    expect(excerpts.at(-1)).toMatchObject({excerpt_id: "E9", text: "a\n".repeat(1_500_000)});
  });

  test.each([
    ["TRUE", "FALSE"],
    ["WAHR", "FALSCH"],
    ["Vrai", "Faux"],
    ["1", "0"]
  ])(
    "a spreadsheet program's %s and %s are true and false, whatever words the schema has",
    async (yes, no) => {
      const files = smallExtract();
      const description = smallPackage();
      const words = {trueValues: ["true"], falseValues: ["false"]};
      Object.assign(description.resources[1]?.schema.fields[3] ?? {}, words);
      files["datapackage.json"] = JSON.stringify(description);
      files["identifications.csv"] = String(files["identifications.csv"])
        .replaceAll(",true", `,${yes}`)
        .replaceAll(",false", `,${no}`);
      const {identifications} = await tablesOf(files);
      expect(identifications).toEqual((await tablesOf(smallExtract())).identifications);
    }
  );

  test("the schema's own words for missing values and truth are obeyed", async () => {
    const files = smallExtract();
    const description = smallPackage();
    Object.assign(description.resources[0]?.schema ?? {}, {missingValues: ["", "n/k"]});
    Object.assign(description.resources[1]?.schema.fields[3] ?? {}, {
      trueValues: ["yes"],
      falseValues: ["no"]
    });
    files["datapackage.json"] = JSON.stringify(description);
    files["patients.csv"] = String(files["patients.csv"]).replace("female,Africa,31", "female,n/k,31");
    files["identifications.csv"] = String(files["identifications.csv"])
      .replaceAll(",true", ",yes")
      .replaceAll(",false", ",no");
    const plain = await tablesOf(smallExtract());
    const {patients, identifications} = await tablesOf(files);
    expect(patients?.[0]).toEqual({
      patient_id: "P1",
      age_group: "adult",
      sex: "female",
      region_of_origin: null,
      age: 31,
      score: 50
    });
    expect(identifications).toEqual(plain.identifications);
  });

  test("a folder whose name has wildcards and quotes is read", async () => {
    const inside = Object.fromEntries(
      Object.entries(smallExtract()).map(([name, content]) => [`it's [a] *?/${name}`, content])
    );
    await withExtract(inside, async (directory) => {
      const extract = await readExtract(`${directory}/it's [a] *?`);
      expect(await selectRows(extract.connection, "SELECT count(*) AS rows FROM codings")).toEqual([
        {rows: 6}
      ]);
      extract.close();
    });
  });
});

test("columns may have names that SQL uses", async () => {
  const files = smallExtract();
  const description = smallPackage();
  const names = ["first", "first_row", "row", "value", "detail", "total", "select", 'the "odd" one', "it's"];
  const fields = names.map((name) => ({name, type: "string"}));
  for (const {name, path, schema} of description.resources) {
    const others = name === "codebook" ? ["route", "informant", "is_primary"] : [];
    const added = [...fields, ...others.map((other) => ({name: other, type: "string"}))];
    Object.assign(schema, {fields: [...schema.fields, ...added]});
    const header = added.map((field) => `,"${field.name.replaceAll('"', '""')}"`).join("");
    const texts = String(files[path]).trimEnd().replace("First line\n", "First line\u0001").split("\n");
    files[path] = texts
      .map((line, index) => `${line}${index === 0 ? header : added.map(() => ",x").join("")}\n`)
      .join("")
      .replace("\u0001", "\n");
  }
  files["datapackage.json"] = JSON.stringify(description);
  const {identifications = [], codings = []} = await tablesOf(files);
  expect(identifications[0]).toMatchObject({patient_id: "P1", informant: "police", 'the "odd" one': "x"});
  files["codings.csv"] = `${files["codings.csv"]}${String(files["codings.csv"]).split("\n")[1]}\n`;
  files["identifications.csv"] = String(files["identifications.csv"]).replace("false", "true");
  expect(codings).toHaveLength(6);
  await expect(tablesOf(files)).rejects.toThrow(
    [
      'identifications.csv:6: is_primary: patient "P4" already has a primary identification on line 5; set all but one to false',
      'codings.csv:8: repeats the excerpt_id, code and coder of line 2 ("E1", "housing", "A"); remove one of the two rows'
    ].join("\n")
  );
});

test("rows, quotes and lines are counted right across the parts in which a large file is read", async () => {
  const files = smallExtract();
  const long = Array.from({length: 40_000}, (_, index) => {
    const text = `"${"é".repeat(index % 61)} said ""no"",\r\n${"x".repeat(index % 53)}"`;
    return `E${index + 10},P1,note,${text}\r\n`;
  });
  files["excerpts.csv"] = `${String(files["excerpts.csv"]).replace(/(?<!line)\n/g, "\r\n")}${long.join("")}`;
  const {excerpts = []} = await tablesOf(files);
  expect(excerpts).toHaveLength(40_005);
  expect(excerpts.at(-1)).toMatchObject({excerpt_id: "E40009"});
  files["excerpts.csv"] = `${files["excerpts.csv"]}E7,P9,note,x\r\n`;
  await expect(tablesOf(files)).rejects.toThrow(
    'excerpts.csv:80008: patient_id: "P9" is not in patients.csv; add it there, or correct or remove this row'
  );
});

describe("the tables of a valid extract", () => {
  test("have the types and the order of the schema", async () => {
    await withExtract(smallExtract(), async (directory) => {
      const {connection, close, package: described} = await readExtract(directory);
      expect(described.synthetic).toBe(true);
      expect(
        await selectRows(
          connection,
          `SELECT column_name AS name, data_type AS type
           FROM duckdb_columns()
           WHERE table_name IN ('patients', 'identifications')
           ORDER BY table_name DESC, column_index`
        )
      ).toEqual([
        {name: "patient_id", type: "VARCHAR"},
        {name: "age_group", type: "VARCHAR"},
        {name: "sex", type: "VARCHAR"},
        {name: "region_of_origin", type: "VARCHAR"},
        {name: "age", type: "INTEGER"},
        {name: "score", type: "DOUBLE"},
        {name: "patient_id", type: "VARCHAR"},
        {name: "route", type: "VARCHAR"},
        {name: "informant", type: "VARCHAR"},
        {name: "is_primary", type: "BOOLEAN"}
      ]);
      close();
    });
  });

  test("list every level: the schema's, then those that occur, then missing", async () => {
    const {levels} = await tablesOf(smallExtract());
    const row = (variable: string, label: string, level: string, position: number) => ({
      variable,
      label,
      level,
      position
    });
    expect(levels).toEqual([
      row("age_group", "Age group", "adult", 1),
      row("age_group", "Age group", "child", 2),
      row("sex", "Sex", "female", 3),
      row("sex", "Sex", "male", 4),
      row("sex", "Sex", "other", 5),
      row("region_of_origin", "region_of_origin", "Africa", 6),
      row("region_of_origin", "region_of_origin", "Asia", 7),
      row("region_of_origin", "region_of_origin", "Europe", 8),
      row("region_of_origin", "region_of_origin", "Missing", 9),
      row("age", "age", "12", 10),
      row("age", "age", "15", 11),
      row("age", "age", "24", 12),
      row("age", "age", "31", 13),
      row("age", "age", "40", 14),
      row("age", "age", "Missing", 15),
      row("score", "score", "0.0", 16),
      row("score", "score", "7.0", 17),
      row("score", "score", "10.0", 18),
      row("score", "score", "12.5", 19),
      row("score", "score", "50.0", 20),
      row("score", "score", "Missing", 21)
    ]);
  });

  test("include an empty table of printed numbers where the extract has none", async () => {
    const files = smallExtract();
    const description = smallPackage();
    description.resources = description.resources.filter(({name}) => name !== "reported");
    files["datapackage.json"] = JSON.stringify(description);
    delete files["reported.csv"];
    expect((await tablesOf(files)).reported).toEqual([]);
  });
});
