import {spawnSync} from "node:child_process";
import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {asNodeOptions, confine} from "../../../loaders/site/confine.js";
import {inTemporaryFolder} from "../../support/shipped-copy.js";

/** Each line tries something in a process of its own and writes `ok` or why it was refused. */
const attempts = {
  "write in its folder": `fs.writeFileSync(folder + "/own/a", "")`,
  "make and remove in its folder": `fs.mkdirSync(folder + "/own/b/c", {recursive: true}), fs.rmSync(folder + "/own/b", {recursive: true})`,
  "read what it may": `fs.readFileSync(folder + "/own/program.mjs")`,
  "see a file that it may not": `if (fs.existsSync(folder + "/secret")) throw new Error("seen"); throw new Error("unseen")`,
  "read elsewhere": `fs.readFileSync(folder + "/secret")`,
  "read the folder around": "fs.readdirSync(folder)",
  "write elsewhere": `fs.writeFileSync(folder + "/a", "")`,
  "write elsewhere by a path that climbs": `fs.writeFileSync(folder + "/own/../a", "")`,
  "write beside a folder of the same beginning": `fs.writeFileSync(folder + "/owner", "")`,
  "lead out by a link": `fs.symlinkSync(folder, folder + "/own/link")`,
  "start a program": `const {error} = child.spawnSync("true"); if (error) throw error`,
  "start a thread": `new threads.Worker("", {eval: true})`,
  "load native code": `process.dlopen({exports: {}}, folder + "/own/a.node")`,
  "open the inspector": "(await import('node:inspector')).open(0)",
  connect: `net.connect(9, "127.0.0.1")`,
  "connect by a name that was imported": `connect(9, "127.0.0.1")`,
  fetch: `await fetch("http://127.0.0.1:8080")`,
  "ask over HTTP": `await new Promise((resolve, reject) => http.get("http://127.0.0.1:9", resolve).on("error", reject))`,
  "ask over TLS": `tls.connect(9, "127.0.0.1")`,
  "look up a name": `dns.lookup("localhost", () => {})`,
  "look up a name, as a promise": `await dns.promises.lookup("localhost")`,
  "resolve a name": `await new dns.promises.Resolver().resolveTxt("localhost")`,
  "send a packet": `dgram.createSocket("udp4").send("a", 9, "127.0.0.1")`,
  listen: "net.createServer().listen(0)",
  "ask for Node's own sockets": `process.binding("tcp_wrap")`,
  "get the network back": "net.Socket.prototype.connect = () => undefined"
};

const program = `
import child from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import net, {connect} from "node:net";
import threads from "node:worker_threads";
import tls from "node:tls";
const folder = process.argv[2];
const said = {};
const attempt = async (name, run) => {
  try { await run(); said[name] = "ok"; } catch (error) { said[name] = (error.cause ?? error).message; }
};
${Object.entries(attempts)
  .map(([name, code]) => `await attempt(${JSON.stringify(name)}, async () => {${code}});`)
  .join("\n")}
console.log(JSON.stringify(said));
process.exit();
`;

/** Runs a test on a folder with a secret, and in it one with the program, which it may read and write. */
function withProgram(source: string, use: (folder: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "secret"), "secret");
    await mkdir(join(folder, "own"));
    await writeFile(join(folder, "own/program.mjs"), source);
    await use(folder);
  });
}

const rightsOf = (folder: string, starts: boolean) => ({
  reads: [join(folder, "own/program.mjs")],
  writes: [join(folder, "own")],
  starts
});

describe("a confined process", () => {
  it("writes in its own folder, and can do nothing else", () =>
    withProgram(program, async (folder) => {
      const options = await confine(rightsOf(folder, false));
      const {stdout, stderr} = spawnSync(
        process.execPath,
        [...options, join(folder, "own/program.mjs"), folder],
        {encoding: "utf8"}
      );
      expect(stderr).toBe("");
      const refused = expect.stringMatching(/restricted|requires full|no network|read only|disabled/);
      const may = ["write in its folder", "make and remove in its folder", "read what it may"];
      expect(JSON.parse(stdout)).toEqual({
        ...Object.fromEntries(
          Object.keys(attempts).map((name) => [name, may.includes(name) ? "ok" : refused])
        ),
        "see a file that it may not": "unseen"
      });
      expect((await readdir(folder)).sort()).toEqual(["own", "secret"]);
    }));

  it("gives no more rights to a program that it starts", () =>
    withProgram(
      `import {spawnSync} from "node:child_process";
      import {writeFileSync} from "node:fs";
      import {connect} from "node:net";
      const [, program, folder, isStarted] = process.argv;
      if (!isStarted) process.stdout.write(spawnSync(process.execPath, [program, folder, "yes"], {encoding: "utf8"}).stdout);
      else for (const run of [() => writeFileSync(folder + "/a", ""), () => connect(9)])
        try { run(); } catch (error) { console.log(error.message); }`,
      async (folder) => {
        const options = await confine(rightsOf(folder, true));
        const {stdout} = spawnSync(process.execPath, [join(folder, "own/program.mjs"), folder], {
          encoding: "utf8",
          env: {...process.env, NODE_OPTIONS: asNodeOptions(options)}
        });
        expect(stdout).toMatch(/restricted.*\n.*no network\n$/);
        expect((await readdir(folder)).sort()).toEqual(["own", "secret"]);
      }
    ));
});
