// The conversation as the desk shows it: everything that was said is text, never markup.

import { el, originOf } from "../widget/text.js";
import { DELIVERY, SPEAKERS, time } from "./words.js";

function paragraphs(text) {
  return String(text ?? "").split("\n").filter((line) => line.trim()).map((line) => el("p", { dir: "auto" }, line));
}

/** A card of the catalogue, with its source and date. */
export function cardNode(card) {
  const lines = Array.isArray(card.lines) ? card.lines : [card.lines];
  return el(
    "div",
    { class: "said-card" },
    el("p", { class: "strong" }, card.title),
    ...lines.flatMap(paragraphs),
    el("p", { class: "soft" }, originOf(card).join(" · ")),
  );
}

function documentNode({ title, sections }) {
  const node = el("div", { class: "said-card" }, el("p", { class: "strong" }, title));
  for (const section of sections ?? []) {
    node.append(el("p", { class: "strong" }, section.heading), ...(section.lines ?? []).flatMap(paragraphs));
  }
  return node;
}

function speaker(event) {
  if (event.from !== "advisor" || !event.advisor) return SPEAKERS[event.from] ?? event.from;
  const { name, role } = typeof event.advisor === "string" ? { name: event.advisor } : event.advisor;
  return role ? `${name} (${role})` : name;
}

function isEmpty(event) {
  return !event.text && !event.cards?.length && !event.choices?.length && !event.document;
}

/** The list of what was said, in order of seq; the advisor's own unsent messages stand below. */
export class Talk {
  constructor(list) {
    this.list = list;
    this.clear();
    // A field that opens below the list must not push the last message out of sight: only scrolling
    // at an unchanged height was done by somebody.
    list.addEventListener("scroll", () => {
      if (list.clientHeight === this.height) this.below = this.isBelow();
    });
    new ResizeObserver(() => {
      this.height = list.clientHeight;
      if (this.below) this.showLast();
    }).observe(list);
  }

  clear() {
    this.list.replaceChildren();
    this.items = new Map();
    this.unsent = new Map();
    this.lastSeq = 0;
    this.below = true;
  }

  /** Append what is new; gives the events that were. */
  add(events) {
    const fresh = events.filter((event) => event.seq > this.lastSeq);
    const before = [...this.unsent.values()][0] ?? null;
    for (const event of fresh) {
      this.lastSeq = event.seq;
      if (event.client_id) this.sent(event.client_id);
      if (isEmpty(event)) continue;
      const item = this.item(event);
      this.items.set(event.seq, item);
      this.list.insertBefore(item, before?.isConnected ? before : null);
    }
    if (fresh.length && this.below) this.showLast();
    return fresh;
  }

  /** Whether the last message is in sight, so that a new one may come into sight too. */
  isBelow() {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    return scrollHeight - scrollTop - clientHeight < 60;
  }

  showLast() {
    this.below = true;
    this.list.scrollTop = this.list.scrollHeight;
  }

  item(event) {
    const mark = el("span", { class: "mark" }, event.from === "advisor" ? ` · ${DELIVERY.stored}` : "");
    const head = el("p", { class: "said-by" }, `${speaker(event)} `, el("time", { datetime: event.at }, time(event.at)), mark);
    const item = el("li", { class: `said ${event.from}`, "data-seq": event.seq }, head, ...paragraphs(event.text));
    for (const card of event.cards ?? []) item.append(cardNode(card));
    if (event.document) item.append(documentNode(event.document));
    const titles = (event.choices ?? []).map((choice) => choice.title);
    if (titles.length) item.append(el("p", { class: "soft" }, `Keuzes: ${titles.join(" · ")}`));
    item.mark = mark;
    return item;
  }

  /** What is known of the delivery of messages that went to another channel. */
  mark(deliveries) {
    for (const { seq, state } of deliveries ?? []) {
      const item = this.items.get(seq);
      const word = ` · ${DELIVERY[state] ?? state}`;
      if (item && item.mark.textContent !== word) item.mark.textContent = word;
    }
  }

  /** Show a message that is on its way. */
  sending(clientId, text) {
    const status = el("span", { class: "mark" }, " · wordt verstuurd");
    const item = el("li", { class: "said advisor unsent" }, el("p", { class: "said-by" }, "Jij", status), ...paragraphs(text));
    item.mark = status;
    this.unsent.set(clientId, item);
    this.list.append(item);
    this.showLast();
  }

  waiting(clientId) {
    const item = this.unsent.get(clientId);
    if (item) item.mark.textContent = " · de verbinding is weg, ik probeer het opnieuw";
  }

  sent(clientId) {
    this.unsent.get(clientId)?.remove();
    this.unsent.delete(clientId);
  }
}
