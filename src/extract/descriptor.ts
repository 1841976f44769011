/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells where in `datapackage.json` something is wrong (`patients.age_group`, or "" for the whole) and what. */
export type Complain = (place: string, message: string) => void;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The string at a key; "" where there is none. */
export function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === "string" ? value : "";
}

/** The list at a key; empty where there is none. */
export function listAt(object: JsonObject, key: string): readonly unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** A string or a list of strings as a list, or undefined where the value is neither. */
export function asNames(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  return undefined;
}

/** Calls back for every name that stands more than once; case does not tell two names apart. */
export function complainOfRepeats(names: readonly string[], report: (name: string) => void): void {
  const lowered = names.map((name) => name.toLowerCase());
  for (const [index, name] of names.entries()) if (lowered.indexOf(name.toLowerCase()) < index) report(name);
}
