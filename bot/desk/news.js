// Telling what happens: read aloud, in sight for a while, and with the notice that was chosen.

import { el } from "../widget/text.js";

const TOAST_MS = 10_000;
const MOST = 4;

/** Messages in a live region; `notices` gives the sound or the desktop notice. */
export class News {
  constructor(node, notices) {
    Object.assign(this, { node, notices });
    this.forget();
  }

  /** Say `text`; `notice` is what a notice says, "" for none; `seen` false is for readers only. */
  say(text, notice = "", seen = true) {
    const line = el("p", { class: seen ? "" : "vh" }, text);
    this.node.append(line);
    setTimeout(() => line.remove(), TOAST_MS);
    while (this.node.childElementCount > MOST) this.node.firstElementChild.remove();
    if (notice) this.notices.give(notice);
  }

  /** Forget which requests were there: what another filter or person sees is not new. */
  forget() {
    this.known = this.given = null;
  }

  /** Tell about requests that came in since the last look, and those that were given to you. */
  arrivals(requests, own) {
    const open = requests.filter((request) => request.state === "open").map((request) => request.id);
    const fresh = this.known ? open.filter((id) => !this.known.has(id)).length : 0;
    const given = own.filter((request) => request.state !== "taken").map((request) => request.id);
    const mine = this.given ? given.filter((id) => !this.given.has(id)).length : 0;
    if (mine) this.tell("Er staat een aanvraag voor jou klaar.");
    else if (fresh) this.tell(fresh === 1 ? "Er is 1 nieuwe aanvraag." : `Er zijn ${fresh} nieuwe aanvragen.`);
    this.known = new Set([...(this.known ?? []), ...open]);
    this.given = new Set(given);
  }

  /** Say it, with a notice of the same words. */
  tell(text) {
    this.say(text, text);
  }
}
