// <gouden-poort-chat>: the digital front desk on any page, with one script and one element.
//
//   <script type="module" src="https://…/widget/chat.js"></script>
//   <gouden-poort-chat></gouden-poort-chat>
//
// Attributes: server, heading, position (float | inline), start (a line of the site's own),
// starters (separated by |), privacy-url, scheme (light | dark; default: what the visitor's device asks).
// Methods: open(text?) and close(). Events: gp-open and gp-close.

import { Client, Problem } from "./client.js";
import { Feed, backoff } from "./feed.js";
import { Outbox } from "./outbox.js";
import { Panel } from "./panel.js";
import { HEADING, SAYS, STARTERS } from "./says.js";
import { Follower } from "./scroll.js";
import { forget, recall, remember } from "./session.js";
import { CSS } from "./styles.js";
import { Transcript, spoken } from "./transcript.js";
import { Waiting } from "./waiting.js";

const FULL_SCREEN = "(max-width: 30rem)"; // the same width as in styles.js

let sheet;

function stylesheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet(); // allowed under style-src 'self', unlike a style element
    sheet.replaceSync(CSS);
  }
  return sheet;
}

/** The chat element. */
export class GoudenPoortChat extends HTMLElement {
  connectedCallback() {
    if (!this.panel) this.build();
    addEventListener("online", this.onOnline);
    addEventListener("offline", this.onOffline);
    this.fullScreen.addEventListener("change", this.onResize);
    if (this.conversation && !this.feed) this.follow(this.lastSeq);
  }

  disconnectedCallback() {
    removeEventListener("online", this.onOnline);
    removeEventListener("offline", this.onOffline);
    this.fullScreen.removeEventListener("change", this.onResize);
    this.feed?.stop();
    this.feed = null;
  }

  // ---- building ----

  build() {
    const server = this.getAttribute("server") || new URL(import.meta.url).origin;
    this.client = new Client(server);
    this.inline = this.getAttribute("position") === "inline";
    this.buildView();
    this.startState();
    this.fullScreen = matchMedia(FULL_SCREEN);
    this.onResize = () => this.setModal();
    this.onOnline = () => {
      this.feed?.poke();
      this.outbox.flush();
      if (this.panel.isOpen && this.panel.ended.hidden) this.connect();
    };
    this.onOffline = () => this.disconnected(new Problem(0, ""));
    const kept = recall();
    if (kept) this.restore(kept);
    else if (this.inline) this.panel.end(SAYS.begin, "Begin", () => this.begin());
  }

  buildView() {
    this.transcript = new Transcript({
      choose: (choice) => this.choose(choice),
      retry: () => this.outbox.retry(),
    });
    const options = {
      title: this.getAttribute("heading") || HEADING,
      start: this.getAttribute("start"),
      starters: (this.getAttribute("starters") ?? STARTERS).split("|").filter(Boolean),
      privacyUrl: this.getAttribute("privacy-url"),
      inline: this.inline,
    };
    this.panel = new Panel(options, this.transcript.list, {
      open: () => this.open(),
      close: () => this.close(),
      submit: (text) => this.send({ text, label: text }),
      starter: (text) => {
        this.send({ text, label: text });
        this.focusInput();
      },
      fresh: () => this.fresh(),
      erase: () => this.erase(),
    });
    this.waiting = new Waiting(this.panel);
    this.follower = new Follower(this.panel.log, this.panel.more);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [stylesheet()];
    root.append(...this.panel.nodes);
  }

  startState() {
    this.conversation = null;
    this.lastSeq = 0;
    this.announcedSeq = 0;
    this.creating = null;
    this.openFailures = 0;
    this.advisor = null;
    this.unread = 0;
    this.outbox = new Outbox((message) => this.post(message), {
      changed: (item) => {
        this.transcript.setState(item);
        this.keep();
      },
      accepted: (item, seq) => this.accepted(item, seq),
      rejected: (item, problem) => this.rejected(item, problem),
      waiting: (problem) => this.disconnected(problem),
      gone: (problem) => this.gone(problem),
    });
    this.panel.setStatus(SAYS.assistant, false);
    this.panel.setProgress(null);
    this.panel.intro.hidden = false;
    this.panel.starters.hidden = false;
  }

  restore(kept) {
    this.announcedSeq = kept.lastSeq ?? 0;
    if (kept.id) {
      this.conversation = { id: kept.id, token: kept.token };
      this.follow(0); // the transcript is not kept in the browser: it comes again from the server
    }
    for (const item of kept.unsent ?? []) {
      this.outbox.items.push(item);
      this.transcript.addOwn(item);
      this.panel.starters.hidden = true;
    }
    if (kept.open || this.inline) {
      this.show();
      this.connect();
    }
    if (this.outbox.items.length) this.outbox.flush();
  }

  /** Remember what a reload needs. Only ever called after the chat was opened. */
  keep() {
    remember({
      ...this.conversation,
      lastSeq: this.lastSeq,
      open: this.panel.isOpen,
      unsent: this.outbox.items,
    });
  }

  // ---- opening and closing ----

  /** Open the chat and move focus into it; `text` is put in the input, not sent. */
  open(text) {
    if (text) this.panel.setText(text);
    if (this.inline && !this.panel.ended.hidden) return this.begin();
    this.show();
    this.keep();
    this.focusInput();
    this.connect();
    this.dispatchEvent(new CustomEvent("gp-open", { bubbles: true, composed: true }));
  }

  /** Close the chat and give focus back to the launcher. */
  close() {
    if (this.inline || !this.panel.isOpen) return;
    this.panel.hide();
    this.panel.launcher.focus();
    this.keep();
    this.dispatchEvent(new CustomEvent("gp-close", { bubbles: true, composed: true }));
  }

  show() {
    this.unread = 0;
    this.panel.setUnread(0);
    this.panel.show();
    this.setModal();
    const last = this.transcript.list.lastElementChild;
    this.follower.show(last ?? this.panel.intro);
  }

  setModal() {
    this.panel.setModal(!this.inline && this.fullScreen.matches);
  }

  /** On a touch screen the keyboard would cover the conversation, so there the heading gets focus. */
  focusInput() {
    const touch = matchMedia("(pointer: coarse)").matches;
    const target = touch || this.panel.form.hidden ? this.panel.title : this.panel.input;
    target.focus({ preventScroll: this.inline });
  }

  // ---- starting a conversation ----

  /** Make the conversation, once; the server greets in it. */
  async ensure() {
    if (this.conversation) return;
    const { outbox } = this;
    this.creating ??= this.client.create();
    const { creating } = this;
    try {
      const made = await creating;
      if (outbox !== this.outbox) throw new Problem(0, ""); // the visitor started over meanwhile
      if (this.conversation) return;
      this.conversation = made;
      this.keep();
      this.follow(0);
    } finally {
      if (this.creating === creating) this.creating = null;
    }
  }

  /** Make the conversation now that the chat is open, and try again while that fails. */
  async connect() {
    clearTimeout(this.connecting);
    const { outbox } = this;
    try {
      await this.ensure();
      this.openFailures = 0;
    } catch (problem) {
      if (outbox !== this.outbox) return;
      this.disconnected(problem);
      this.openFailures += 1;
      const pause = problem.retryAfter ? problem.retryAfter * 1_000 : backoff(this.openFailures + 1);
      this.connecting = setTimeout(() => this.panel.isOpen && this.connect(), pause);
    }
  }

  // ---- sending ----

  send(content) {
    this.panel.starters.hidden = true;
    this.panel.setProblem("");
    const item = this.outbox.add(content);
    const node = this.transcript.addOwn(item);
    if (this.advisor === null) this.waiting.start();
    this.follower.show(node);
    this.keep();
    if (!navigator.onLine) this.disconnected(new Problem(0, ""));
    this.outbox.flush();
  }

  choose(choice) {
    this.transcript.markChosen(choice.title);
    this.send({ choice: choice.id, label: choice.title });
  }

  async post(message) {
    await this.ensure();
    return this.client.send(this.conversation, message);
  }

  accepted(item, seq) {
    this.transcript.accepted(item, seq);
    this.keep();
    this.connected();
  }

  rejected(item, problem) {
    this.transcript.rejected(item);
    this.keep();
    this.waiting.stop();
    this.panel.setProblem(problem.detail || (problem.status === 413 ? SAYS.tooLong : SAYS.refused));
    if (item.text && !this.panel.input.value) {
      this.panel.input.value = item.text;
    }
  }

  // ---- receiving ----

  follow(after) {
    this.feed?.stop();
    this.feed = new Feed(this.client, this.conversation, after, {
      event: (event) => this.receive(event),
      connected: (up, problem) => (up ? this.connected() : this.disconnected(problem)),
      gone: (problem) => this.gone(problem),
    }).start();
  }

  receive(event) {
    this.lastSeq = Math.max(this.lastSeq, event.seq);
    const item = this.transcript.add(event);
    if (event.from === "visitor") this.panel.starters.hidden = true;
    else this.received(event);
    if (item) this.follower.added(item);
    if (event.seq > this.announcedSeq) this.announcedSeq = event.seq;
    this.keep();
  }

  received(event) {
    if (event.progress) this.panel.setProgress(event.progress);
    if (event.choices?.length) this.panel.starters.hidden = true;
    if (!event.text && !event.cards?.length && !event.choices?.length) return;
    this.waiting.stop();
    this.setAdvisor(event);
    if (event.seq <= this.announcedSeq) return; // seen before this reload
    if (this.panel.isOpen) {
      this.panel.announce(spoken(event));
    } else {
      this.unread += 1;
      this.panel.setUnread(this.unread);
      this.panel.announce(SAYS.news);
    }
  }

  /** Who answers: an advisor from their first message until the assistant speaks again. */
  setAdvisor(event) {
    if (event.from === "advisor") this.advisor = event.advisor || "";
    else if (event.from === "assistant") this.advisor = null;
    const human = this.advisor !== null;
    const name = this.advisor ? ` (${this.advisor})` : "";
    this.panel.setStatus(human ? SAYS.advisor + name : SAYS.assistant, human);
  }

  // ---- the connection ----

  connected() {
    this.panel.setNotice("");
    if (this.outbox.items.length) this.outbox.flush();
  }

  disconnected(problem) {
    const kept = this.outbox.items.length > 0;
    if (kept) this.waiting.stop();
    if (problem.status === 429 && kept) {
      this.panel.setProblem(problem.detail || SAYS.tooMany);
    } else if (problem.status === 0) {
      this.panel.setNotice(kept ? SAYS.offlineKept : SAYS.offline);
    } else {
      this.panel.setNotice(kept ? SAYS.downKept : SAYS.down);
    }
  }

  // ---- ending ----

  gone(problem) {
    if (!this.conversation) return;
    this.finish(problem.status === 410 ? SAYS.erased : SAYS.gone, false);
  }

  fresh() {
    this.panel.ask(SAYS.confirmNew, "Ja, nieuw gesprek", () => this.begin());
  }

  erase() {
    if (!this.conversation) return this.finish(SAYS.nothing, true);
    this.panel.ask(SAYS.confirmErase, "Ja, verwijder alles", async () => {
      this.panel.title.focus();
      try {
        await this.client.erase(this.conversation);
        this.finish(SAYS.erased, true);
      } catch (problem) {
        this.panel.setProblem(problem.detail || SAYS.eraseFailed);
      }
    });
  }

  /** Forget the conversation here and say why it is over. */
  finish(text, focus) {
    this.reset();
    this.panel.intro.hidden = true;
    this.panel.starters.hidden = true;
    const message = this.panel.end(text, "Nieuw gesprek", () => this.begin());
    if (focus) message.focus();
    else this.panel.announce(text);
  }

  begin() {
    this.reset();
    this.panel.resume();
    this.open();
  }

  reset() {
    this.feed?.stop();
    this.feed = null;
    clearTimeout(this.connecting);
    this.outbox.clear();
    this.transcript.clear();
    this.waiting.stop();
    this.panel.setNotice("");
    this.panel.setText("");
    this.startState();
    forget();
  }
}

if (!customElements.get("gouden-poort-chat")) {
  customElements.define("gouden-poort-chat", GoudenPoortChat);
}
