// One conversation: reading it, having it, writing in it, passing it on.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { Candidate } from "./candidate.js";
import { Composer } from "./composer.js";
import { askAttempt, askClose, askFinish, askRelease, askTransfer } from "./dialogs.js";
import { Outbox } from "./outbox.js";
import { Talk } from "./talk.js";
import { CHANNELS, NO_REGION, explain } from "./words.js";

const HEARTBEAT_PART = 3; // three signs of life within one lease

/** `on` holds announce(text), changed(), back(), expired(). */
export class ConversationView {
  constructor(section, on) {
    Object.assign(this, { section, on, me: null });
    this.talk = new Talk(el("ol", { class: "talk", role: "list", tabindex: "0", "aria-label": "Gesprek" }));
    this.composer = new Composer({ send: (what) => this.send(what), typing: () => this.typing() });
    this.outbox = new Outbox({
      sent: (clientId) => this.arrived(clientId),
      waiting: (clientId) => this.talk.waiting(clientId),
      refused: (clientId, text, problem) => this.refused(clientId, text, problem),
    });
    this.side = el("aside", { class: "side", "aria-label": "Kandidaat" });
    this.candidate = new Candidate(this.side, {
      addNote: (text) => this.addNote(text),
      openEarlier: (id) => this.openEarlier(id),
    });
    this.title = el("h2", { id: "detail-title", tabindex: "-1" });
    this.status = el("p", { class: "soft", id: "detail-status" });
    this.actions = el("div", { class: "actions" });
    this.problem = el("p", { class: "problem", role: "alert" });
    this.frame = [
      el(
        "div",
        { class: "main" },
        button("Terug naar de lijst", "plain back", () => this.on.back()),
        this.title,
        this.status,
        this.actions,
        this.problem,
        el("h3", { class: "vh" }, "Gesprek"),
        this.talk.list,
        this.composer.node,
        this.composer.panel,
      ),
      this.side,
    ];
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.beat(); // after sleep: is it still ours?
    });
    this.clear();
  }

  get id() {
    return this.request?.conversation_id ?? null;
  }

  clear() {
    clearInterval(this.beating);
    this.request = this.state = null;
    this.drawn = "";
    this.outbox.clear();
    this.section.classList.remove("open");
    this.section.replaceChildren(
      el("h2", { id: "detail-title" }, "Kies een aanvraag"),
      el("p", { class: "soft" }, "Je ziet hier het gesprek en de kandidaat."),
    );
  }

  async open(request) {
    clearInterval(this.beating);
    this.request = request;
    this.state = null;
    this.drawn = "";
    this.talk.clear();
    this.outbox.clear();
    this.candidate.clear();
    this.title.textContent = request.region || NO_REGION;
    this.status.textContent = "Het gesprek wordt opgehaald …";
    this.actions.replaceChildren();
    this.problem.textContent = "";
    this.composer.node.hidden = true;
    this.section.replaceChildren(...this.frame);
    this.section.classList.add("open");
    this.title.focus();
    await this.refresh();
    this.beating = setInterval(() => this.beat(), (this.me.lease_seconds * 1000) / HEARTBEAT_PART);
  }

  /** Read what is new and draw what changed. */
  async refresh() {
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
      this.problem.textContent = "";
      if (this.request.mode === "callback") await this.readAttempts();
    } catch (problem) {
      if (this.id === id) this.failed(problem);
    }
  }

  draw(page) {
    const was = this.state;
    this.state = page;
    const fresh = this.talk.add(page.events);
    this.talk.mark(page.deliveries);
    if (page.notes) this.candidate.showNotes(page.notes);
    this.candidate.show(page);
    if (page.requests?.length) this.request = { ...this.request, ...page.requests[0] };
    if (was && !was.more) this.tell(was, page, fresh);
    this.drawState();
  }

  tell(was, page, fresh) {
    const said = fresh.filter((event) => event.from === "visitor");
    for (const event of said) this.on.announce(`Bezoeker: ${event.text}`, page.mine);
    if (was.mine && !page.mine && page.owner !== "closed" && !this.leaving) {
      this.on.announce("Je hebt dit gesprek niet meer: de verbinding was te lang weg, of een collega heeft het.", true);
    }
    this.leaving = false;
  }

  drawState() {
    const { owner, held_by: holder, mine, channel } = this.state;
    const via = `Via ${CHANNELS[channel] ?? channel}.`;
    const text = mine
      ? `Jij hebt dit gesprek. ${via}`
      : owner === "advisor"
        ? `${holder?.name ?? "Een collega"} heeft dit gesprek. ${via}`
        : owner === "closed"
          ? "De bezoeker heeft dit gesprek afgesloten."
          : `De assistent beantwoordt intussen vragen. ${via}`;
    if (this.status.textContent !== text) this.status.textContent = text;
    this.composer.node.hidden = !mine;
    const drawn = JSON.stringify([owner, mine, this.request.state, this.request.mode, this.request.owner_id]);
    if (drawn === this.drawn) return;
    const had = this.actions.contains(document.activeElement);
    this.drawn = drawn;
    this.actions.replaceChildren(...this.buttons());
    if (had) (mine ? this.composer.text : this.actions.querySelector("button") ?? this.title).focus();
  }

  buttons() {
    const { owner, mine } = this.state;
    const { mode, state, owner_id: ownerId } = this.request;
    if (mine) {
      return [
        button("Teruggeven aan assistent", "plain small", () => askRelease((body) => this.step("release", body))),
        button("Doorgeven", "plain small", () => this.offer()),
        button("Terug in de rij", "plain small", () => this.do("release", { to: "queue" })),
        button("Afsluiten", "plain small", () => askClose((body) => this.step("close", body))),
      ];
    }
    const list = [];
    if (owner === "queue" || owner === "assistant") {
      list.push(button("Gesprek overnemen", mode === "callback" ? "plain" : "solid", () => this.claim()));
    }
    if (mode !== "callback" || state === "done") return list;
    if (state === "open" || state === "failed") {
      list.unshift(button("Ik bel terug", "solid", () => this.call(() => api.takeRequest(this.request.id))));
    } else if (ownerId === this.me.id) {
      const save = (reached, outcome) => this.after(api.attempt(this.request.id, reached, outcome));
      list.unshift(
        button("Bereikt", "solid", () => askAttempt(true, save)),
        button("Niet bereikt", "plain", () => askAttempt(false, save)),
        button("Afronden", "plain", () => askFinish((reason) => this.after(api.finish(this.request.id, reason)))),
      );
    }
    return list;
  }

  offer() {
    const regions = Object.entries(this.me.region_names ?? {}).sort((a, b) => a[1].localeCompare(b[1], "nl"));
    askTransfer(regions, (body) => this.step("transfer", body)).catch((problem) => this.failed(problem));
  }

  async claim() {
    await this.call(() => api.claim(this.id, { epoch: this.state.epoch }));
    if (this.state?.mine) {
      this.on.announce("Je hebt het gesprek overgenomen.");
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
    try {
      await this.after(work());
    } catch (problem) {
      await this.refresh();
      this.failed(problem);
    }
  }

  async after(promise) {
    await promise;
    await this.refresh();
    this.on.changed();
  }

  send({ text, card, title }) {
    const clientId = crypto.randomUUID();
    this.talk.sending(clientId, text || `Kaart: ${title}`);
    this.outbox.add(this.id, clientId, { text, card, epoch: this.state.epoch });
  }

  async arrived(clientId) {
    await this.refresh();
    this.talk.sent(clientId);
  }

  refused(clientId, text, problem) {
    this.talk.sent(clientId);
    if (text && !this.composer.text.value) this.composer.text.value = text; // nothing typed is lost
    this.failed(problem);
    this.refresh();
  }

  typing() {
    if (this.state?.mine) api.typing(this.id, { epoch: this.state.epoch }).catch(() => {});
  }

  async beat() {
    if (!this.state?.mine) return;
    try {
      await api.heartbeat(this.id, { epoch: this.state.epoch });
    } catch (problem) {
      if (problem.status === 409) await this.refresh();
      else if (problem.status === 401) this.on.expired();
    }
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
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    } catch (problem) {
      this.failed(problem);
    }
  }

  async readAttempts() {
    const { id } = this.request;
    const found = await api.oneRequest(id);
    if (this.request?.id !== id) return;
    this.request = { ...this.request, ...found };
    this.candidate.showAttempts(found.attempts);
    this.drawState();
  }

  failed(problem) {
    if (problem.status === 401) this.on.expired();
    else this.problem.textContent = explain(problem);
  }
}

