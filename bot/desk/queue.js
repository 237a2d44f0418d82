// The list of requests. Rows are kept and changed in place, so that a refresh moves no focus.

import { button, el } from "../widget/text.js";
import { NO_REGION, STATES, languageName, put, sectorNames, shortDuration, shortMoment } from "./words.js";

/** What it is about, in one line: what tells one request from another. */
function about(request) {
  const more = [request.about, ...sectorNames(request.sectors), languageName(request.language)];
  return more.filter(Boolean).join(" · ");
}

class Row {
  constructor(request, onOpen) {
    this.region = el("span", { class: "row-region" });
    this.state = el("span", { class: "chip" });
    this.about = el("span", { class: "row-about", dir: "auto" });
    this.waiting = el("span", { class: "row-line" });
    this.deadline = el("span", { class: "row-line" });
    this.button = button("", "row", () => onOpen(this.request));
    this.button.append(el("span", { class: "row-head" }, this.region, this.state), this.about, this.waiting, this.deadline);
    this.node = el("li", { "data-request": request.id }, this.button);
  }

  update(request, selected, mine, unread) {
    this.request = request;
    const late = request.overdue || request.escalated;
    put(this.region, request.region || NO_REGION);
    put(this.state, unread ? "Nieuw bericht" : late ? "Te laat" : this.stateWord(request, mine));
    this.state.className = `chip ${unread ? "open" : late ? "late" : request.state}`;
    put(this.about, about(request));
    const how = request.mode === "callback" ? "Terugbellen" : "In de chat";
    const waits = request.state === "taken" ? "" : ` · wacht ${shortDuration(request.waiting_minutes)}`;
    const suits = request.suits_me ? " · past bij jou" : "";
    const whose = late && request.owner_id ? (mine ? " · voor jou" : ` · bij ${request.owner_name}`) : "";
    put(this.waiting, `${how}${waits}${suits}${whose}`);
    put(this.deadline, request.answered_at ? "" : `Reageren vóór ${shortMoment(request.deadline)}`);
    if (selected) this.button.setAttribute("aria-current", "true");
    else this.button.removeAttribute("aria-current");
  }

  stateWord(request, mine) {
    if (request.state !== "taken" && request.owner_id) return mine ? "Voor jou" : `Voor ${request.owner_name}`;
    if (request.state !== "taken") return STATES[request.state] ?? request.state;
    return mine ? "Van jou" : request.owner_name || STATES.taken;
  }
}

/** Draws requests into an ordered list. */
export class Queue {
  constructor(list, onOpen) {
    Object.assign(this, { list, onOpen });
    this.rows = new Map();
  }

  /** Show these requests; gives true when the row that had focus is gone. */
  show(requests, selectedId, userId, unread = new Set()) {
    const wanted = new Set(requests.map((request) => request.id));
    let lostFocus = false;
    for (const [id, row] of this.rows) {
      if (wanted.has(id)) continue;
      lostFocus ||= row.node.contains(document.activeElement);
      row.node.remove();
      this.rows.delete(id);
    }
    requests.forEach((request, index) => {
      let row = this.rows.get(request.id);
      if (!row) this.rows.set(request.id, (row = new Row(request, this.onOpen)));
      row.update(request, request.id === selectedId, request.owner_id === userId, unread.has(request.conversation_id));
      const there = this.list.children[index];
      if (there !== row.node) this.list.insertBefore(row.node, there ?? null);
    });
    return lostFocus;
  }

  focus(id) {
    this.rows.get(id)?.button.focus();
  }
}
