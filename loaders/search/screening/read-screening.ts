import {basename, dirname} from "node:path";
import {checkKeys} from "../../../src/extract/check-keys.js";
import {checkValues, type RowRule} from "../../../src/extract/check-values.js";
import type {Resource} from "../../../src/extract/data-package.js";
import {FaultList} from "../../../src/extract/fault-list.js";
import {ExtractFaults, type Fault} from "../../../src/extract/faults.js";
import {loadTable} from "../../../src/extract/load-table.js";
import {findRecordLines} from "../../../src/extract/scan-records.js";
import {consensus} from "../../../src/extract/screening-rules.js";
import {inWords, nearestName} from "../../../src/text/message-words.js";
import {diskFolder} from "../../disk/disk-folder.js";
import {nativeDatabase, openDatabase, selectRows} from "../../disk/duckdb.js";
import {
  decideScreening,
  type ScreeningOutcome,
  type ScreeningRow,
  screeningDecisions
} from "./decide-screening.js";
import {measureReviewerAgreement, type ReviewerAgreement} from "./reviewer-agreement.js";

/** What a `screening.csv` holds, what was decided on each person, and how far reviewers agree. */
export interface Screening {
  readonly rows: readonly ScreeningRow[];
  readonly outcomes: readonly ScreeningOutcome[];
  readonly agreement: readonly ReviewerAgreement[];
}

const columns = ["person_id", "reviewer", "decision", "reason"] as const;

/**
 * Reads `screening.csv`: the columns person_id, reviewer, decision and reason in any order, read as the files of an
 * extract are.
 * @throws ExtractFaults with every fault that can be found at once
 */
export async function readScreening(file: string): Promise<Screening> {
  const {connection, close} = await openDatabase();
  const [database, folder] = [nativeDatabase(connection), diskFolder(dirname(file))];
  const faults = new FaultList();
  try {
    const table = await loadTable(database, folder, resourceOf(file), faults);
    if (table !== undefined) {
      const rules = rowRules.filter(({needs}) => needs.every((name) => table.columns.includes(name)));
      await checkValues(database, table, rules, faults);
      await checkKeys(database, table, faults);
    }
    if (!faults.isEmpty) {
      const found = await faults.settle(
        [basename(file)],
        () => columns,
        (_, records) => findRecordLines(folder, basename(file), table?.delimiter ?? ",", records)
      );
      throw new ExtractFaults(found.map((fault) => ({...adapt(fault), file})));
    }
    const rows = await selectRows<ScreeningRow>(
      connection,
      `SELECT ${columns.join(", ")} FROM screening ORDER BY rowid`
    );
    return {
      rows,
      outcomes: await decideScreening(connection),
      agreement: await measureReviewerAgreement(connection)
    };
  } finally {
    close();
  }
}

function resourceOf(file: string): Resource {
  return {
    name: "screening",
    path: basename(file),
    title: "Screening",
    description: "",
    apostropheBeforeFormulas: false,
    fields: columns.map((name) => ({
      name,
      title: name,
      description: "",
      type: "string",
      constraints: {required: false, unique: false},
      trueValues: [],
      falseValues: []
    })),
    primaryKey: ["person_id", "reviewer"],
    uniqueKeys: [],
    foreignKeys: [],
    missingValues: []
  };
}

const rowRules: readonly (RowRule & {readonly needs: readonly string[]})[] = [
  ...["person_id", "reviewer", "decision"].map((column) => ({
    rule: "required",
    column,
    needs: [column],
    broken: `${column} IS NULL`,
    describe: () => "is empty; every row needs a value"
  })),
  {
    rule: "enum",
    column: "decision",
    needs: ["decision"],
    broken: `decision NOT IN (${screeningDecisions.map((decision) => `'${decision}'`).join(", ")})`,
    describe: (shown, value) => {
      const hint = nearestName(value, screeningDecisions);
      const remedy =
        hint === undefined ? `write ${inWords(screeningDecisions, "or")}` : `did you mean "${hint}"?`;
      return `${shown} is not a decision; ${remedy}`;
    }
  },
  {
    rule: "reason",
    column: "reason",
    needs: ["decision", "reason"],
    broken: "decision = 'excluded' AND reason IS NULL",
    describe: () => "is empty, and the person is excluded; say why"
  },
  {
    rule: "consensus",
    column: "reviewer",
    needs: ["reviewer"],
    broken: `lower(reviewer) = '${consensus}' AND reviewer <> '${consensus}'`,
    describe: (shown) =>
      `${shown} would be one more reviewer; write ${consensus} for the decision that settles`
  }
];

/** Rewords advice that is about an extract for a file outside one. */
function adapt(fault: Fault): Fault {
  const message = fault.message
    .replace("remove it, or describe it in datapackage.json", "remove it")
    .replace("is missing; put it beside datapackage.json", "is missing; correct the path, or put it there");
  return {...fault, message};
}
