import {describe, expect, it} from "vitest";
import {parseAddress} from "../../../loaders/site/address.js";
import {runCommand} from "../../support/command.js";

describe("the address of a site", () => {
  it.each([
    ["https://example.org", "https://example.org/"],
    ["https://example.org/casebook", "https://example.org/casebook/"],
    ["http://localhost:8080/a/b/", "http://localhost:8080/a/b/"],
    ["https://Example.org/a path/", "https://example.org/a%20path/"]
  ])("may be %s", (given, address) => {
    expect(parseAddress(given)).toBe(address);
  });

  it.each([
    ["", "is not an address"],
    ["example.org/casebook", "is not an address"],
    ["ftp://example.org/", "is not an address on the web"],
    ["javascript:alert(1)", "is not an address on the web"],
    ["https://me:secret@example.org/", "holds a name or a password"],
    ["https://example.org/?page=1", "has a part after ? or #"],
    ["https://example.org/#top", "has a part after ? or #"],
    ["https://example.org/index.html", "is the address of a page"]
  ])("may not be %j, which %s", (given, why) => {
    expect(() => parseAddress(given)).toThrow(why);
    expect(() => parseAddress(given)).toThrow("such as https://example.org/casebook/");
  });

  it("that is none ends the build with a sentence before anything is built", async () => {
    const {code, stdout, stderr} = await runCommand("build", "--site", "casebook");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      "--site casebook is not an address; give the address of the site's folder, such as https://example.org/casebook/\n"
    );
  });
});
