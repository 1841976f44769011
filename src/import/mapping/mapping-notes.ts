import type {Mapping} from "./mapping.js";

/**
 * The comments of a mapping's file on each key, in the order of the file. The example is written where the key has no
 * value.
 */
export const mappingNotes: readonly {key: keyof Mapping; name: string; about: string[]; example: string}[] = [
  {
    key: "title",
    name: "title",
    about: ["The extract's title, as readers see it."],
    example: "title: Coded extract"
  },
  {
    key: "synthetic",
    name: "synthetic",
    about: ["Whether the material is invented: true or false. The whole site obeys this word."],
    example: "synthetic: false"
  },
  {
    key: "patient",
    name: "patient",
    about: ["What a patient is in the file: case, source, set or column (of a table)."],
    example: "patient: case"
  },
  {
    key: "patientIds",
    name: "patient_ids",
    about: [
      "Patients get new numbers (numbered: P001, P002 and so on), or keep the names that they have in the file (names).",
      "Names may identify people."
    ],
    example: "patient_ids: numbered"
  },
  {
    key: "columns",
    name: "columns",
    about: [
      "What the columns of a table hold:",
      "  case, text, coder   their columns; without case, each row is a case. blank_case: above, where a blank means the case above",
      "  code                the column of codes, of a long table, or those of its levels from the top, [Theme, Subtheme];",
      "                      separator, what is between several in one cell",
      "  coders              with code: the columns in which each coder marks the code of the row",
      '  codes               the column of each code (column, code, coder), of a wide table; code: "*" where cells name the codes;',
      "                      cells: passages where the passages stand in the cells",
      "  blank_mark          what it means that all cells of a coder in a row are empty: no, the coder read the passage and put no code",
      "                      on it, or not read",
      "  variables           the columns that become variables of the case",
      "  header              the line of the header, where the import takes another one; header_rows, how many lines it has",
      "  hidden              left out, where hidden rows of a sheet are"
    ],
    example: "columns:\n  case: Patient\n  text: Segment\n  code: Code\n  coder: Coder\n  variables: [Sex]"
  },
  {
    key: "unit",
    name: "unit",
    about: [
      "What a patient is called on the pages, after 1 and after other numbers; patient, where nothing is said."
    ],
    example: "unit: {one: patient, many: patients}"
  },
  {
    key: "groups",
    name: "groups",
    about: [
      "The variable whose levels are the groups that figures compare: 2 to 8, in this order. A level may have the words for its",
      "patients (one, many) and the values of the file that mean it (values). Without levels, each value is one.",
      "Leave it out where nothing is compared."
    ],
    example:
      "groups:\n  variable: Age group\n  levels:\n    - {level: adult, one: adult, many: adults, values: [18-25, 26+]}\n    - {level: child, one: child, many: children, values: [0-11, 12-17]}"
  },
  {
    key: "characteristics",
    name: "characteristics",
    about: [
      "Further variables of patients, each a column of the extract. The levels are shown in the order given here,",
      "or, without levels, in that of the file."
    ],
    example: "characteristics:\n  - variable: Sex\n    column: sex\n    levels: [Female, Male]"
  },
  {
    key: "routes",
    name: "routes",
    about: [
      "The codes of how patients came to be identified: all under one code (under, the names from the top of the tree),",
      "or one by one (codes, a list of such paths). Leave it out where the study has none."
    ],
    example: "routes:\n  under: [Identification routes]"
  },
  {
    key: "informants",
    name: "informants",
    about: [
      "The codes of the services that told staff: the words under routes where they stand under their route,",
      "or a branch of their own (under or codes) with the route that they belong to. Leave it out where there are none."
    ],
    example: "informants: under routes"
  },
  {
    key: "themes",
    name: "themes",
    about: [
      "The codes of themes, in the same way as the routes. What stands under a theme is its subtheme.",
      "under: [] is the top of the tree, but for what routes and informants name."
    ],
    example: "themes:\n  under: [Themes]"
  },
  {
    key: "primary",
    name: "primary",
    about: [
      "Which route of a patient with several is the primary one: the one that a variable names (variable, and informant",
      "for a second variable that names the informant), or that of the first passage (first: true, or nothing said)."
    ],
    example: "primary:\n  variable: Primary route"
  },
  {
    key: "excerpts",
    name: "excerpts",
    about: [
      "The variables of sources that say what kind of record a passage is from, and the profession of who wrote it."
    ],
    example: "excerpts:\n  record_type: Type of record\n  professional_role: Profession"
  },
  {
    key: "renamed",
    name: "renamed",
    about: [
      "Codes whose short name in the extract is not to be made of their label: small letters, figures and hyphens."
    ],
    example: "renamed:\n  - path: [Themes, Trust]\n    as: trust"
  },
  {
    key: "offsets",
    name: "offsets",
    about: [
      "How positions in texts count. Leave it out, and it is found from the text; name it where the import asks for it."
    ],
    example: "offsets:\n  unit: code points\n  line_ends: as stored\n  byte_order_mark: not counted"
  }
];
