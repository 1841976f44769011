import {html} from "htl";
import {saveFile, textFile} from "../components/downloads/save-file.js";
import type {Decisions} from "../import/mapping/mapping.js";
import type {Choosable, ImportCounts, ImportPreview} from "../import/preview-import.js";
import {counted} from "../text/numbers.js";
import type {ImportDesk} from "./import-in-worker.js";

/** What a reader chooses of an import: its name, what it is, and what comes of it. */
type Field = {
  key: Choosable;
  title: string;
  about: string;
  /** What stands there where there is nothing to choose; without it the field is not shown then. */
  only?: string;
  effect(counts: ImportCounts): string;
};

const fields: readonly Field[] = [
  {
    key: "case",
    title: "Case",
    about: "The column that names the case, the unit of a row.",
    effect: ({units}) => counted(units, "unit")
  },
  {
    key: "text",
    title: "Text",
    about: "The column with the coded passages.",
    effect: ({texts}) => `${counted(texts, "excerpt")} with words`
  },
  {
    key: "code",
    title: "Code",
    about: "The column that names the codes.",
    effect: ({codes, codings}) => `${counted(codings, "coding")} of ${counted(codes, "code")}`
  },
  {
    key: "patient",
    title: "Unit",
    about: "What figures count.",
    only: "As the file has it",
    effect: ({units}) => counted(units, "unit")
  },
  {
    key: "groups",
    title: "Groups",
    about: "The variable by which figures compare.",
    only: "None: no variable has 2 to 8 values",
    effect: ({groups}) => groups.map(({level, units}) => `${level} ${units}`).join(", ") || "No groups"
  },
  {
    key: "routes",
    title: "Routes",
    about: "The code under which the ways stand in which units were identified.",
    only: "None: no code has others under it",
    effect: ({routes}) => counted(routes, "route")
  },
  {
    key: "informants",
    title: "Informants",
    about: "The codes of those who told staff.",
    effect: ({informants}) => counted(informants, "informant")
  },
  {
    key: "primary",
    title: "Primary route",
    about: "Which route counts for a unit that has several.",
    effect: ({primary}) => primary.map(({level, units}) => `${level} ${units}`).join(", ")
  },
  {
    key: "themes",
    title: "Themes",
    about: "The code under which themes stand. What stands under a theme is a subtheme.",
    only: "All codes",
    effect: ({themes, subthemes}) => `${counted(themes, "theme")}, ${counted(subthemes, "subtheme")}`
  }
];

/**
 * A form that says what of a file is what of the extract. What is chosen is counted at once; a button reads the file
 * so, another saves the mapping that says it.
 */
export function importForm(
  desk: ImportDesk,
  chosen: Decisions,
  onShow: (decisions: Decisions) => void
): HTMLElement {
  let decisions = chosen;
  let latest = 0;
  let mapping = "";
  const views = fields.map((field) =>
    fieldView(
      field,
      (value) =>
        void choose(
          isColumn(field.key) ? {columns: {...decisions.columns, [field.key]: value}} : {[field.key]: value}
        )
    )
  );
  const rest = html`<output></output>`;
  const missing = html`<div role="status"></div>`;
  const show = button("Read with these choices", () => onShow(decisions));
  show.classList.add("primary");
  const save = button("Save mapping.yaml", () =>
    saveFile("mapping.yaml", textFile("application/yaml", mapping))
  );

  const tell = (sentences: readonly string[]) => {
    const items = sentences.map((sentence) => html`<li>${sentence}</li>`);
    missing.replaceChildren(...(items.length === 0 ? [] : [html`<ul class="drop-faults">${items}</ul>`]));
  };

  const choose = async (more: Decisions) => {
    decisions = {...decisions, ...more};
    latest += 1;
    const asked = latest;
    try {
      const preview = await desk.preview(decisions);
      if (asked !== latest) return;
      ({mapping} = preview);
      for (const view of views) if (preview.mapping !== "" || isColumn(view.key)) view.show(preview);
      setText(rest, effectOfAll(preview));
      tell(preview.missing);
      show.disabled = preview.counts === undefined;
      save.disabled = mapping === "";
    } catch (error) {
      tell([(error as Error).message]);
    }
  };
  void choose({});
  return html`<div class="editor import-form" role="group" aria-label="What stands for what">
    ${views.map(({root}) => root)}
    <p>${rest}</p>
    ${missing}
    <p class="drop-buttons">${show} ${save}</p>
  </div>`;
}

function isColumn(key: Choosable): boolean {
  return key === "case" || key === "text" || key === "code";
}

/** A button that waits for the first counts. */
function button(label: string, onclick: () => void): HTMLButtonElement {
  return html`<button type="button" ${{onclick, disabled: true}}>${label}</button>` as HTMLButtonElement;
}

function fieldView({key, title, about, only, effect}: Field, onChange: (value: unknown) => void) {
  const id = `import-${key}`;
  const select = html`<select id=${id} aria-describedby=${`${id}-about`}></select>` as HTMLSelectElement;
  const place = html`<div>${select}</div>`;
  const count = html`<output for=${id}></output>`;
  const root = html`<div class="import-field">
    <div><label for=${id}>${title}</label><small id=${`${id}-about`}>${about}</small></div>
    ${place}
    ${count}
  </div>`;
  let values: unknown[] = [];
  select.addEventListener("change", () => onChange(values[select.selectedIndex]));
  return {
    key,
    root,
    show({choices, counts}: ImportPreview) {
      const {offered = [], chosen = -1} = choices[key] ?? {};
      values = offered.map(({value}) => value);
      const isThere = offered.length > 0;
      const isSaidByCase = key === "patient" && choices.case !== undefined;
      root.hidden = !isThere && (only === undefined || isSaidByCase);
      if (isThere !== place.contains(select)) place.replaceChildren(isThere ? select : (only ?? ""));
      const options = offered.map(({label, about: of}) => (of === "" ? label : `${label} (${of})`));
      if (Array.from(select.options, ({text}) => text).join("\n") !== options.join("\n"))
        select.replaceChildren(...options.map((text) => html`<option>${text}</option>`));
      select.selectedIndex = chosen;
      setText(count, counts === undefined ? "" : effect(counts));
    }
  };
}

function effectOfAll({counts}: ImportPreview): string {
  if (counts === undefined) return "";
  return `The extract then has ${counted(counts.excerpts, "excerpt")} with ${counted(counts.codings, "coding")}.`;
}

/** Writes a text where it differs, so that a screen reader says only what changed. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
