/** How far from a mark a pointer may be and still mean it, in pixels. A finger hits less exactly than a mouse. */
const reach = {mouse: 10, finger: 24};

/** The mark that is nearest to a pointer, if one is near enough. */
export function nearestMark(marks: readonly Element[], pointer: MouseEvent): Element | undefined {
  const kind = (pointer as Partial<PointerEvent>).pointerType;
  let least = kind === "touch" || kind === "pen" ? reach.finger : reach.mouse;
  let nearest: Element | undefined;
  for (const mark of marks) {
    const {left, right, top, bottom} = mark.getBoundingClientRect();
    const across = Math.max(left - pointer.clientX, 0, pointer.clientX - right);
    const down = Math.max(top - pointer.clientY, 0, pointer.clientY - bottom);
    const distance = Math.hypot(across, down);
    if (distance > least || (distance === least && nearest)) continue;
    least = distance;
    nearest = mark;
  }
  return nearest;
}
