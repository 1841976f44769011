import {describe, expect, it} from "vitest";
import {readHtmlText} from "../../../../../src/import/formats/taguette/html-text.js";

describe("readHtmlText", () => {
  it("takes tags and comments out and puts nothing between blocks", () => {
    expect(readHtmlText('<p class="a">One <em>two</em></p>\n<!-- <b>no</b> --><p>three</p>')).toBe(
      "One two\nthree"
    );
  });

  it("resolves entities by name and number, and keeps what is none", () => {
    expect(readHtmlText("a &lt;b&gt; &amp;amp; caf&eacute; &#8212; &#x1F600; &#150; R&D &unknown;")).toBe(
      "a <b> &amp; café — 😀 – R&D &unknown;"
    );
  });

  it("keeps a < that begins no tag", () => {
    expect(readHtmlText("age < 18 and 3 <4")).toBe("age < 18 and 3 <4");
  });

  it("passes over a > within a quoted attribute", () => {
    expect(readHtmlText(`<a title="x > y" href='>'>link</a> don't`)).toBe("link don't");
  });

  it("makes line ends LF and drops the line break that opens preformatted text, as browsers do", () => {
    expect(readHtmlText("a\r\nb\rc<pre>\nd</pre>")).toBe("a\nb\ncd");
  });

  it("ends with a tag that is cut off", () => {
    expect(readHtmlText('text <a href="')).toBe("text ");
  });

  it("reads a megabyte of tags that never close without delay", () => {
    const started = performance.now();
    readHtmlText("<".repeat(1_000_000));
    readHtmlText("<a ".repeat(300_000));
    readHtmlText("<!--".repeat(250_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
