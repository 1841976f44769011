import {html} from "htl";

/** A tab: its name in the address, its label, and its panel. `open` is called whenever the panel is shown. */
export type Tab = {name: string; label: string; panel: HTMLElement; open?(): unknown};

/**
 * Tabs over panels, after the ARIA Authoring Practices: arrow keys move between tabs and show them. All panels are in
 * the page. The style sheet hides all but one, except on paper and without scripts.
 * @param id the beginning of the identifiers of tabs and panels
 * @param shown the name of the tab that is open at first
 */
export function tabbedPanels(
  list: readonly Tab[],
  {
    id,
    label,
    shown,
    onShow
  }: {id: string; label: string; shown?: string | undefined; onShow?(name: string): void}
): HTMLElement {
  const buttons = list.map(
    ({name, label}) =>
      html`<button type="button" role="tab" id=${`${id}-tab-${name}`} aria-controls=${`${id}-panel-${name}`}>${label}</button>`
  );
  for (const {name, panel} of list) {
    panel.id = `${id}-panel-${name}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `${id}-tab-${name}`);
    panel.classList.add("tab-panel");
  }
  const show = (tab: Tab) => {
    for (const [i, other] of list.entries()) {
      const chosen = other === tab;
      buttons[i]?.setAttribute("aria-selected", String(chosen));
      buttons[i]?.setAttribute("tabindex", chosen ? "0" : "-1");
      other.panel.toggleAttribute("data-shown", chosen);
    }
    tab.open?.();
  };
  const choose = (tab: Tab | undefined) => {
    if (!tab) return;
    show(tab);
    buttons[list.indexOf(tab)]?.focus();
    onShow?.(tab.name);
  };
  for (const [i, button] of buttons.entries()) button.addEventListener("click", () => choose(list[i]));
  const tablist = html`<div class="tabs" role="tablist" aria-label=${label}>${buttons}</div>`;
  tablist.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(list.at(to % list.length));
  });
  const first = list.find(({name}) => name === shown) ?? list[0];
  if (first) show(first);
  return html`<div class="tabbed">${tablist}${list.map(({panel}) => panel)}</div>`;
}
