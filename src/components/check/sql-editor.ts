import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  ifNotIn
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {
  keywordCompletionSource,
  PostgreSQL,
  type SQLNamespace,
  schemaCompletionSource,
  sql
} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting, syntaxTree} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {drawSelection, EditorView, keymap} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {EditorNames} from "../../page/editor-names.js";

/** An editor in the place of a field of text. */
export type SqlEditor = {show(text: string): void; focus(): void};

/**
 * Puts an editor of SQL before a field of text, and hides the field, which goes on holding the statement. The editor
 * completes keywords, tables, fields, levels and codes. Tab leaves it.
 * @param onInput called when the reader has changed the statement
 */
export function replaceField(
  field: HTMLTextAreaElement,
  {names, describedBy, onInput}: {names: EditorNames; describedBy: string; onInput(): void}
): SqlEditor {
  const sources = [
    valuesFor(names),
    ...[
      fieldsFor(names),
      schemaCompletionSource({dialect: PostgreSQL, schema: tablesOf(names)}),
      keywordCompletionSource(PostgreSQL, true)
    ].map((source) => ifNotIn(["String", "LineComment", "BlockComment"], source))
  ];
  const state = (doc: string) =>
    EditorState.create({
      doc,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        // A window of options that never scrolls: what scrolls must take the focus, which is the text's.
        autocompletion({icons: false, override: sources, maxRenderedOptions: 8}),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        sql({dialect: PostgreSQL}),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": field.getAttribute("aria-label") ?? "",
          "aria-describedby": describedBy,
          spellcheck: "false",
          autocapitalize: "off"
        }),
        EditorView.updateListener.of(({docChanged, state}) => {
          if (!docChanged) return;
          field.value = state.doc.toString();
          onInput();
        })
      ]
    });
  const view = new EditorView({state: state(field.value)});
  const hadFocus = document.activeElement === field;
  const {selectionStart, selectionEnd} = field;
  field.before(view.dom);
  field.hidden = true;
  if (hadFocus) {
    view.dispatch({selection: {anchor: selectionStart, head: selectionEnd}});
    view.focus();
  }
  return {
    show(text) {
      if (view.state.doc.toString() !== text) view.setState(state(text));
    },
    focus: () => view.focus()
  };
}

/** Inside a text: the values of the field that it is compared with, or else of every field. */
function valuesFor({values}: EditorNames) {
  const everything = [...values].flatMap(([field, list]) => list.map((label) => ({label, detail: field})));
  return ({state, pos}: CompletionContext): CompletionResult | null => {
    const text = syntaxTree(state).resolveInner(pos, -1);
    if (text.name !== "String" || pos <= text.from) return null;
    const field = comparedField.exec(state.sliceDoc(Math.max(0, text.from - 500), text.from))?.[1];
    const known = field === undefined ? undefined : values.get(field.toLowerCase());
    const options: Completion[] = known?.map((label) => ({label, detail: field ?? ""})) ?? everything;
    return {from: text.from + 1, options, validFor: /^[^']*$/};
  };
}

/** What comes before a text that is compared with a field. */
const comparedField = /(\w+)"?\s*(?:=|<>|!=|(?:not\s+)?i?like|(?:not\s+)?in\s*\((?:\s*'[^']*'\s*,)*)\s*$/i;

/** The tables with their fields, before what else begins alike; those of the extract come first. */
function tablesOf({relations}: EditorNames): SQLNamespace {
  return Object.fromEntries(
    [...relations].map(([label, children], place) => {
      const boost = relations.size - place;
      return [label, {self: {label, type: "type", boost}, children}];
    })
  );
}

/** The fields of every table, wherever a name can stand but where only a table can. */
function fieldsFor({relations}: EditorNames) {
  const owners = new Map<string, string[]>();
  for (const [table, fields] of relations)
    for (const field of fields) owners.set(field, [...(owners.get(field) ?? []), table]);
  const options = [...owners].map(([label, tables]) => ({
    label,
    type: "property",
    detail: tables.slice(0, 3).join(", ")
  }));
  return (context: CompletionContext): CompletionResult | null => {
    const {state, pos} = context;
    const word = context.matchBefore(/\w+/);
    const from = word?.from ?? pos;
    if ((!word && !context.explicit) || state.sliceDoc(from - 1, from) === ".") return null;
    if (/\b(?:from|join)\s+$/i.test(state.sliceDoc(Math.max(0, from - 50), from))) return null;
    return {from, options, validFor: /^\w*$/};
  };
}

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--link)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--good)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--synthetic-ink)"},
  {tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic"}
]);

/** The site's own colours, which follow light and dark. */
const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--ink-soft)",
    borderRadius: "4px",
    fontSize: "14px"
  },
  "&.cm-focused": {outline: "2px solid var(--link)", outlineOffset: "1px"},
  ".cm-scroller": {fontFamily: "var(--monospace)", lineHeight: "1.5", minHeight: "16em", maxHeight: "70vh"},
  ".cm-content": {padding: "0.6rem 0.2rem", caretColor: "var(--ink)"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--link) 30%, transparent)"
  },
  "&.cm-focused .cm-matchingBracket": {backgroundColor: "color-mix(in srgb, var(--link) 25%, transparent)"},
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--ground)",
    border: "1px solid var(--ink-soft)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--monospace)", maxHeight: "none"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "0.2rem 0.5rem", minHeight: "24px"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--ground)",
    backgroundColor: "var(--link)"
  },
  ".cm-completionDetail": {color: "inherit", fontStyle: "normal", opacity: "0.85"}
});
