import {mkdtemp, readFile, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readSecret} from "../../../../loaders/release/gate/secret.js";

const makeFolder = () => mkdtemp(join(tmpdir(), "casebook-secret-"));

test("the secret of a policy is made once, for its owner alone", async () => {
  const policy = join(await makeFolder(), "disclosure.yaml");
  const first = await readSecret(policy, false);
  expect(first).toMatchObject({isNew: true, path: policy.replace(".yaml", ".secret")});
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(((await stat(first.path)).mode & 0o777).toString(8)).toBe("600");
  expect(await readSecret(policy, false)).toEqual({...first, isNew: false});
  const other = await readSecret(join(await makeFolder(), "disclosure.yaml"), false);
  expect(other.secret).not.toBe(first.secret);
});

test("a synthetic extract needs none", async () => {
  const policy = join(await makeFolder(), "disclosure.yaml");
  const {path} = await readSecret(policy, true);
  await expect(readFile(path)).rejects.toThrow("ENOENT");
});

test("a secret that is too short, or that cannot be made, is told of with the next step", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "short.secret"), "hunter2\n");
  await expect(readSecret(join(folder, "short.yaml"), false)).rejects.toThrow(
    "short.secret holds 7 characters, and a secret has 32 or more; remove the file, so that a new one is made"
  );
  await expect(readSecret(join(folder, "nowhere", "p.yaml"), false)).rejects.toThrow(
    "p.secret cannot be read or made (ENOENT)"
  );
});
