// The candidate's card beside the conversation: what they agreed to share, and what is agreed.

import { button, el } from "../widget/text.js";
import { CONTACT, ENDED, MODES, languageName, moment, sectorNames } from "./words.js";

const CONTACT_LABELS = { detail: "Bereikbaar via", name: "Naam", phone: "Telefoon", email: "E-mail" };

function definitions(pairs) {
  const list = el("dl", { class: "facts" });
  for (const [label, value] of pairs) {
    if (value) list.append(el("div", {}, el("dt", {}, label), el("dd", { dir: "auto" }, reachable(value))));
  }
  return list;
}

/** A number or an e-mail address that is nothing else can be tapped; all the rest is text. */
function reachable(value) {
  const number = value.replace(/[\s().-]/g, "");
  if (/^(\+31|0031|0)[1-9]\d{8}$/.test(number)) return el("a", { href: `tel:${number}` }, value);
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)) return el("a", { href: `mailto:${value}` }, value);
  return value;
}

function contactPairs(request) {
  const { contact } = request;
  if (!contact) return [["Contact", request.mode === "callback" ? "Geen gegevens" : "In de chat"]];
  const pairs = Object.entries(contact).map(([key, value]) => [CONTACT_LABELS[key] ?? key, String(value ?? "")]);
  return [...pairs, ["Liefst via", CONTACT[request.channel] ?? ""], ["Liefst", request.slot ?? ""]];
}

/** `on` holds addNote(text), openEarlier(id). */
export class Candidate {
  constructor(section, on) {
    Object.assign(this, { section, on });
    this.notes = el("ol", { class: "notes", role: "list" });
    this.noteText = el("textarea", { id: "note", rows: 2, maxlength: 4000, class: "grows" });
    this.noteProblem = el("p", { class: "problem", role: "alert" });
    this.noteForm = el(
      "form",
      {},
      el("label", { for: "note" }, "Nieuwe notitie"),
      this.noteText,
      this.noteProblem,
      el("button", { type: "submit", class: "plain small" }, "Bewaar notitie"),
    );
    this.noteForm.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = this.noteText.value.trim();
      if (text && (await this.on.addNote(text))) this.noteText.value = "";
    });
    this.body = el("div", {});
    this.attempts = el("div", {});
    this.noteList = el(
      "div",
      {},
      el("h3", {}, "Notities"),
      el("p", { class: "soft" }, "Alleen voor collega's. De bezoeker ziet ze niet."),
      this.notes,
      this.noteForm,
    );
  }

  /** A note that is being written. */
  get draft() {
    return this.noteText.value;
  }

  set draft(text) {
    this.noteText.value = text;
  }

  clear() {
    this.drawn = this.known = null;
    this.attempts.replaceChildren();
    this.notes.replaceChildren();
    this.noteProblem.textContent = "";
    this.section.replaceChildren();
  }

  /** Draw the card of a conversation; nothing moves when nothing changed. */
  show(conversation) {
    const [request] = conversation.requests ?? [];
    const drawn = JSON.stringify([request ? { ...request, waiting_minutes: 0 } : null, conversation.earlier]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const parts = [el("h3", {}, "Kandidaat")];
    if (request) parts.push(...this.request(request));
    else parts.push(el("p", {}, "Er is geen aanvraag."));
    parts.push(...this.earlier(conversation.earlier ?? this.known ?? []));
    this.known = conversation.earlier ?? this.known;
    this.body.replaceChildren(...parts);
    if (!this.section.contains(this.body)) this.section.replaceChildren(this.body, this.attempts, this.noteList);
  }

  request(request) {
    const lines = (request.summary?.lines ?? []).map((line) => [line.label, line.value]);
    const reach = contactPairs(request);
    const parts = request.contact ? [el("div", { class: "reach" }, definitions(reach))] : [];
    parts.push(lines.length ? definitions(lines) : el("p", {}, "De bezoeker heeft nog niets over zichzelf verteld."));
    for (const [title, items] of [
      ["Eerder geadviseerd", request.summary?.advice],
      ["Open vragen", request.summary?.open],
    ]) {
      if (!items?.length) continue;
      parts.push(el("h4", {}, title), el("ul", {}, ...items.map((text) => el("li", { dir: "auto" }, text))));
    }
    parts.push(el("h4", {}, "Aanvraag"));
    parts.push(
      definitions([
        ["Hoe", MODES[request.mode]],
        ...(request.contact ? [] : reach),
        ["Waarom dit loket", request.reason],
        ["Sector", sectorNames(request.sectors).join(", ")],
        ["Taal", languageName(request.language)],
        ["Aangevraagd", moment(request.created_at)],
        ["Beloofd vóór", request.answered_at ? "" : moment(request.deadline)],
        ["Eerste antwoord", moment(request.answered_at)],
        ["Toestemming", request.consent_at ? `gegeven op ${moment(request.consent_at)}` : "niet gegeven"],
        ["Afgerond", ENDED[request.close_reason] ?? ""],
        ["Oordeel van de bezoeker", request.rating ? `${request.rating} van 5` : ""],
      ]),
    );
    if (request.consent_text) {
      parts.push(el("details", {}, el("summary", {}, "Waar is ja op gezegd?"), el("p", { dir: "auto" }, request.consent_text)));
    }
    return parts;
  }

  earlier(list) {
    if (!list.length) return [];
    const items = list.map((one) =>
      el("li", {}, button(`Gesprek van ${moment(one.created_at)}`, "plain", () => this.on.openEarlier(one.id))),
    );
    return [el("h4", {}, "Eerdere gesprekken"), el("ul", { class: "bare", role: "list" }, ...items)];
  }

  showNotes(notes) {
    this.notes.replaceChildren(
      ...notes.map((note) =>
        el("li", {}, el("p", { class: "said-by" }, `${note.by} · ${moment(note.at)}`), el("p", { dir: "auto" }, note.text)),
      ),
    );
  }

  showAttempts(attempts) {
    if (!attempts?.length) return this.attempts.replaceChildren();
    const items = attempts.map((a) =>
      el(
        "li",
        {},
        el("p", { class: "said-by" }, `${a.reached ? "Bereikt" : "Niet bereikt"} · ${a.by} · ${moment(a.at)}`),
        a.outcome ? el("p", { dir: "auto" }, a.outcome) : null,
      ),
    );
    return this.attempts.replaceChildren(el("h3", {}, "Pogingen"), el("ol", { class: "notes", role: "list" }, ...items));
  }
}
