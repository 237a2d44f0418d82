// The list of requests. Rows are kept and changed in place, so that a refresh moves no focus.

import { button, el } from "../widget/text.js";
import { NO_REGION, STATES, duration, isLate, moment } from "./words.js";

function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

class Row {
  constructor(request, onOpen) {
    this.region = el("span", { class: "row-region" });
    this.state = el("span", { class: "chip" });
    this.waiting = el("span", { class: "row-line" });
    this.deadline = el("span", { class: "row-line" });
    this.button = button("", "row", () => onOpen(request.id));
    this.button.append(el("span", { class: "row-head" }, this.region, this.state), this.waiting, this.deadline);
    this.node = el("li", {}, this.button);
  }

  update(request, selected) {
    const late = isLate(request);
    put(this.region, request.region || NO_REGION);
    put(this.state, late ? "Te laat" : STATES[request.state] ?? request.state);
    this.state.className = `chip ${late ? "late" : request.state}`;
    put(this.waiting, `Wacht ${duration(request.waiting_minutes)}`);
    put(this.deadline, request.deadline ? `Reageren vóór ${moment(request.deadline)}` : "");
    if (selected) this.button.setAttribute("aria-current", "true");
    else this.button.removeAttribute("aria-current");
  }
}

/** Draws requests into an ordered list. */
export class RequestList {
  constructor(list, onOpen) {
    Object.assign(this, { list, onOpen });
    this.rows = new Map();
  }

  /** Show these requests; gives true when the row that had focus is gone. */
  show(requests, selectedId) {
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
      row.update(request, request.id === selectedId);
      const there = this.list.children[index];
      if (there !== row.node) this.list.insertBefore(row.node, there ?? null);
    });
    return lostFocus;
  }

  focus(id) {
    this.rows.get(id)?.button.focus();
  }
}
