/** A rectangle on the screen, in pixels. */
export type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** What a caption should not hide, the worst first, and where it may stand. */
export type Surroundings = {
  /** The mark itself, with its ring. */
  mark: Box;
  /** The words that belong to the mark: its row's and column's labels, and its numbers. */
  own: readonly Box[];
  /** All other words of the drawing. */
  words: readonly Box[];
  /** The other marks. */
  marks: readonly Box[];
  /** The drawing's width, which the caption keeps to, and the height of the window that is seen. */
  ground: Pick<Box, "left" | "right">;
  window: Pick<Box, "top" | "bottom">;
};

/** From a mark, or its words, to the caption, in pixels. */
const gap = 4;

/** How far over or under a mark its words may be for the caption to stand beyond them, in pixels. */
const near = 80;

/** How much worse it is to hide as much of a mark's own words, or to pass the window, and to hide other words than marks. */
const weights = {own: 1e6, words: 10};

/**
 * Where a caption of a size stands: under, above, left or right of its mark, or of the mark and its words together. Of
 * these places the first that hides the least.
 */
export function placeCaption(size: {width: number; height: number}, around: Surroundings): Box {
  const {mark, own, words, marks, ground, window} = around;
  const boxAt = (left: number, top: number): Box => {
    const within = Math.max(ground.left, Math.min(left, ground.right - size.width));
    return {left: within, top, right: within + size.width, bottom: top + size.height};
  };
  const places = [mark, unionOf([mark, ...own.filter((box) => down(box, mark) < near)])].flatMap((box) => [
    boxAt(mark.left, box.bottom + gap),
    boxAt(mark.left, box.top - gap - size.height),
    boxAt(box.left - gap - size.width, mark.top),
    boxAt(box.right + gap, mark.top)
  ]);
  const cost = (box: Box) => {
    const beyond = Math.max(0, window.top - box.top) + Math.max(0, box.bottom - window.bottom);
    return (
      weights.own * (hidden(box, [mark, ...own]) + beyond) +
      weights.words * hidden(box, words) +
      hidden(box, marks)
    );
  };
  return places.reduce((best, box) => (cost(box) < cost(best) ? box : best));
}

/** Of the words of a drawing, those that belong to a mark: at its height, touched by its ring, or said in its label. */
export function isOwn(words: {box: Box; text: string}, mark: {box: Box; label: string}): boolean {
  const middle = (words.box.top + words.box.bottom) / 2;
  const isBeside = middle > mark.box.top && middle < mark.box.bottom;
  const text = lettersOf(words.text);
  const isSaid = /\p{L}{2}/u.test(text) && lettersOf(mark.label).includes(text);
  return isBeside || isSaid || overlap(words.box, mark.box) > 0;
}

/** Letters and digits alone: lines and dots stand otherwise in a drawing than in a label. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function hidden(box: Box, boxes: readonly Box[]): number {
  return boxes.reduce((sum, each) => sum + overlap(box, each), 0);
}

/** The area that two boxes share, in square pixels. */
function overlap(a: Box, b: Box): number {
  return Math.max(0, -across(a, b)) * Math.max(0, -down(a, b));
}

/** From one box to the other, sideways; negative where they overlap. */
function across(a: Box, b: Box): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

/** From one box to the other, up or down; negative where they overlap. */
function down(a: Box, b: Box): number {
  return Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
}

function unionOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({left}) => left)),
    top: Math.min(...boxes.map(({top}) => top)),
    right: Math.max(...boxes.map(({right}) => right)),
    bottom: Math.max(...boxes.map(({bottom}) => bottom))
  };
}
