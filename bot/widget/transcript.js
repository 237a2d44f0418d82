// The conversation as a list: one item per event or own message.

import { button, clock, el, externalLink, originOf, richText, safeUrl } from "./text.js";

const SPEAKERS = { visitor: "Jij", assistant: "Assistent", advisor: "Medewerker", system: "Melding" };

/** Who says an event, in words. */
export function speaker(event) {
  if (event.from === "advisor" && event.advisor) return `${event.advisor}, medewerker`;
  return SPEAKERS[event.from] ?? SPEAKERS.system;
}

/** What a screen reader is told of a new event: who, what, and which choices or cards there are. */
export function spoken(event) {
  const parts = [`${speaker(event)}:`, event.text ?? ""];
  for (const card of event.cards ?? []) parts.push(`${card.title}.`);
  const titles = (event.choices ?? []).map((choice) => choice.title);
  if (titles.length) parts.push(`Je kunt kiezen uit: ${titles.join(", ")}.`);
  return parts.filter(Boolean).join(" ");
}

/** Draws events and own messages. `on` holds choose(choice) and retry(). */
export class Transcript {
  constructor(on) {
    this.on = on;
    this.list = el("ol", { class: "transcript", role: "list" });
    this.own = new Map(); // client_id → list item of a message that has no seq yet
    this.seqs = new Set();
    this.openChoices = null;
    this.lastSpeaker = null;
  }

  clear() {
    this.list.replaceChildren();
    this.own.clear();
    this.seqs.clear();
    this.openChoices = null;
    this.lastSpeaker = null;
  }

  /** Draw an event once; gives its list item, or null when it was there already. */
  add(event) {
    if (this.seqs.has(event.seq)) return null;
    this.seqs.add(event.seq);
    if (!event.text && !event.cards?.length && !event.choices?.length) return null;
    if (event.from === "visitor") {
      if (this.adopt(event)) return null;
      this.markChosen(event.text);
    }
    const item = this.item(event.from, speaker(event), event.kind);
    if (event.text) item.append(el("div", { class: "bubble" }, richText(event.text)));
    if (event.cards?.length) item.append(this.cards(event.cards));
    if (event.choices?.length) item.append(this.choices(event.choices));
    if (event.from === "visitor") item.append(el("p", { class: "state" }, `Verstuurd ${clock(event.at)}`));
    this.place(item);
    return item;
  }

  /** Draw an own message that is on its way. */
  addOwn(outgoing) {
    const item = this.item("visitor", SPEAKERS.visitor, "text");
    item.append(el("div", { class: "bubble" }, richText(outgoing.label)), el("p", { class: "state" }));
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
      state.replaceChildren("Bezig met versturen…");
    } else if (!state.querySelector("button")) {
      state.replaceChildren(
        "Niet verstuurd. ",
        button("Opnieuw proberen", "link", () => this.on.retry()),
      );
    }
  }

  /** The server has the message under this number. */
  accepted(outgoing, seq) {
    const item = this.own.get(outgoing.client_id);
    if (!item) return;
    this.own.delete(outgoing.client_id);
    if (this.seqs.has(seq)) item.remove(); // the stream was first and drew it
    else this.settle(item, seq, new Date().toISOString());
  }

  /** The server will never take this message. */
  rejected(outgoing) {
    const item = this.own.get(outgoing.client_id);
    this.own.delete(outgoing.client_id);
    const state = item?.querySelector(".state");
    state?.classList.add("failed");
    state?.replaceChildren("Niet verstuurd.");
  }

  settle(item, seq, at) {
    this.seqs.add(seq);
    const state = item.querySelector(".state");
    state.classList.remove("failed");
    state.replaceChildren(`Verstuurd ${clock(at)}`);
  }

  /** A message of ours came by in the stream before its receipt: that item becomes the sent one. */
  adopt(event) {
    for (const [id, item] of this.own) {
      if (event.client_id ? event.client_id === id : item.dataset.text === event.text) {
        // What the server kept is what counts: it may have masked a number in the text.
        if (event.text) item.querySelector(".bubble").replaceChildren(richText(event.text));
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

  /** Messages that are still on their way stay below what the server has. */
  place(item) {
    const waiting = this.own.values().next().value;
    this.list.insertBefore(item, waiting?.parentNode === this.list ? waiting : null);
  }

  cards(cards) {
    const list = el("ul", { class: "cards", role: "list" });
    for (const card of cards) {
      const lines = Array.isArray(card.lines) ? card.lines : [card.lines ?? ""];
      const body = el("div", { class: "lines" });
      for (const line of lines) body.append(richText(line));
      const node = el("li", { class: "card" }, el("h3", {}, card.title), body);
      const url = card.url && safeUrl(card.url);
      if (url) node.append(el("p", { class: "more" }, externalLink(url.href, `Lees meer op ${url.host}`)));
      const origin = originOf(card).flatMap((part) => [" · ", el("span", { class: "whole" }, part)]);
      if (origin.length) node.append(el("p", { class: "origin" }, ...origin.slice(1)));
      list.append(node);
    }
    return list;
  }

  choices(choices) {
    this.closeChoices();
    const group = el("div", { class: "choices", role: "group", "aria-label": "Kies een antwoord" });
    for (const choice of choices) {
      const node = button(choice.title, "choice", () => {
        if (node.getAttribute("aria-disabled") !== "true") this.on.choose(choice);
      });
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
