// <gouden-poort-chat>: the digital front desk on any page, with one script and one element.
//
//   <script type="module" src="https://…/widget/chat.js"></script>
//   <gouden-poort-chat></gouden-poort-chat>
//
// Attributes, methods, events and CSS variables: docs/widget.md.

import { actionsOf, allowedNow } from "./actions.js";
import { takeCode } from "./code.js";
import { Panel } from "./panel.js";
import { frameLanguage, says } from "./says.js";
import { Follower } from "./scroll.js";
import { CSS } from "./styles.js";
import { Talk } from "./talk.js";
import { Transcript, advisorOf, hasContent, spoken } from "./transcript.js";
import { Waiting } from "./waiting.js";

const TYPING_EVERY_MS = 4_000;
const LEFT = ["person_left", "person_lost"]; // statuses with which an advisor is gone
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
    else if (this.talk.conversation && !this.talk.feed && !this.talk.over) this.talk.follow(this.talk.lastSeq);
    addEventListener("online", this.onOnline);
    addEventListener("offline", this.onOffline);
    this.fullScreen.addEventListener("change", this.onResize);
  }

  disconnectedCallback() {
    removeEventListener("online", this.onOnline);
    removeEventListener("offline", this.onOffline);
    this.fullScreen.removeEventListener("change", this.onResize);
    this.talk.stop();
  }

  // ---- building ----

  build() {
    const server = this.getAttribute("server") || new URL(import.meta.url).origin;
    const language = frameLanguage(this.getAttribute("lang"));
    this.says = says(language);
    this.inline = this.getAttribute("position") === "inline";
    this.talk = new Talk(server, {
      event: (event) => this.receive(event),
      typing: (data) => this.waiting.heard(data),
      item: (item) => this.transcript.setState(item),
      accepted: (item, seq) => {
        this.askedSeq = seq;
        this.transcript.accepted(item, seq);
      },
      rejected: (item, problem) => this.rejected(item, problem),
      up: () => this.panel.setNotice(""),
      down: (problem) => this.disconnected(problem),
      over: (reason) => this.over(reason),
      joined: (lastSeq) => this.joined(lastSeq),
      wants: () => this.panel.isOpen && this.panel.menu.ended.hidden,
    });
    this.buildView(language);
    this.startState();
    this.fullScreen = matchMedia(FULL_SCREEN);
    this.onResize = () => this.setModal();
    this.onOnline = () => this.talk.online();
    this.onOffline = () => this.disconnected({ status: 0 });
    const code = takeCode(this);
    const kept = this.talk.restore();
    if (kept && !code) this.restored(kept);
    else if (this.inline) this.panel.end(this.says.begin, this.says.beginButton, () => this.begin(), true);
    if (code) this.begin(code);
  }

  buildView(language) {
    const words = this.says;
    this.transcript = new Transcript(words, {
      choose: (choice) => this.choose(choice),
      retry: () => this.talk.outbox.retry(),
      told: (text) => this.panel.announce(text),
    });
    const options = {
      title: this.getAttribute("heading") || words.heading,
      greeting: this.getAttribute("greeting"),
      starters: (this.getAttribute("starters") ?? words.starters).split("|").filter(Boolean),
      privacyUrl: this.getAttribute("privacy-url"),
      launcher: this.getAttribute("launcher"),
      inline: this.inline,
      says: words,
      language,
    };
    this.panel = new Panel(options, this.transcript.list, {
      open: () => this.open(),
      close: () => this.close(),
      submit: (text) => this.post({ text, label: text }),
      starter: (text) => {
        this.post({ text, label: text });
        this.focusInput();
      },
      actions: actionsOf(this),
    });
    this.waiting = new Waiting(this.panel, words);
    this.follower = new Follower(this.panel.log, this.panel.more, words);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [stylesheet()];
    root.append(...this.panel.nodes);
    this.panel.input.addEventListener("input", () => this.typed());
    this.panel.menu.opener.addEventListener("click", () => this.panel.menu.allow(allowedNow(this)));
  }

  /** A person who answers sees that something is coming. */
  typed() {
    if (this.advisor === null || !this.panel.input.value || Date.now() - (this.typedAt ?? 0) < TYPING_EVERY_MS) return;
    this.typedAt = Date.now();
    this.talk.typing();
  }

  startState() {
    this.announcedSeq = this.askedSeq = this.heardSeq = 0;
    this.advisor = null; // {name, role} while a person answers
    this.unread = 0;
    this.panel.setStatus(this.says.assistant, false);
    this.panel.setProgress(null);
    this.panel.intro.hidden = false;
    this.panel.starters.hidden = false;
    this.panel.menu.allow(allowedNow(this));
  }

  /** Go on after a reload. */
  restored(kept) {
    this.announcedSeq = kept.lastSeq ?? 0;
    for (const item of this.talk.outbox.items) {
      this.transcript.addOwn(item);
      this.panel.starters.hidden = true;
    }
    if (kept.open || this.inline) {
      this.show();
      this.talk.connect();
    }
    if (this.talk.outbox.items.length) this.talk.flush();
  }

  /** Another tab's conversation is ours too. */
  joined(lastSeq) {
    this.announcedSeq = lastSeq ?? 0;
    this.panel.resume();
  }

  // ---- for the page ----

  /** Open the chat and move focus into it; `text` is put in the input, not sent. */
  open(text) {
    if (text) this.panel.form.setText(text);
    if (this.inline && !this.panel.menu.ended.hidden && !this.talk.over) return this.begin();
    this.show();
    if (!this.talk.over) {
      this.talk.keep();
      this.talk.connect();
      this.readInfo();
    }
    this.focusInput();
    this.tell("open");
  }

  /** Close the chat and give focus back to the launcher. */
  close() {
    if (this.inline || !this.panel.isOpen) return;
    this.panel.hide();
    this.panel.launcher.focus();
    this.talk.keep();
    this.tell("close");
  }

  /** Open the chat and send a text, as if the visitor had typed it. */
  send(text) {
    const line = String(text ?? "").trim().slice(0, this.panel.form.limit);
    if (!line) return;
    if (this.talk.over) this.begin();
    else this.open();
    this.post({ text: line, label: line });
  }

  /** End the conversation; it stays readable. Resolves when the server has done so. */
  end() {
    return this.talk.end();
  }

  /** Take the chat off the page. What this tab remembers stays, for the next page. */
  destroy() {
    this.talk.stop();
    this.talk.tabs.close();
    this.waiting.stop();
    this.remove();
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`gp-${name}`, { bubbles: true, composed: true, detail }));
  }

  // ---- opening ----

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
    const target = touch || this.panel.form.node.hidden ? this.panel.title : this.panel.input;
    target.focus({ preventScroll: this.inline });
  }

  /** What this installation keeps and offers; without an answer the general text stands. */
  async readInfo() {
    if (this.info) return;
    try {
      this.info = await this.talk.client.info();
    } catch {
      return;
    }
    if (this.info.retention_days > 0) this.panel.setRetention(this.info.retention_days);
    if (this.info.max_text > 0) this.panel.form.setLimit(this.info.max_text);
    this.panel.menu.allow(allowedNow(this));
  }

  /** Begin again, or with `code` where somebody left off elsewhere. */
  async begin(code) {
    this.clear();
    this.panel.resume();
    let problem = null;
    const beginning = this.talk.begin(code).catch((error) => (problem = error));
    this.startState();
    if (code) await beginning;
    this.open();
    if (problem) {
      const text = problem.status === 0 ? this.says.offline : problem.detail || this.says.badCode;
      this.panel.form.setProblem(text, problem.detail ? "nl" : null);
    }
  }

  clear() {
    this.transcript.clear();
    this.waiting.stop();
    this.panel.setNotice("");
    this.panel.form.setText("");
  }

  // ---- sending ----

  post(content) {
    this.panel.starters.hidden = true;
    this.panel.form.setProblem("");
    const item = this.talk.send(content);
    const node = this.transcript.addOwn(item);
    if (this.advisor === null) this.waiting.start();
    this.follower.show(node);
    this.talk.flush();
  }

  choose(choice) {
    if (this.talk.over) return;
    this.transcript.markChosen(choice.title);
    this.post({ choice: choice.id, label: choice.title });
  }

  rejected(item, problem) {
    this.transcript.rejected(item);
    if (this.heardSeq >= this.askedSeq) this.waiting.stop(); // else an earlier one is still being answered
    const ours = problem.status === 413 ? this.says.tooLong : this.says.refused;
    if (item.text && !this.panel.input.value) this.panel.input.value = item.text;
    this.panel.form.setProblem(problem.detail || ours, problem.detail ? "nl" : null);
  }

  // ---- receiving ----

  receive(event) {
    const item = this.transcript.add(event);
    if (event.from === "visitor") this.panel.starters.hidden = true;
    else this.received(event);
    if (item) this.follower.added(item);
    const fresh = event.seq > this.announcedSeq;
    this.announcedSeq = Math.max(this.announcedSeq, event.seq);
    if (fresh) this.tell("message", { seq: event.seq, from: event.from, kind: event.kind, status: event.status ?? null });
  }

  received(event) {
    if (event.progress) this.panel.setProgress(event.progress);
    if (event.choices?.length) this.panel.starters.hidden = true;
    if (!hasContent(event)) return;
    this.heardSeq = event.seq;
    this.waiting.stop();
    this.setAdvisor(event);
    if (event.seq <= this.announcedSeq) return; // seen before this reload
    if (this.panel.isOpen) {
      this.panel.announce(...spoken(event, this.says));
    } else {
      this.unread += 1;
      this.panel.setUnread(this.unread);
      this.panel.announce(this.says.news);
    }
  }

  /** Who answers: an advisor from when they join or write until they leave or the assistant speaks. */
  setAdvisor(event) {
    const before = this.advisor;
    if (advisorOf(event)) this.advisor = advisorOf(event);
    else if (event.from === "assistant" || LEFT.includes(event.status)) this.advisor = null;
    const human = this.advisor !== null;
    if (human) this.panel.starters.hidden = true;
    const { name, role } = this.advisor ?? {};
    const who = name && `${name} (${role || this.says.adviser})`;
    this.panel.setStatus(human ? this.says.advisor(who) : this.says.assistant, human);
    if (event.seq <= this.announcedSeq) return; // told before this reload
    if (event.status === "handover_requested") this.tell("handover", { to: "queue" });
    else if (human !== (before !== null)) this.tell("handover", { to: human ? "advisor" : "assistant" });
  }

  disconnected(problem) {
    const kept = this.talk.outbox.items.length > 0;
    if (kept) this.waiting.stop();
    const words = this.says;
    if (problem.status === 429 && kept) {
      this.panel.form.setProblem(problem.detail || words.tooMany, problem.detail ? "nl" : null);
    } else if (problem.status === 0) {
      this.panel.setNotice(kept ? words.offlineKept : words.offline);
    } else {
      this.panel.setNotice(kept ? words.downKept : words.down);
    }
  }

  // ---- ending ----

  over(reason) {
    const text = this.says[reason];
    const alone = reason !== "ended";
    const inside = this.panel.form.node.contains(this.shadowRoot.activeElement);
    if (alone) {
      this.clear();
      this.panel.intro.hidden = true;
    }
    this.waiting.stop();
    this.panel.setNotice("");
    this.panel.setStatus(alone ? "" : this.says.endedShort, false);
    this.panel.starters.hidden = true;
    this.transcript.closeChoices();
    this.panel.menu.hideConfirm();
    const message = this.panel.end(text, this.says.fresh, () => this.begin(), alone);
    this.panel.menu.allow(allowedNow(this));
    // Focus that was in what disappears goes to what replaced it; else it stays and the text is said.
    if (inside || reason === "nothing") message.focus();
    else this.panel.announce(text);
    this.tell("ended", { reason });
  }
}

if (!customElements.get("gouden-poort-chat")) {
  customElements.define("gouden-poort-chat", GoudenPoortChat);
}
