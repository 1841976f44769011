import {memoTables} from "../extract/study-schema.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {
  describeResource,
  describeTextField,
  formatColumnTitle,
  type SchemaField,
  type TableResource
} from "./table-resource.js";

/** The patients with their characteristics: a level for each value, in the order of the mapping. */
export function describePatients(extract: MappedExtract): TableResource {
  const {characteristics, patients} = extract;
  const fields = characteristics.map(({column, title, levels}): SchemaField => {
    const complete = patients.every((patient) => (patient[column] ?? "") !== "");
    const description = "A characteristic of the sample, from a variable of the coding software's file.";
    return describeTextField(column, title === column ? formatColumnTitle(column) : title, description, {
      ...(complete && patients.length > 0 && {required: true}),
      ...(levels.length > 0 && {enum: levels})
    });
  });
  return describeResource("patients", "Patients", "One row for each patient.", {
    fields: [
      describeTextField("patient_id", "Patient", "The patient's number within this extract.", {
        required: true,
        unique: true
      }),
      ...fields
    ],
    primaryKey: ["patient_id"]
  });
}

/** The identifications. */
export function describeIdentifications(): TableResource {
  const description =
    "One row for each way in which a patient came to be identified; exactly one of a patient's is the primary one.";
  return describeResource("identifications", "Identifications", description, {
    fields: [
      describeTextField("patient_id", "Patient", "The patient who was identified.", {required: true}),
      describeTextField("route", "Identification route", "How staff came to know; a code of kind route.", {
        required: true
      }),
      describeTextField(
        "informant",
        "Informing service",
        "Which service told staff; a code of kind informant, or empty."
      ),
      {
        ...describeTextField(
          "is_primary",
          "Primary route",
          "true for the primary way, false for every further one.",
          {
            required: true
          }
        ),
        type: "boolean",
        trueValues: ["true"],
        falseValues: ["false"]
      }
    ],
    foreignKeys: {
      patient_id: ["patients", "patient_id"],
      route: ["codebook", "code"],
      informant: ["codebook", "code"]
    }
  });
}

/** The excerpts, with the values that their columns have. */
export function describeExcerpts({excerpts, readings}: MappedExtract): TableResource {
  const levels = (column: "record_type" | "professional_role") => {
    const found = [...new Set(excerpts.map((excerpt) => excerpt[column]))];
    const named = found.filter((level) => level !== "");
    return named.length === 0 ? {} : {enum: named, ...(named.length === found.length && {required: true})};
  };
  return describeResource(
    "excerpts",
    "Excerpts",
    `One row for each passage of a patient's record that was coded${readings.length > 0 ? ", or that a coder read and put no code on" : ""}.`,
    {
      fields: [
        describeTextField("excerpt_id", "Excerpt", "The passage's number within this extract.", {
          required: true,
          unique: true
        }),
        describeTextField("patient_id", "Patient", "The patient whose record the passage is from.", {
          required: true
        }),
        describeTextField(
          "record_type",
          "Record type",
          "The kind of document the passage is from.",
          levels("record_type")
        ),
        describeTextField(
          "professional_role",
          "Professional role",
          "Who wrote the document.",
          levels("professional_role")
        ),
        describeTextField(
          "text",
          "Text",
          "The words of the passage; empty where a picture, a recording or an area of a page was coded."
        )
      ],
      primaryKey: ["excerpt_id"],
      foreignKeys: {patient_id: ["patients", "patient_id"]}
    }
  );
}

/** The codings. */
export function describeCodings(): TableResource {
  return describeResource("codings", "Codings", "One row for each code that one coder put on one excerpt.", {
    fields: [
      describeTextField("excerpt_id", "Excerpt", "The passage that was coded.", {required: true}),
      describeTextField("code", "Code", "The theme or subtheme put on the passage.", {required: true}),
      describeTextField("coder", "Coder", "Who coded the passage, as the file names the coder.", {
        required: true
      })
    ],
    primaryKey: ["excerpt_id", "code", "coder"],
    foreignKeys: {excerpt_id: ["excerpts", "excerpt_id"], code: ["codebook", "code"]}
  });
}

/** The readings. */
export function describeReadings(): TableResource {
  return describeResource(
    "readings",
    "Readings",
    "One row for each excerpt that a coder read, with or without putting a code on it.",
    {
      fields: [
        describeTextField("excerpt_id", "Excerpt", "The passage that was read.", {required: true}),
        describeTextField("coder", "Coder", "Who read the passage, as the file names the coder.", {
          required: true
        })
      ],
      primaryKey: ["excerpt_id", "coder"],
      foreignKeys: {excerpt_id: ["excerpts", "excerpt_id"]}
    }
  );
}

/** The memos. */
export function describeMemos(): TableResource {
  const description =
    "One row for each memo and what it is about. Memos are the researchers' own notes: none leaves with a site for release.";
  return describeResource("memos", "Memos", description, {
    fields: [
      describeTextField("about", "About", "What the memo is about.", {
        required: true,
        enum: Object.keys(memoTables)
      }),
      describeTextField("id", "Of", "The code, patient or excerpt; empty of a memo about the study."),
      describeTextField("title", "Title", "The memo's title, if it has one."),
      describeTextField("author", "Author", "Who wrote it, where the file says so."),
      describeTextField("text", "Text", "What it says.", {required: true})
    ]
  });
}

/** The codebook; `defined` says whether every code has a definition. */
export function describeCodebook(defined: boolean): TableResource {
  const description =
    "One row for each code, in the order in which codes are shown: routes of identification, informing services, themes and subthemes.";
  return describeResource("codebook", "Codebook", description, {
    fields: [
      describeTextField("code", "Code", "The code's short name, by which the other tables refer to it.", {
        required: true,
        unique: true
      }),
      describeTextField("kind", "Kind", "What the code describes.", {
        required: true,
        enum: ["route", "informant", "theme", "subtheme"]
      }),
      describeTextField(
        "parent",
        "Parent",
        "For a subtheme the theme or subtheme above it, for an informing service its route; otherwise empty."
      ),
      describeTextField("label", "Label", "The code's name as a reader sees it.", {required: true}),
      describeTextField("definition", "Definition", "What the code means.", defined ? {required: true} : {}),
      describeTextField("include", "Include", "When to use the code."),
      describeTextField("exclude", "Exclude", "When not to use it."),
      describeTextField("origin", "Origin", "Where the code comes from, where the file says so.")
    ],
    primaryKey: ["code"],
    foreignKeys: {parent: ["codebook", "code"]}
  });
}
