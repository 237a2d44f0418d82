// Writing to the visitor: text, ready-made replies, and cards of the catalogue.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { cardNode } from "./talk.js";
import { explain } from "./words.js";

const MAX = 4000;
const TYPING_EVERY_MS = 4_000;
const KINDS = { "": "Alles", occupation: "Beroepen", route: "Routes", subsidy: "Geld", contact: "Loketten" };

/** `on` holds send({text, card}) and typing(). */
export class Composer {
  constructor(on) {
    this.on = on;
    this.typedAt = 0;
    this.text = el("textarea", { id: "message", rows: 2, maxlength: MAX, dir: "auto", class: "grows", "aria-describedby": "message-help" });
    this.replies = el("select", { id: "replies", "aria-label": "Kant-en-klare zin" });
    this.problem = el("p", { class: "problem", role: "alert" });
    this.find = el("input", { id: "find", type: "search", maxlength: 100, autocomplete: "off" });
    this.kind = el("select", { id: "find-kind", "aria-label": "Soort" });
    for (const [value, label] of Object.entries(KINDS)) this.kind.append(el("option", { value }, label));
    this.found = el("ul", { class: "found", role: "list" });
    this.foundCount = el("p", { class: "soft", role: "status" });
    this.panel = this.searchDialog();
    this.node = el(
      "form",
      { class: "composer" },
      el(
        "p",
        { class: "composer-head" },
        el("label", { for: "message" }, "Bericht aan de bezoeker"),
        el("span", { id: "message-help", class: "soft" }, "Enter verstuurt, Shift+Enter: nieuwe regel"),
      ),
      this.text,
      this.problem,
      el(
        "div",
        { class: "actions" },
        el("button", { type: "submit", class: "solid small" }, "Verstuur"),
        this.replies,
        button("Kaart met bron", "plain small", () => this.openSearch()),
      ),
    );
    this.node.addEventListener("submit", (event) => this.submit(event));
    this.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    });
    this.text.addEventListener("input", () => this.typing());
    this.replies.addEventListener("change", () => this.insertReply());
  }

  searchDialog() {
    const dialog = el("dialog", { class: "wide", "aria-labelledby": "find-title" });
    const close = button("Sluit", "plain", () => dialog.close());
    dialog.append(el("h2", { id: "find-title" }, "Kaart met bron sturen"), this.searchForm(), el("div", { class: "actions" }, close));
    return dialog;
  }

  openSearch() {
    if (!this.panel.open) this.panel.showModal();
    this.find.focus();
  }

  searchForm() {
    const form = el(
      "form",
      { class: "search", role: "search" },
      el("label", { for: "find" }, "Zoek een beroep, route, regeling of loket"),
      el("div", { class: "actions" }, this.find, this.kind, el("button", { type: "submit", class: "plain" }, "Zoek")),
      this.foundCount,
      this.found,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    return form;
  }

  async load() {
    const list = await api.replies();
    this.known = new Map(list.map((reply) => [reply.id, reply.text]));
    this.replies.replaceChildren(
      el("option", { value: "" }, "Kies een zin …"),
      ...list.map((reply) => el("option", { value: reply.id }, reply.title)),
    );
  }

  insertReply() {
    const text = this.known?.get(this.replies.value);
    if (!text) return;
    this.text.value = this.text.value ? `${this.text.value.trimEnd()} ${text}` : text;
    this.replies.value = "";
    this.text.focus();
    this.typing();
  }

  /** What stands in the field but is not sent. */
  get draft() {
    return this.text.value;
  }

  set draft(text) {
    this.text.value = text;
  }

  typing() {
    if (Date.now() - this.typedAt < TYPING_EVERY_MS) return;
    this.typedAt = Date.now();
    this.on.typing();
  }

  submit(event) {
    event.preventDefault();
    const text = this.text.value.trim();
    if (!text) return;
    this.text.value = "";
    this.typedAt = 0;
    this.on.send({ text });
    this.text.focus();
  }

  async search() {
    this.foundCount.textContent = "Bezig met zoeken …";
    try {
      const { results, total } = await api.search(this.find.value.trim(), this.kind.value);
      this.foundCount.textContent = total ? `${results.length} van ${total} gevonden` : "Niets gevonden. Probeer een korter woord of een andere soort.";
      this.found.replaceChildren(...results.map((entry) => this.result(entry)));
    } catch (problem) {
      this.foundCount.textContent = explain(problem);
    }
  }

  result(entry) {
    const send = button("Stuur deze kaart", "plain small", () => {
      this.on.send({ text: "", card: entry.id, title: entry.title });
      this.panel.close();
      this.text.focus();
    });
    send.setAttribute("aria-label", `Stuur deze kaart: ${entry.title}`);
    return el("li", {}, cardNode(entry.card), send);
  }
}
