import {readFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {build} from "esbuild";
import {listFiles} from "./list-files.js";
import {projectRoot} from "./paths.js";

/** How a file names a program that it starts as a process of its own. */
const startedProgram = /new URL\("(\.[^"]+\.ts)", import\.meta\.url\)/g;

/**
 * The files of the project that a program's results depend on: those that it imports, however far, and programs that it
 * starts; the SQL of every room that it imports from; and the lock file, for the packages. Those of the project itself are
 * found once in a process, which goes on running the modules that it has loaded.
 * @param program a path from the root
 * @returns paths, sorted
 */
export async function findProgramSources(program: string, root = projectRoot): Promise<string[]> {
  const folder = resolve(root);
  if (folder !== resolve(projectRoot)) return findSources(program, folder);
  const finding = foundBefore.get(program) ?? findSources(program, folder);
  foundBefore.set(program, finding);
  finding.catch(() => foundBefore.delete(program));
  return [...(await finding)];
}

const foundBefore = new Map<string, Promise<string[]>>();

async function findSources(program: string, folder: string): Promise<string[]> {
  const modules = new Set<string>();
  for (let programs = [join(folder, program)]; programs.length > 0; ) {
    const imported = (await findImports(programs, folder)).filter((path) => !modules.has(path));
    for (const path of imported) modules.add(path);
    programs = (await Promise.all(imported.map(findStarted))).flat().filter((path) => !modules.has(path));
  }
  const rooms = new Set([...modules].map((path) => roomOf(path, folder)));
  const sql = (await Promise.all([...rooms].map(findSql))).flat();
  return [...modules, ...sql, join(folder, "package-lock.json")].sort();
}

async function findImports(programs: string[], root: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: programs,
    absWorkingDir: root,
    outdir: root, // nothing is written
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent"
  });
  return Object.keys(metafile.inputs).map((path) => join(root, path));
}

async function findStarted(module: string): Promise<string[]> {
  const text = await readFile(module, "utf8");
  return [...text.matchAll(startedProgram)].map(([, path = ""]) => join(dirname(module), path));
}

/** The folder of a room, such as `loaders/search`. */
function roomOf(module: string, root: string): string {
  const [top = "", room = ""] = module.slice(root.length + 1).split(/[/\\]/);
  return join(root, top, room);
}

async function findSql(room: string): Promise<string[]> {
  const files = await listFiles(room);
  return files.filter((file) => file.endsWith(".sql")).map((file) => join(room, file));
}
