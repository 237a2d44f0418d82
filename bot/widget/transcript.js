// The conversation as a list: one item per event or own message, in the order of the log.

import { documentNode } from "./document.js";
import { button, clock, el, externalLink, originOf, richText, safeUrl } from "./text.js";

export const SPOKEN_HERE = "nl"; // the language of what the server says

/** The advisor of an event as `{name, role}`: who wrote it or who joins with it; or null. */
export function advisorOf(event) {
  if (event.from !== "advisor" && event.status !== "person_joined") return null;
  return typeof event.advisor === "string" ? { name: event.advisor } : (event.advisor ?? {});
}

/** Who says an event, in words. */
export function speaker(event, says) {
  const advisor = event.from === "advisor" ? advisorOf(event) : null;
  if (advisor?.name) return `${advisor.name}, ${advisor.role || says.adviser}`;
  return { visitor: says.you, assistant: says.bot, advisor: says.Adviser }[event.from] ?? says.system;
}

/** Whether an event has anything to see. */
export function hasContent(event) {
  return Boolean(event.text || event.cards?.length || event.choices?.length || event.document);
}

/** What a screen reader is told of a new event: who, what, and which choices or cards there are. */
export function spoken(event, says) {
  const parts = [event.text ?? ""];
  for (const card of event.cards ?? []) parts.push(`${card.title}.`);
  if (event.document) parts.push(`${event.document.title}.`);
  const titles = (event.choices ?? []).map((choice) => choice.title);
  const nodes = [`${speaker(event, says)}: `, el("span", { lang: SPOKEN_HERE }, parts.filter(Boolean).join(" "))];
  if (titles.length) nodes.push(` ${says.youCanChoose(titles.join(", "))}`);
  return nodes;
}

/** Draws events and own messages. `on` holds choose(choice), retry() and told(text). */
export class Transcript {
  constructor(says, on) {
    Object.assign(this, { says, on });
    this.list = el("ol", { class: "transcript", role: "list" });
    this.clear();
  }

  clear() {
    this.list.replaceChildren();
    this.own = new Map(); // client_id → list item of a message that has no seq yet
    this.items = new Map(); // seq → list item, or null where there is nothing to see
    this.events = new Map(); // seq → event, to print and save
    this.openChoices = null;
    this.lastSpeaker = null;
  }

  /** Draw an event once; gives its list item, or null when there is no new one. */
  add(event) {
    const known = this.events.has(event.seq);
    this.events.set(event.seq, event);
    if (known) return null;
    const settled = this.items.get(event.seq);
    if (settled) {
      this.correct(settled, event); // its receipt came first
      return null;
    }
    if (event.from === "visitor") {
      if (this.adopt(event)) return null;
      this.markChosen(event.text);
    }
    this.items.set(event.seq, null);
    if (!hasContent(event)) return null;
    const item = this.draw(event);
    this.place(item, event.seq);
    return item;
  }

  draw(event) {
    const item = this.item(event.from, speaker(event, this.says), event.kind);
    if (event.text) item.append(this.bubble(event));
    if (event.cards?.length) item.append(this.cards(event.cards));
    if (event.document) item.append(documentNode(event.document, this.says, this.on.told));
    if (event.choices?.length) item.append(this.choices(event.choices));
    if (event.from === "visitor") item.append(el("p", { class: "state" }, this.says.sent(clock(event.at))));
    return item;
  }

  bubble({ from, text }) {
    // What a visitor writes may be in any language: "" says that we do not know.
    const lang = from === "visitor" ? "" : SPOKEN_HERE;
    return el("div", { class: "bubble", lang }, richText(text, this.says));
  }

  /** Draw an own message that is on its way. */
  addOwn(outgoing) {
    const item = this.item("visitor", this.says.you, "text");
    item.append(this.bubble({ from: "visitor", text: outgoing.label }), el("p", { class: "state" }));
    item.dataset.text = outgoing.label;
    this.own.set(outgoing.client_id, item);
    this.list.append(item);
    this.setState(outgoing);
    return item;
  }

  /** Show how far an own message is. */
  setState(outgoing) {
    const state = this.own.get(outgoing.client_id)?.querySelector(".state");
    if (!state) return;
    state.classList.toggle("failed", outgoing.state === "failed");
    if (outgoing.state !== "failed") {
      state.replaceChildren(this.says.sending);
    } else if (!state.querySelector("button")) {
      state.replaceChildren(
        this.says.unsent,
        button(this.says.tryAgain, "link", () => this.on.retry()),
      );
    }
  }

  /** The server has stored an own message. */
  accepted(outgoing, seq) {
    const item = this.own.get(outgoing.client_id);
    if (!item) return; // it came by in the stream before its receipt
    this.own.delete(outgoing.client_id);
    this.settle(item, seq, new Date().toISOString());
  }

  /** The server will never take this message. */
  rejected(outgoing) {
    const item = this.own.get(outgoing.client_id);
    this.own.delete(outgoing.client_id);
    if (!item) return;
    item.dataset.seq = Math.max(0, ...this.items.keys()) + 0.5; // it stays where it is in the talk
    const state = item.querySelector(".state");
    state.classList.add("failed");
    state.replaceChildren(this.says.refusedMark);
  }

  settle(item, seq, at) {
    this.items.set(seq, item);
    const state = item.querySelector(".state");
    state.classList.remove("failed");
    state.replaceChildren(this.says.sent(clock(at)));
    this.place(item, seq);
  }

  /** What the server kept is what counts: it may have masked a number in the text. */
  correct(item, event) {
    if (event.text && event.text !== item.dataset.text) {
      item.querySelector(".bubble").replaceChildren(richText(event.text, this.says));
    }
  }

  /** A message of ours came by in the stream before its receipt: that item becomes the sent one. */
  adopt(event) {
    for (const [id, item] of this.own) {
      if (event.client_id ? event.client_id === id : item.dataset.text === event.text) {
        this.correct(item, event);
        this.settle(item, event.seq, event.at);
        this.own.delete(id);
        return true;
      }
    }
    return false;
  }

  item(from, name, kind) {
    const item = el("li", { class: `item ${from} ${kind === "status" ? "status" : ""}`.trim() });
    const repeated = name === this.lastSpeaker || from === "visitor" || from === "system";
    item.append(el("p", { class: repeated ? "vh" : "speaker" }, `${name}:`));
    this.lastSpeaker = name;
    return item;
  }

  /** Put an item where its seq belongs; what has none (on its way) stays below what has. */
  place(item, seq) {
    item.dataset.seq = seq;
    let before = this.list.lastElementChild;
    while (before && (before === item || Number(before.dataset.seq ?? Infinity) > seq)) {
      before = before.previousElementSibling;
    }
    const next = before ? before.nextElementSibling : this.list.firstElementChild;
    if (next !== item) this.list.insertBefore(item, next); // moving it would take its focus
  }

  cards(cards) {
    const list = el("ul", { class: "cards", role: "list", lang: SPOKEN_HERE });
    for (const card of cards) {
      const lines = Array.isArray(card.lines) ? card.lines : [card.lines ?? ""];
      const body = el("div", { class: "lines" });
      for (const line of lines) body.append(richText(line, this.says));
      const node = el("li", { class: "card" }, el("h3", { dir: "auto" }, card.title), body);
      const url = card.url && safeUrl(card.url);
      if (url) {
        node.append(el("p", { class: "more" }, externalLink(url.href, this.says.readMore(url.host), this.says)));
      }
      const origin = originOf(card, this.says).flatMap((part) => [" · ", el("span", { class: "whole" }, part)]);
      if (origin.length) node.append(el("p", { class: "origin" }, ...origin.slice(1)));
      list.append(node);
    }
    return list;
  }

  choices(choices) {
    this.closeChoices();
    const group = el("div", { class: "choices", role: "group", "aria-label": this.says.choose });
    for (const choice of choices) {
      const label = el("span", { lang: SPOKEN_HERE, dir: "auto" }, choice.title);
      const node = button("", "choice", () => {
        if (node.getAttribute("aria-disabled") !== "true") this.on.choose(choice);
      });
      node.append(label);
      node.setAttribute("aria-pressed", "false");
      group.append(node);
    }
    this.openChoices = group;
    return group;
  }

  /** The choices that are open are answered by, or give way to, what comes now. */
  closeChoices() {
    for (const node of this.openChoices?.children ?? []) {
      node.setAttribute("aria-disabled", "true"); // not `disabled`: it stays readable and keeps focus
      node.tabIndex = -1;
    }
    this.openChoices = null;
  }

  /** Mark the open choice with this title as the one taken. */
  markChosen(title) {
    const nodes = Array.from(this.openChoices?.children ?? []);
    const chosen = nodes.find((node) => node.textContent === title);
    if (!chosen) return;
    this.closeChoices();
    chosen.setAttribute("aria-pressed", "true");
    chosen.prepend(el("span", { class: "tick", "aria-hidden": "true" }, "✓ "));
  }
}
