import {UserError} from "../../../src/text/errors.js";
import {YamlFile as GeneralYamlFile, type YamlFault} from "../../../src/text/yaml-file.js";

export type {Entries, Placed} from "../../../src/text/yaml-file.js";

/** A strategy that cannot be used. `message` has one line for each fault: `FILE:LINE:COLUMN: what is wrong`. */
export class StrategyFaults extends UserError {
  override readonly name = "StrategyFaults";

  constructor(
    readonly file: string,
    readonly faults: readonly YamlFault[]
  ) {
    super(faults.map(({line, column, message}) => `${file}:${line}:${column}: ${message}`).join("\n"));
  }
}

/** A strategy's file, read piece by piece; its faults are thrown as `StrategyFaults`. */
export class YamlFile extends GeneralYamlFile {
  constructor(file: string, text: string) {
    super(
      file,
      text,
      "the file is empty; a strategy has a name, concepts and rules",
      (name, faults) => new StrategyFaults(name, faults)
    );
  }
}
