// One conversation: reading it, having it, writing in it, passing it on.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { Candidate } from "./candidate.js";
import { Composer } from "./composer.js";
import { showDialog } from "./dialogs.js";
import { Drafts } from "./drafts.js";
import { Outbox } from "./outbox.js";
import { oneAtATime } from "./serial.js";
import { stepsFor } from "./steps.js";
import { Talk } from "./talk.js";
import { CHANNELS, ENDED, NO_REGION, explain, put } from "./words.js";

const TYPES_MS = 6_000;
const PARTS = { talk: "Gesprek", side: "Kandidaat en notities" };

/** `on` holds announce(text, aloud), changed(), back(), expired(), held(id, epoch or null), gone(id). */
export class ConversationView {
  constructor(section, on) {
    Object.assign(this, { section, on, me: null });
    this.drafts = new Drafts();
    this.refresh = oneAtATime(() => this.read());
    this.talk = new Talk(el("ol", { class: "talk", role: "list", tabindex: "0", "aria-label": "Gesprek" }));
    this.composer = new Composer({ send: (what) => this.send(what), typing: () => this.typing() });
    this.outbox = new Outbox({
      sent: (one) => this.arrived(one),
      waiting: (one) => this.talk.waiting(one.clientId),
      refused: (one, problem) => this.refused(one, problem),
      expired: () => this.on.expired(),
    });
    this.side = el("aside", { class: "side", "aria-label": "Kandidaat" });
    this.candidate = new Candidate(this.side, {
      addNote: (text) => this.addNote(text),
      openEarlier: (id) => this.openEarlier(id),
    });
    this.title = el("h2", { id: "detail-title", tabindex: "-1" });
    this.status = el("p", { class: "soft", id: "detail-status" });
    this.withdrawing = false;
    this.offeredText = el("span", { role: "status" });
    this.offered = el("p", { class: "offered" }, this.offeredText, button("Aanbod intrekken", "plain small", () => this.withdraw()));
    this.actions = el("div", { class: "actions steps" });
    // Not read aloud: it comes every few seconds, and the message itself is.
    this.typingNow = el("p", { class: "soft types", hidden: true }, "Bezoeker typt …");
    this.problem = el("p", { class: "problem", role: "alert" });
    this.parts = el("div", { class: "switch", role: "group", "aria-label": "Wat je ziet" });
    for (const [part, label] of Object.entries(PARTS)) {
      this.parts.append(button(label, "plain small", () => this.showPart(part)));
    }
    this.frame = [
      el(
        "div",
        { class: "main" },
        button("Terug naar de lijst", "plain small back", () => this.on.back()),
        el("div", { class: "detail-head" }, this.title, this.status, this.offered),
        this.actions,
        this.problem,
        this.parts,
        el("h3", { class: "vh" }, "Gesprek"),
        this.talk.list,
        this.typingNow,
        this.composer.node,
        this.composer.panel,
      ),
      this.side,
    ];
    window.addEventListener("beforeunload", (event) => {
      if (this.outbox.list.length || this.composer.draft.trim() || this.candidate.draft.trim()) event.preventDefault();
    });
    this.clear();
  }

  get id() {
    return this.request?.conversation_id ?? null;
  }

  regions() {
    return Object.entries(this.me.region_names ?? {}).sort((a, b) => a[1].localeCompare(b[1], "nl"));
  }

  /** On a narrow screen the conversation and the candidate take turns. */
  showPart(part) {
    this.section.dataset.part = part;
    Object.keys(PARTS).forEach((name, index) =>
      this.parts.children[index].setAttribute("aria-pressed", String(name === part)),
    );
  }

  /** The visitor is typing; told again every few seconds. */
  visitorTypes() {
    if (!this.state) return;
    clearTimeout(this.typed);
    this.typingNow.hidden = false;
    this.typed = setTimeout(() => (this.typingNow.hidden = true), TYPES_MS);
  }

  keepDraft() {
    if (this.id) this.drafts.keep(this.id, { message: this.composer.draft, note: this.candidate.draft });
    this.composer.draft = this.candidate.draft = "";
  }

  clear() {
    this.keepDraft();
    this.request = this.state = null;
    this.drawn = "";
    this.section.classList.remove("open");
    this.section.replaceChildren(
      el("h2", { id: "detail-title" }, "Kies een aanvraag"),
      el("p", { class: "soft" }, "Je ziet hier het gesprek en wat de kandidaat vertelde."),
      el("p", { class: "soft" }, this.me?.hours ? `De balie is open: ${this.me.hours}.` : ""),
    );
  }

  async open(request) {
    this.keepDraft();
    this.request = request;
    this.state = null;
    this.drawn = "";
    this.stale = true; // tries to call are read again only when something may have changed
    this.talk.clear();
    this.candidate.clear();
    for (const one of this.outbox.of(this.id)) this.talk.sending(one.clientId, one.shown);
    this.restoreDraft();
    this.title.textContent = request.region || NO_REGION;
    this.status.textContent = "Het gesprek wordt opgehaald …";
    this.drawOffer(null);
    this.problem.textContent = "";
    this.typingNow.hidden = true;
    this.actions.replaceChildren();
    this.composer.node.hidden = true;
    this.showPart("talk");
    this.section.replaceChildren(...this.frame);
    this.section.classList.add("open");
    this.title.focus();
    await this.refresh();
  }

  restoreDraft() {
    const draft = this.drafts.of(this.id);
    this.composer.draft = draft.message;
    this.candidate.draft = draft.note;
  }

  /** Read what is new and draw what changed. */
  async read() {
    const { id } = this;
    if (!id) return;
    try {
      let page = await api.conversation(id, this.state ? this.talk.lastSeq : 0);
      if (this.id !== id) return;
      this.draw(page);
      while (page.more && this.id === id) {
        page = await api.conversation(id, this.talk.lastSeq);
        if (this.id === id) this.draw(page);
      }
      if (this.passing) this.problem.textContent = "";
      if (this.id === id && this.request.mode === "callback" && this.stale) await this.readAttempts();
    } catch (problem) {
      if (this.id !== id) return;
      if ([404, 410].includes(problem.status)) this.vanish(problem.status === 410);
      else this.failed(problem);
    }
  }

  /** Erased by the visitor, or no longer ours to read: nothing of it stays on the screen. */
  vanish(erased) {
    const { id } = this;
    this.request = this.state = null;
    this.drafts.drop(id);
    this.composer.draft = this.candidate.draft = "";
    this.talk.clear();
    this.candidate.clear();
    this.actions.replaceChildren();
    this.composer.node.hidden = true;
    this.drawOffer(null);
    this.problem.textContent = "";
    this.title.textContent = erased ? "Dit gesprek is verwijderd" : "Je kunt dit gesprek niet meer lezen";
    this.status.textContent = erased
      ? "De bezoeker heeft alle gegevens van dit gesprek verwijderd."
      : "De bezoeker heeft de aanvraag ingetrokken of de gegevens verwijderd, of een andere regio heeft het gesprek nu.";
    this.on.announce(`${this.title.textContent}. ${this.status.textContent}`);
    this.title.focus();
    this.on.gone(id);
  }

  draw(page) {
    const was = this.state;
    this.state = page;
    const fresh = this.talk.add(page.events);
    if (fresh.some((event) => event.from === "visitor")) this.typingNow.hidden = true;
    this.talk.mark(page.deliveries);
    if (page.notes) this.candidate.showNotes(page.notes);
    this.candidate.show(page);
    this.on.held(page.id, page.mine ? page.epoch : null);
    if (page.requests?.length) this.request = { ...this.request, ...page.requests[0] };
    put(this.title, this.request.region || NO_REGION);
    if (was && !was.more) this.tell(was, page, fresh);
    this.drawState();
  }

  tell(was, page, fresh) {
    const said = fresh.filter((event) => event.from === "visitor");
    for (const event of said) this.on.announce(`Bezoeker: ${event.text}`, page.mine && !document.hasFocus() ? "Er is een nieuw bericht in je gesprek." : "", false);
    const kept = was.mine && page.mine;
    if (kept && was.offers?.length && page.offers && !page.offers.length) {
      this.on.announce(this.withdrawing ? "Je hebt je aanbod ingetrokken." : "Je aanbod is niet aangenomen. Het gesprek is nog van jou.");
    }
    if (was.mine && !page.mine && !this.leaving) {
      const text =
        page.owner === "closed"
          ? "De bezoeker heeft dit gesprek afgesloten."
          : was.offers?.length && page.held_by
            ? `${page.held_by.name} heeft het gesprek van je overgenomen.`
            : "Je hebt dit gesprek niet meer: de verbinding was te lang weg, of een collega heeft het.";
      const typed = this.composer.draft.trim() ? " Wat je typte, is bewaard." : "";
      this.on.announce(text + typed, text);
    }
    this.leaving = false;
  }

  drawState() {
    const { owner, mine } = this.state;
    put(this.status, this.standing());
    this.drawOffer(mine ? this.state.offers?.[0] : null);
    this.composer.node.hidden = !mine;
    const drawn = JSON.stringify([owner, mine, this.request.state, this.request.mode, this.request.owner_id]);
    if (drawn === this.drawn) return;
    const had = this.actions.contains(document.activeElement);
    this.drawn = drawn;
    this.actions.replaceChildren(...stepsFor(this));
    if (had) (mine ? this.composer.text : this.actions.querySelector("button") ?? this.title).focus();
  }

  /** What you offered, with a way back. */
  drawOffer(offer) {
    this.offered.hidden = !offer;
    const to = offer && (offer.to_name || this.me.region_names?.[offer.to_region] || offer.to_region);
    put(this.offeredText, offer ? `Aangeboden aan ${to}. Het gesprek is van jou tot het is aangenomen.` : "");
  }

  async withdraw() {
    const [offer] = this.state?.offers ?? [];
    if (!offer) return;
    this.withdrawing = true; // so that the empty offer is not read as a no
    await this.call(() => api.withdraw(offer.id));
    this.withdrawing = false;
    if (this.state?.mine) this.composer.text.focus();
  }

  /** Who has it, and what happens meanwhile. */
  standing() {
    const { owner, held_by: holder, mine, channel } = this.state;
    const { state, close_reason: reason, owner_id: ownerId, mode } = this.request;
    const via = `Via ${CHANNELS[channel] ?? channel}.`;
    if (mine) return `Jij hebt dit gesprek. ${via}`;
    if (owner === "advisor") return `${holder?.name ?? "Een collega"} heeft dit gesprek. ${via}`;
    if (owner === "closed") return "De bezoeker heeft dit gesprek afgesloten. Je kunt er niet meer in schrijven.";
    const done = state === "done" ? `Afgerond: ${ENDED[reason] ?? "Anders"}. ` : "";
    const yours = mode === "callback" && !done && ownerId === this.me.id ? "Jij belt of schrijft terug. " : "";
    return `${done}${yours}De assistent beantwoordt ${done ? "nu" : "intussen"} vragen. ${via}`;
  }

  async claim() {
    await this.call(() => api.claim(this.id, { epoch: this.state.epoch }));
    if (this.state?.mine) {
      this.on.announce("Je hebt het gesprek overgenomen.", "", false);
      this.composer.load().catch(() => {});
      this.composer.text.focus();
    }
  }

  /** A step with the lease; throws what is refused, so that a dialog can show it. */
  async step(name, body) {
    this.leaving = name !== "transfer";
    await this.after(api[name](this.id, { ...body, epoch: this.state.epoch }));
  }

  do(name, body) {
    return this.call(() => this.step(name, body));
  }

  async call(work) {
    this.problem.textContent = "";
    try {
      await this.after(work());
    } catch (problem) {
      await this.refresh();
      this.failed(problem);
    }
  }

  async after(promise) {
    await promise;
    this.stale = true;
    await this.refresh();
    this.on.changed();
  }

  send({ text, card, title }) {
    const clientId = crypto.randomUUID();
    const shown = text || `Kaart: ${title}`;
    this.talk.sending(clientId, shown);
    this.drafts.drop(this.id);
    this.outbox.add({ conversationId: this.id, clientId, shown, body: { text, card, epoch: this.state.epoch } });
  }

  async arrived(one) {
    if (one.conversationId === this.id) await this.refresh();
    this.talk.sent(one.clientId);
  }

  /** Nothing typed is lost: what was refused stands in the field again. */
  refused({ conversationId, clientId, body }, problem) {
    this.talk.sent(clientId);
    const here = conversationId === this.id;
    if (here) this.drafts.keep(this.id, { message: this.composer.draft, note: this.candidate.draft });
    if (body.text && problem.status !== 410) this.drafts.giveBack(conversationId, body.text);
    if (!here) return this.on.announce(`Een bericht in een ander gesprek is niet verstuurd. ${explain(problem)}`, "Een bericht is niet verstuurd.");
    this.restoreDraft();
    this.failed(problem);
    return this.refresh();
  }

  typing() {
    if (this.state?.mine) api.typing(this.id, { epoch: this.state.epoch }).catch(() => {});
  }

  async addNote(text) {
    this.candidate.noteProblem.textContent = "";
    try {
      this.candidate.showNotes((await api.note(this.id, { text })).notes);
      return true;
    } catch (problem) {
      this.candidate.noteProblem.textContent = explain(problem);
      return false;
    }
  }

  async openEarlier(earlierId) {
    try {
      const { events } = await api.earlier(this.id, earlierId);
      const talk = new Talk(el("ol", { class: "talk", role: "list" }));
      talk.add(events);
      const dialog = el("dialog", { "aria-label": "Eerder gesprek", class: "wide" }, el("h2", {}, "Eerder gesprek"), talk.list);
      dialog.append(el("div", { class: "actions" }, button("Sluit", "solid", () => dialog.close())));
      showDialog(dialog);
    } catch (problem) {
      this.failed(problem);
    }
  }

  async readAttempts() {
    const { id } = this.request;
    this.stale = false;
    const found = await api.oneRequest(id);
    if (this.request?.id !== id) return;
    this.request = { ...this.request, ...found };
    this.candidate.showAttempts(found.attempts);
    this.drawState();
  }

  failed(problem) {
    this.passing = Boolean(problem.passing);
    if (problem.status === 401) this.on.expired();
    else put(this.problem, explain(problem));
  }
}
