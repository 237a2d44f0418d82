// Keyboard shortcuts: with Alt, so that they never get in the way of typing.

import { el } from "../widget/text.js";

/** `keys` is {code: [label, what it does, function]}; `active()` says whether they work now. */
export function listenToKeys(keys, active) {
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !active() || document.querySelector("dialog[open]")) return;
    const key = keys[event.code];
    if (!key) return;
    event.preventDefault();
    key[2]();
  });
}

/** The shortcuts as a list to read. */
export function keyList(keys) {
  return Object.values(keys).map(([label, what]) => el("li", {}, el("kbd", {}, label), ` ${what}`));
}

/** A <details> that is a menu: Escape and a click elsewhere close it. */
export function closeByItself(details) {
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
}
