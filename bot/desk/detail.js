// One request: the summary the visitor agreed to, how to reach them, and the conversation.

import { button, el, originOf } from "../widget/text.js";
import { NO_REGION, SPEAKERS, STATES, isLate, moment, time } from "./words.js";

const CONTACT_LABELS = { detail: "Bereikbaar via", name: "Naam", phone: "Telefoon", email: "E-mail" };
const BY_CHAT = "In de chat. Er zijn geen contactgegevens gegeven.";

function paragraphs(text) {
  return String(text ?? "").split("\n").filter((line) => line.trim()).map((line) => el("p", {}, line));
}

function definitions(pairs) {
  const list = el("dl", { class: "facts" });
  for (const [label, value] of pairs) list.append(el("div", {}, el("dt", {}, label), el("dd", {}, value)));
  return list;
}

function contactPairs(contact) {
  if (!contact) return [["Contact", BY_CHAT]];
  if (typeof contact === "string") return [["Bereikbaar via", contact]];
  return Object.entries(contact)
    .filter(([, value]) => value)
    .map(([key, value]) => [CONTACT_LABELS[key] ?? key, String(value)]);
}

function eventItem(event) {
  const who = event.from === "advisor" && event.advisor ? event.advisor : SPEAKERS[event.from] ?? event.from;
  const head = el("p", { class: "said-by" }, `${who} `, el("time", { datetime: event.at }, time(event.at)));
  const item = el("li", { class: `said ${event.from}` }, head, ...paragraphs(event.text));
  for (const card of event.cards ?? []) {
    const lines = Array.isArray(card.lines) ? card.lines : [card.lines];
    item.append(
      el(
        "div",
        { class: "said-card" },
        el("p", { class: "strong" }, card.title),
        ...lines.flatMap(paragraphs),
        el("p", { class: "soft" }, originOf(card).join(" · ")),
      ),
    );
  }
  const titles = (event.choices ?? []).map((choice) => choice.title);
  if (titles.length) item.append(el("p", { class: "soft" }, `Keuzes: ${titles.join(" · ")}`));
  return item;
}

function isEmpty(event) {
  return !event.text && !event.cards?.length && !event.choices?.length;
}

/** Shows one request. `on` holds take(request), done(request) and back(). */
export class Detail {
  constructor(section, on) {
    Object.assign(this, { section, on });
    this.clear();
  }

  clear() {
    this.request = null;
    this.lastSeq = 0;
    const title = el("h2", { id: "detail-title" }, "Kies een aanvraag");
    this.section.replaceChildren(title, el("p", { class: "soft" }, "Je ziet hier de samenvatting en het gesprek."));
    this.section.classList.remove("open");
  }

  /** Build the view of a request and move focus to its title: the advisor asked for it. */
  open(request) {
    this.request = request;
    this.lastSeq = 0;
    this.title = el("h2", { id: "detail-title", tabindex: "-1" }, request.region || NO_REGION);
    this.state = el("span", { class: "chip" });
    this.takeButton = button("Ik pak dit op", "solid", () => this.on.take(this.request));
    this.doneButton = button("Afgehandeld", "plain", () => this.askDone());
    this.confirm = el("div", { class: "confirm", role: "group", "aria-label": "Aanvraag afhandelen", hidden: true });
    this.problem = el("p", { class: "problem", role: "alert" });
    this.talk = el("ol", { class: "talk", role: "list" });
    this.summary = el("div", { class: "summary" });
    this.section.replaceChildren(
      button("Terug naar de lijst", "plain back", () => this.on.back()),
      el("div", { class: "detail-head" }, this.title, this.state),
      el("p", { class: "soft" }, this.dates(request)),
      el("div", { class: "actions" }, this.takeButton, this.doneButton),
      this.confirm,
      this.problem,
      this.summary,
      el("h3", {}, "Gesprek"),
      this.talk,
    );
    this.section.classList.add("open");
    this.drawn = null;
    this.update(request);
    this.title.focus();
  }

  dates(request) {
    const parts = [`Aangevraagd ${moment(request.created_at)}`];
    if (request.deadline) parts.push(`reageren vóór ${moment(request.deadline)}`);
    return parts.join(" · ");
  }

  /** Follow the request's state. The buttons keep their place, so that focus stays. */
  update(request) {
    const changed = JSON.stringify([request.summary, request.contact, request.consent_at]);
    this.request = request;
    const late = isLate(request);
    this.state.textContent = late ? "Te laat" : STATES[request.state] ?? request.state;
    this.state.className = `chip ${late ? "late" : request.state}`;
    this.able(this.takeButton, request.state === "open");
    this.takeButton.textContent = request.state === "open" ? "Ik pak dit op" : "Opgepakt";
    this.able(this.doneButton, request.state !== "done");
    if (changed !== this.drawn) this.drawSummary(request);
    this.drawn = changed;
  }

  able(node, able) {
    if (able) node.removeAttribute("aria-disabled");
    else node.setAttribute("aria-disabled", "true");
  }

  drawSummary({ summary, contact, consent_at: consent }) {
    const lines = (summary?.lines ?? []).map((line) => [line.label, line.value]);
    const parts = [el("h3", {}, "Samenvatting")];
    parts.push(lines.length ? definitions(lines) : el("p", {}, "Er is nog niets verteld."));
    if (summary?.advice?.length) {
      const items = summary.advice.map((text) => el("li", {}, text));
      parts.push(el("h3", {}, "Wat de assistent liet zien"), el("ul", {}, ...items));
    }
    if (summary?.why) parts.push(el("p", { class: "soft" }, summary.why));
    parts.push(el("h3", {}, "Contact"), definitions(contactPairs(contact)));
    if (consent) parts.push(el("p", { class: "soft" }, `Toestemming gegeven: ${moment(consent)}`));
    this.summary.replaceChildren(...parts);
  }

  /** Add the events that are not there yet; the log only grows. */
  addEvents(events) {
    for (const event of events) {
      if (event.seq <= this.lastSeq) continue;
      this.lastSeq = event.seq;
      if (!isEmpty(event)) this.talk.append(eventItem(event));
    }
  }

  askDone() {
    if (this.request.state === "done") return;
    const yes = button("Ja, afgehandeld", "solid", () => {
      this.confirm.hidden = true;
      this.on.done(this.request);
    });
    const no = button("Nee, terug", "plain", () => {
      this.confirm.hidden = true;
      this.doneButton.focus();
    });
    this.confirm.replaceChildren(el("p", {}, "De aanvraag verdwijnt dan uit de lijst. Is alles geregeld?"), yes, no);
    this.confirm.hidden = false;
    yes.focus();
  }
}
