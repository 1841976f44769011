import {type FilterChoices, linkWithFilters} from "./page-address.js";

/** What comes before a link is followed, copied or shown, by mouse, finger, keyboard or script. */
const beforeUse = ["pointerover", "pointerdown", "focusin", "click"];

/** Takes the filters of the page's address along to the other pages of the site, whatever link leads there. */
export function carryFilters(choices: FilterChoices): void {
  const carry = ({target}: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link) return;
    const address = linkWithFilters(link.href, location.href, choices);
    if (address !== link.href) link.href = address;
  };
  for (const type of beforeUse) addEventListener(type, carry, {capture: true});
}
