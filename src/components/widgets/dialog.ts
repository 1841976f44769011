import {html} from "htl";

/** Opens a dialog over the page. A button and Escape close it, which removes it from the page. */
export function openDialog(label: string, heading: string, ...content: HTMLElement[]): void {
  const dialog = html`<dialog class="dialog" aria-label=${label}>
    <form method="dialog"><button>Close</button></form>
    <h2>${heading}</h2>
    ${content}
  </dialog>` as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector("#observablehq-main")?.append(dialog);
  dialog.showModal();
}

/**
 * Copies text to the reader's clipboard.
 * @returns whether it did: a page that is not secure has no clipboard, and a reader may forbid its use
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
