import {html} from "htl";
import {readEditorNames} from "../../page/editor-names.js";
import type {SqlEditor} from "./sql-editor.js";

/** Where a statement is written. */
export type StatementField = {
  root: HTMLElement;
  text(): string;
  /** Shows another statement. */
  show(text: string): void;
};

/**
 * A field for a statement of SQL: plain at first, and an editor with completion once it is in sight or is used, if that can
 * be fetched.
 * @param describedBy the identifier of what says how it is operated
 * @param onInput called when the reader has changed the statement
 */
export function statementField(describedBy: string, onInput: () => void): StatementField {
  const field =
    html`<textarea rows="16" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="SQL" aria-describedby=${describedBy}></textarea>` as HTMLTextAreaElement;
  const root = html`<div class="statement">${field}</div>`;
  let editor: SqlEditor | undefined;
  let isReplaced = false;
  const replace = async () => {
    if (isReplaced) return;
    isReplaced = true;
    try {
      const [{replaceField}, names] = await Promise.all([import("./sql-editor.js"), readEditorNames()]);
      editor = replaceField(field, {names, describedBy, onInput});
    } catch {
      isReplaced = false; // the plain field does; the next focus tries again
    }
  };
  field.addEventListener("input", onInput);
  field.addEventListener("focus", () => void replace());
  if ("IntersectionObserver" in globalThis) {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      sight.disconnect();
      void replace();
    });
    sight.observe(field);
  }
  return {
    root,
    text: () => field.value,
    show(text) {
      field.value = text;
      editor?.show(text);
    }
  };
}
