import {html} from "htl";

/** Opens a dialog over the page. A button and Escape close it, which removes it from the page. */
export function openDialog(label: string, heading: string | HTMLElement, ...content: HTMLElement[]): void {
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

/**
 * Copies what is still being made, as HTML and as plain text: a word processor takes the one and an editor the other. The
 * clipboard is asked at once, as some browsers want of a press of a button.
 * @returns whether it did
 * @throws what making it throws
 */
export async function copyRich(making: Promise<{markup: string; text: string}>): Promise<boolean> {
  const part = (type: string, of: (made: {markup: string; text: string}) => string) =>
    making.then((made) => new Blob([of(made)], {type}));
  try {
    const item = new ClipboardItem({
      "text/html": part("text/html", ({markup}) => markup),
      "text/plain": part("text/plain", ({text}) => text)
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    await making;
    return false;
  }
}
