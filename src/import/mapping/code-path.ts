/** The names of a code and of those above it, from the top: `["Challenges", "Inter-agency working"]`. Names repeat in different branches; paths seldom do. */
export type CodePath = string[];

/** A path as it is told: `Challenges › Inter-agency working`. */
export function pathWords(path: CodePath): string {
  return path.join(" › ");
}
