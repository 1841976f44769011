import {chooseReading} from "../formats/offsets/choose-reading.js";
import type {Mapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {FoldLog} from "../project/fold-names.js";
import {assignRoles} from "./assign-roles.js";
import {balanceCodes, countWithoutWords, traceRows} from "./balance-codes.js";
import {buildCodeTree, type TreeCode} from "./code-tree.js";
import {listCodeUses, listReadings, nameCoders, sortCodeUses} from "./code-uses.js";
import {makeExcerptRows} from "./excerpt-rows.js";
import {findBelongings, maxBelongings} from "./find-belongings.js";
import {findPatients} from "./find-patients.js";
import type {ImportReport} from "./import-report.js";
import {countProject} from "./import-report.js";
import {listLeftBehind} from "./list-left-behind.js";
import {listMissing} from "./list-missing.js";
import {makeExcerpts} from "./make-excerpts.js";
import {makeIdentifications, type PatientIdentification} from "./make-identifications.js";
import type {MappedExtract} from "./mapped-extract.js";
import {makeMemoRows} from "./memo-rows.js";
import {nameCodes} from "./name-codes.js";
import {makePatientRows} from "./patient-rows.js";

/** What a mapping makes of a project. `extract` is undefined where the report says that something is missing. */
type Applied = {extract: MappedExtract | undefined; report: ImportReport};

/**
 * Makes an extract of a project by a mapping, with its report. Never throws because of what the project holds:
 * `report.missing` says why there is no extract. `file` is the file's name in the report; `guesses` are copied into it.
 */
export function applyMapping(
  project: Project,
  mapping: Mapping,
  file = project.name ?? "the project",
  guesses: readonly string[] = []
): Applied {
  const log = new FoldLog(project.folded);
  const tree = buildCodeTree(project.codes, log);
  const {roles, missing: missingCodes} = assignRoles(tree, mapping);
  const {names, codebook, missing: missingNames} = nameCodes(tree, roles, mapping, log);
  const patients = findPatients(project, mapping.patient);
  const belongings = findBelongings(project, patients);
  const coders = nameCoders(project, log);
  const uses = listCodeUses(project, tree, belongings, coders);
  const {identifying, describing, dropped} = sortCodeUses(uses, roles);
  const offsets = chooseReading(project, mapping.offsets);

  const people = makePatientRows(project, patients, mapping, log);
  const ways = makeIdentifications(project, patients, uses, identifying, roles, names, mapping);
  const readings = listReadings(project, belongings, coders);
  const passages = makeExcerpts(project, uses, describing, readings, offsets.account?.chosen);
  const rows = makeExcerptRows(project, passages.excerpts, people.rows, names, mapping, log);
  const notes = makeMemoRows(project, {
    tree,
    names,
    patients,
    patientRows: people.rows,
    uses,
    passages: passages.excerpts,
    excerpts: rows.excerpts,
    coderOf: coders.nameOf
  });
  const extract: MappedExtract = {
    title: mapping.title ?? project.name ?? "Coded extract",
    synthetic: mapping.synthetic,
    unit: mapping.unit,
    groups: people.groups,
    patients: people.rows,
    characteristics: people.characteristics,
    identifications: ways.identifications.map((way) => makeIdentificationRow(way, people.rows, names)),
    excerpts: rows.excerpts,
    codings: rows.codings,
    readings: rows.readings,
    codebook,
    memos: notes.memos
  };

  const allDropped = [...dropped, ...passages.dropped];
  noteFolded(log, identifying.length, ways.identifications.length);
  const withoutWords = countWithoutWords(extract);
  const balance = balanceCodes(
    project,
    tree,
    uses,
    traceRows(extract, passages.excerpts, uses, names, roles),
    allDropped,
    names,
    withoutWords
  );
  const missing = [
    ...listMissing(extract, project, patients.length, mapping, balance),
    ...(offsets.refusal === undefined ? [] : [offsets.refusal]),
    ...missingCodes,
    ...missingNames,
    ...people.missing,
    ...ways.missing,
    ...(belongings.overfull ? [overfullWords] : []),
    ...rows.missing
  ];
  const report: ImportReport = {
    file,
    kind: project.kind,
    software: project.software,
    found: countProject(project),
    made: {
      patients: extract.patients.length,
      identifications: extract.identifications.length,
      excerpts: extract.excerpts.length,
      codings: extract.codings.length,
      ...(extract.readings.length > 0 && {readings: extract.readings.length}),
      codes: extract.codebook.length,
      ...(extract.memos.length > 0 && {memos: extract.memos.length})
    },
    offsets: offsets.account,
    guesses: [...guesses, ...coders.guesses, ...people.guesses, ...ways.guesses],
    folded: log.rows,
    leftBehind: [
      ...listLeftBehind(project, mapping, uses, allDropped, passages.droppedReadings),
      ...notes.leftBehind
    ],
    balance,
    warnings: [
      ...project.warnings,
      ...offsets.warnings,
      ...warnOfAcross(belongings.across),
      ...warnOfWordless(withoutWords)
    ],
    missing
  };
  return {extract: missing.length === 0 ? extract : undefined, report};
}

function makeIdentificationRow(
  {patient, route, informant, isPrimary}: PatientIdentification,
  patients: MappedExtract["patients"],
  names: ReadonlyMap<TreeCode, string>
): MappedExtract["identifications"][number] {
  return {
    patient_id: patients[patient]?.patient_id ?? "",
    route: names.get(route) ?? "",
    informant: informant === undefined ? "" : (names.get(informant) ?? ""),
    is_primary: isPrimary
  };
}

function noteFolded(log: FoldLog, uses: number, identifications: number): void {
  if (uses === 0) return;
  log.note(
    "codes of routes and informants, one identification for each patient and way",
    `${uses} codings and codes on cases`,
    `${identifications} identifications`
  );
}

const overfullWords = `The patients share so many sources that codings are theirs more than ${maxBelongings} times; give each source to its own patient.`;

function warnOfWordless(counts: ReadonlyMap<string, number>): string[] {
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return count === 0
    ? []
    : [
        `${count} ${count === 1 ? "coding is" : "codings are"} on pictures, recordings, areas of pages or empty texts. They count, on excerpts without words; the balance of each code says how many are its own.`
      ];
}

function warnOfAcross(across: number): string[] {
  return across === 0
    ? []
    : [
        `${across} ${across === 1 ? "coding reaches" : "codings reach"} beyond the passages that are the patient's; their whole text stands in the excerpt.`
      ];
}
