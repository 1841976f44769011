import {
  bool,
  type DataType,
  dateDay,
  float64,
  int32,
  int64,
  tableFromArrays,
  tableToIPC,
  utf8
} from "@uwdata/flechette";

/** A column as DuckDB describes it: its name and type, such as VARCHAR. */
export type Column = {name: string; type: string};

const types: Readonly<Record<string, () => DataType>> = {
  VARCHAR: utf8,
  INTEGER: int32,
  BIGINT: int64,
  DOUBLE: float64,
  BOOLEAN: bool,
  DATE: dateDay
};

/**
 * Turns rows into an Arrow stream that DuckDB-WASM can insert.
 * @throws Error naming the column when it has a type that the extract's tables do not use
 */
export function rowsToArrow(
  rows: readonly Record<string, unknown>[],
  columns: readonly Column[]
): Uint8Array {
  const arrays = columns.map(
    ({name, type}) => [name, rows.map((row) => arrowValue(row[name], type))] as const
  );
  const known = columns.map(({name, type}) => {
    const made = types[type];
    if (!made) throw new Error(`column ${name} has the type ${type}, which no table of an extract has`);
    return [name, made()] as const;
  });
  const table = tableFromArrays(Object.fromEntries(arrays), {types: Object.fromEntries(known)});
  const stream = tableToIPC(table, {format: "stream"});
  if (!stream) throw new Error("the table could not be handed to the query engine");
  return stream;
}

function arrowValue(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  return type === "DATE" ? new Date(`${value}T00:00:00Z`) : value;
}
