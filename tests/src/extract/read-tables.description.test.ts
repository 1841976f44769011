import {describe, expect, test} from "vitest";
import {type Case, faultsOf, redescribe, remove, write} from "./break-extract.js";

const cases: Case[] = [
  [
    "no datapackage.json",
    remove("datapackage.json"),
    ["datapackage.json: is missing; an extract needs one that describes its files"]
  ],
  [
    "a datapackage.json that is not JSON",
    write("datapackage.json", '{\n  "name": "x",\n  "resources": [1, }\n'),
    ["datapackage.json:3: is not JSON from column 20 on: unexpected character"]
  ],
  [
    "an empty datapackage.json",
    write("datapackage.json", " \n"),
    ["datapackage.json: is empty; it must describe the files of the extract"]
  ],
  [
    "a datapackage.json that is a list",
    write("datapackage.json", "[]"),
    ["datapackage.json: is not a data package; it must hold one JSON object with a list of resources"]
  ],
  [
    "a package without resources",
    write("datapackage.json", '{"synthetic": true}'),
    ["datapackage.json: resources: is not given; list the CSV files of the extract there"]
  ],
  [
    "a package that does not say whether it is synthetic",
    redescribe("synthetic", undefined),
    [
      "datapackage.json: synthetic: is not given; write true where the patients are invented, false where they are real"
    ]
  ],
  [
    "a package without a table that the study needs",
    redescribe("resources.3", undefined),
    ["datapackage.json: resources: does not list codings; describe codings.csv there"]
  ],
  [
    "a field of unknown type",
    redescribe("resources.0.schema.fields.4.type", "date"),
    ['datapackage.json: patients.age: type "date" is not known; use string, integer, number or boolean']
  ],
  [
    "a constraint that is not checked",
    redescribe("resources.0.schema.fields.3.constraints.jsonSchema", {}),
    [
      'datapackage.json: patients.region_of_origin: constraint "jsonSchema" is not known; use required, unique, enum, pattern, minimum, maximum, minLength or maxLength'
    ]
  ],
  [
    "a pattern that is no regular expression",
    redescribe("resources.0.schema.fields.3.constraints.pattern", "(?=x)"),
    [
      "datapackage.json: patients.region_of_origin: pattern is not a regular expression that DuckDB (RE2) knows"
    ]
  ],
  [
    "a column that the analysis needs and the schema lacks",
    redescribe("resources.3.schema.fields.2", undefined),
    ["datapackage.json: codings.coder: is not described; the analysis needs this column"]
  ],
  [
    "a third age group in the schema",
    redescribe("resources.0.schema.fields.1.constraints.enum.2", "elder"),
    ['datapackage.json: study.groups.levels: lacks the level "elder" of the field; add it']
  ],
  [
    "a table whose name is a path",
    redescribe("resources.6", {
      name: "../../elsewhere",
      path: "more.csv",
      schema: {fields: [{name: "a", type: "string"}]}
    }),
    [
      'datapackage.json: resources[6]: name "../../elsewhere" cannot be the name of a file; begin with a letter, and use letters, digits, - and _'
    ]
  ],
  [
    "a file outside the folder",
    redescribe("resources.0.path", "../patients.csv"),
    [
      'datapackage.json: patients: path "../patients.csv" leads out of the extract\'s folder; put the file beside datapackage.json'
    ]
  ],
  [
    "a key to a table that is not there",
    redescribe("resources.1.schema.foreignKeys.0.reference.resource", "people"),
    ['datapackage.json: identifications.patient_id: refers to "people", which is not a resource']
  ]
];

describe("a broken description is told by its message:", () => {
  for (const [name, change, expected] of cases)
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});
