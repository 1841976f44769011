import {describe, expect, test} from "vitest";
import {add, all, type Case, type Change, faultsOf, replace, write} from "./break-extract.js";
import {smallPackage} from "./small-extract.js";

/** Adds the table of who read what to the description. */
const describeReadings: Change = (files) => {
  const description = smallPackage();
  const fields = ["excerpt_id", "coder"].map((name) => ({name, type: "string"}));
  files["datapackage.json"] = JSON.stringify({
    ...description,
    resources: [...description.resources, {name: "readings", path: "readings.csv", schema: {fields}}]
  });
};

const cases: Case[] = [
  [
    "an identification of nobody",
    add("identifications.csv", "P7,signs,,false\n"),
    [
      'identifications.csv:9: patient_id: "P7" is not in patients.csv; add it there, or correct or remove this row',
      'identifications.csv:9: is_primary: no identification of patient "P7" is primary; set one to true'
    ]
  ],
  [
    "an identifier in another case",
    replace("excerpts.csv", "E4,P4", "E4,p4"),
    ['excerpts.csv:6: patient_id: "p4" is not in patients.csv; did you mean "P4"?']
  ],
  [
    "a coding of no excerpt",
    replace("codings.csv", "E5,trust", "E6,trust"),
    ['codings.csv:7: excerpt_id: "E6" is not in excerpts.csv; add it there, or correct or remove this row']
  ],
  [
    "a misspelt code",
    replace("codings.csv", "E1,housing", "E1,housin"),
    ['codings.csv:2: code: "housin" is not in codebook.csv; did you mean "housing"?']
  ],
  [
    "an unknown code",
    replace("codings.csv", "E1,housing", "E1,money"),
    ['codings.csv:2: code: "money" is not in codebook.csv; add it there, or correct or remove this row']
  ],
  [
    "a service in another case",
    replace("identifications.csv", "police", "Police"),
    ['identifications.csv:2: informant: "Police" is not in codebook.csv; did you mean "police"?']
  ],
  [
    "a service for a theme",
    replace("codings.csv", "E1,housing", "E1,police"),
    [
      'codings.csv:2: code: "police" is an informant in codebook.csv, not a theme or a subtheme; use a code of that kind'
    ]
  ],
  [
    "a theme for a route",
    replace("identifications.csv", "P5,signs", "P5,trust"),
    ['identifications.csv:7: route: "trust" is a theme in codebook.csv, not a route; use a code of that kind']
  ],
  [
    "a route for a service",
    replace("identifications.csv", "another-service,school", "another-service,signs"),
    [
      'identifications.csv:5: informant: "signs" is a route in codebook.csv, not an informant; use a code of that kind'
    ]
  ],
  [
    "a service with a route that is not its own",
    replace("identifications.csv", "P5,signs,", "P5,signs,police"),
    [
      'identifications.csv:7: informant: "police" goes with the route "another-service", not "signs"; empty this cell or correct the route'
    ]
  ],
  [
    "a patient identified twice in the same way",
    replace("identifications.csv", "P4,disclosed,,false", "P4,disclosed,,false\nP4,disclosed,,false"),
    [
      'identifications.csv:7: route: "disclosed" with the same informant already stands for patient "P4" on line 6; remove one of the two rows'
    ]
  ],
  [
    "a patient whom one service spoke for twice",
    replace("identifications.csv", "P4,disclosed,,false", "P4,another-service,school,false"),
    [
      'identifications.csv:6: route: "another-service" with the same informant already stands for patient "P4" on line 5; remove one of the two rows'
    ]
  ],
  [
    "a patient with two primary identifications",
    replace("identifications.csv", "P4,disclosed,,false", "P4,disclosed,,true"),
    [
      'identifications.csv:6: is_primary: patient "P4" already has a primary identification on line 5; set all but one to false'
    ]
  ],
  [
    "a patient without a primary identification",
    replace("identifications.csv", "P4,another-service,school,true", "P4,another-service,school,false"),
    ['identifications.csv:5: is_primary: no identification of patient "P4" is primary; set one to true']
  ],
  [
    "a subtheme without a theme",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,"),
    ["codebook.csv:9: parent: is empty; a subtheme needs the code of its theme or subtheme here"]
  ],
  [
    "a subtheme under a route",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,signs"),
    ['codebook.csv:9: parent: "signs" is a route; the parent of a subtheme is a theme or a subtheme']
  ],
  [
    "subthemes in a circle",
    all(
      replace("codebook.csv", "housing,subtheme,instability", "housing,subtheme,asylum"),
      replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,housing")
    ),
    [
      'codebook.csv:8: parent: "asylum" leads from housing to no theme, but in a circle of subthemes; give one of them a theme for its parent',
      'codebook.csv:9: parent: "housing" leads from asylum to no theme, but in a circle of subthemes; give one of them a theme for its parent'
    ]
  ],
  [
    "an informant without a route",
    replace("codebook.csv", "school,informant,another-service", "school,informant,"),
    ["codebook.csv:6: parent: is empty; an informant needs the code of its route here"]
  ],
  [
    "a parent that is not in the codebook",
    replace("codebook.csv", "asylum,subtheme,instability", "asylum,subtheme,instabilty"),
    ['codebook.csv:9: parent: "instabilty" is not in codebook.csv; did you mean "instability"?']
  ],
  [
    "a theme with a parent",
    replace("codebook.csv", "trust,theme,", "trust,theme,instability"),
    ['codebook.csv:10: parent: "instability" is given, but a theme has no parent; empty this cell']
  ],
  [
    "an unknown kind of code",
    replace("codebook.csv", "signs,route,", "signs,path,"),
    ['codebook.csv:4: kind: "path" is not one of route, informant, theme, subtheme']
  ],
  [
    "a codebook without themes",
    all(
      write("codings.csv", "excerpt_id,code,coder\nE1,signs,A\n"),
      replace("codebook.csv", "instability,theme,,Instability,Unsettled circumstances,,,paper\n", ""),
      replace("codebook.csv", "housing,subtheme,instability,Housing,No safe home,,,illustrative\n", ""),
      replace(
        "codebook.csv",
        "asylum,subtheme,instability,Asylum,Waiting for a decision,,,illustrative\n",
        ""
      ),
      replace("codebook.csv", "trust,theme,,Trust,Little trust in services,,,paper\n", "")
    ),
    [
      'codings.csv:2: code: "signs" is a route in codebook.csv, not a theme or a subtheme; use a code of that kind',
      "codebook.csv: kind: no code is a theme; add the themes that the study uses"
    ]
  ],
  [
    "readings of no excerpt, by nobody, and twice",
    all(describeReadings, write("readings.csv", "excerpt_id,coder\nE1,B\nE9,B\nE3,\nE4,A\nE1,B\n")),
    [
      'readings.csv:3: excerpt_id: "E9" is not in excerpts.csv; add it there, or correct or remove this row',
      "readings.csv:4: coder: is empty; every row needs a value",
      'readings.csv:6: repeats the excerpt_id and coder of line 2 ("E1", "B"); remove one of the two rows'
    ]
  ]
];

describe("files that do not fit together are told by their message:", () => {
  for (const [name, change, expected] of cases)
    test(name, async () => expect(await faultsOf(change)).toEqual(expected));
});
