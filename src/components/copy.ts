/**
 * Puts text on the reader's clipboard.
 * @returns whether it is there: a page that is not secure has no clipboard, and a reader may forbid its use
 */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
