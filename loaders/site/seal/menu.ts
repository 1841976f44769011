import {element, find} from "./dom.js";

/**
 * Puts a button before the box that opens the list of pages. Scripts show it in the box's place: a box is heard as
 * something to tick. Without scripts the box does.
 */
export function addMenuButton(document: Document): void {
  const attributes = {class: "menu-button", type: "button", hidden: "", "aria-expanded": "false"};
  const button = element(
    document,
    "button",
    {...attributes, "aria-controls": "observablehq-sidebar"},
    "Menu"
  );
  find(document, "#observablehq-sidebar-toggle").before(button, "\n");
  document.body.append(
    element(document, "script", {type: "module"}, `(${operateMenu})();`), // as a browser takes it
    "\n"
  );
}

/**
 * Lets the button press the box, say whether the list is shown, and have the focus when the list that had it is closed. It
 * runs in the browser, on its own.
 */
function operateMenu(): void {
  const box = document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
  const button = document.querySelector<HTMLButtonElement>(".menu-button");
  const list = document.querySelector("#observablehq-sidebar");
  if (!box || !button || !list) return;
  const wide = matchMedia("(min-width: calc(640px + 6rem + 272px))"); // where Framework shows the list at first
  const isOpen = () => (box.indeterminate ? wide.matches : box.checked);
  const tell = () => {
    button.setAttribute("aria-expanded", String(isOpen()));
    if (!isOpen() && list.contains(document.activeElement)) button.focus();
  };
  button.hidden = false;
  box.hidden = true;
  tell();
  box.addEventListener("change", tell);
  wide.addEventListener("change", tell);
  button.addEventListener("click", () => box.click());
  button.addEventListener("keydown", ({key}) => {
    if (key === "Escape" && isOpen() && !wide.matches) box.click();
  });
}
