import type {MappedExtract} from "../../../../src/import/apply/mapped-extract.js";

/**
 * Three patients. Ann was spoken for by two services, the second the primary one; Bo has no characteristic; Cy has no
 * excerpt. Labels repeat in two branches, and texts hold what offsets and XML trip over.
 */
export const smallExtract: MappedExtract = {
  title: 'Notes & "quotes" <kept>',
  synthetic: true,
  unit: {one: "resident", many: "residents"},
  groups: {
    field: "age_group",
    levels: [
      {level: "adult", words: {one: "adult", many: "adults"}},
      {level: "child", words: undefined}
    ]
  },
  patients: [
    {patient_id: "Ann", age_group: "adult", sex: "Female"},
    {patient_id: "Bo", age_group: "child", sex: ""},
    {patient_id: "Cy", age_group: "adult", sex: "Male"}
  ],
  characteristics: [
    {column: "age_group", title: "Age group", levels: ["adult", "child"]},
    {column: "sex", title: "Sex", levels: ["Male", "Female"]}
  ],
  identifications: [
    {patient_id: "Ann", route: "told", informant: "police", is_primary: false},
    {patient_id: "Ann", route: "told", informant: "school", is_primary: true},
    {patient_id: "Bo", route: "disclosed", informant: "", is_primary: true},
    {patient_id: "Cy", route: "told", informant: "", is_primary: true}
  ],
  excerpts: [
    {
      excerpt_id: "E0001",
      patient_id: "Ann",
      record_type: "Note",
      professional_role: "Nurse",
      text: "😀 She said “no”.\nThen left"
    },
    {
      excerpt_id: "E0002",
      patient_id: "Ann",
      record_type: "Letter",
      professional_role: "",
      text: "سلام e\u0301te < & > ]]>"
    },
    {excerpt_id: "E0003", patient_id: "Bo", record_type: "Note", professional_role: "Nurse", text: "one two"}
  ],
  codings: [
    {excerpt_id: "E0001", code: "housing", coder: "coder-a"},
    {excerpt_id: "E0001", code: "housing", coder: "coder-b"},
    {excerpt_id: "E0001", code: "living", coder: "coder-a"},
    {excerpt_id: "E0002", code: "other-2", coder: "coder-b"},
    {excerpt_id: "E0003", code: "other", coder: "coder-a"}
  ],
  memos: [],
  readings: [],
  codebook: [
    {
      code: "told",
      kind: "route",
      parent: "",
      label: "Told by a service",
      definition: "A service told.",
      include: "Letters",
      exclude: "Kin",
      origin: "paper"
    },
    {
      code: "disclosed",
      kind: "route",
      parent: "",
      label: "Disclosed",
      definition: "",
      include: "",
      exclude: "",
      origin: ""
    },
    {
      code: "police",
      kind: "informant",
      parent: "told",
      label: "Police",
      definition: "P",
      include: "",
      exclude: "",
      origin: "paper"
    },
    {
      code: "school",
      kind: "informant",
      parent: "told",
      label: "School",
      definition: "S",
      include: "",
      exclude: "",
      origin: "paper"
    },
    {
      code: "living",
      kind: "theme",
      parent: "",
      label: "Living",
      definition: "L",
      include: "",
      exclude: "",
      origin: "illustrative"
    },
    {
      code: "housing",
      kind: "subtheme",
      parent: "living",
      label: "Housing",
      definition: "H & <h>",
      include: "",
      exclude: "",
      origin: ""
    },
    {
      code: "other",
      kind: "subtheme",
      parent: "living",
      label: "Other",
      definition: "O",
      include: "",
      exclude: "",
      origin: ""
    },
    {
      code: "trust",
      kind: "theme",
      parent: "",
      label: "Trust",
      definition: "T",
      include: "",
      exclude: "",
      origin: ""
    },
    {
      code: "other-2",
      kind: "subtheme",
      parent: "trust",
      label: "Other",
      definition: "O2",
      include: "",
      exclude: "",
      origin: ""
    }
  ]
};
