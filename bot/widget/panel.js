// The launcher and the panel: what is on the screen around the transcript.

import { Form } from "./form.js";
import { Menu } from "./menu.js";
import { button, el, hiddenText, icon } from "./text.js";

const SPOKEN_MS = 20_000;

const GATE = ["M3 21V11a9 9 0 0 1 18 0v10h-5V11.5a4 4 0 0 0-8 0V21z"];
const SPEECH = ["M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H10l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"];
const CROSS = ["M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z"];

/**
 * Builds the parts and keeps the small state that is only about the screen. `options` holds title,
 * greeting, starters, privacyUrl, launcher, inline, language and says; `on` holds open(), close(),
 * submit(text), starter(text) and actions, see Menu.
 */
export class Panel {
  constructor(options, list, on) {
    Object.assign(this, { on, inline: options.inline, says: options.says, options });
    const { says } = this;
    this.launcher = el(
      "button",
      { type: "button", class: "launcher", "aria-expanded": "false", "aria-controls": "panel", lang: options.language },
      icon(SPEECH),
      el("span", {}, options.launcher || says.launcher),
    );
    this.badge = el("span", { class: "badge", hidden: true });
    this.launcher.append(this.badge);
    this.launcher.addEventListener("click", () => on.open());

    // Apart from the panel, so that a message is also announced while the panel is closed.
    this.live = el("div", { class: "vh", "aria-live": "polite", "aria-atomic": "false", lang: options.language });

    this.title = el("h2", { id: "title", tabindex: "-1" }, options.title);
    this.status = el("p", { class: "who", id: "who" });
    this.menu = new Menu(says, on.actions);
    this.form = new Form(says, { submit: on.submit, announce: (text) => this.announce(text) });
    this.input = this.form.input;
    this.starters = this.buildStarters(options.starters);
    this.typing = el(
      "p",
      { class: "typing", hidden: true },
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      el("span", { class: "typing-text" }),
    );
    this.intro = this.buildIntro();
    this.log = el(
      "div",
      { class: "log", tabindex: "0", role: "group", "aria-label": says.conversation },
      this.intro,
      list,
      this.starters,
      this.typing,
    );
    this.more = el("button", { type: "button", class: "more-button", hidden: true });
    this.notice = el("div", { class: "notice", role: "status" });
    this.progress = this.buildProgress();
    this.panel = el(
      "section",
      { id: "panel", class: "panel", lang: options.language, "aria-labelledby": "title", hidden: !options.inline },
      this.buildHeader(),
      this.progress,
      this.menu.confirm,
      this.log,
      el("div", { class: "more-holder" }, this.more),
      this.notice,
      this.menu.ended,
      this.form.node,
    );
    this.panel.addEventListener("keydown", (event) => this.onKey(event));
    this.setModal(false);
  }

  get nodes() {
    return this.inline ? [this.panel, this.live] : [this.launcher, this.panel, this.live];
  }

  buildHeader() {
    const tools = el("div", { class: "tools" }, this.menu.opener, this.menu.list);
    if (!this.inline) {
      const close = button("", "tool", () => this.on.close());
      close.append(icon(CROSS), hiddenText(this.says.close));
      tools.append(close);
    }
    return el(
      "div", // a header element would be a second banner of the page
      { class: "head" },
      icon(GATE, "icon gate"),
      el("div", { class: "names" }, this.title, this.status),
      tools,
    );
  }

  buildIntro() {
    const { greeting } = this.options;
    this.privacy = el("p", { class: "privacy" });
    this.setRetention(null);
    return el("div", { class: "intro" }, this.privacy, greeting ? el("p", { class: "start", dir: "auto" }, greeting) : null);
  }

  /** What is kept, and for how long when the server says so. */
  setRetention(days) {
    const { privacyUrl } = this.options;
    this.privacy.replaceChildren(this.says.privacy(days));
    if (privacyUrl) this.privacy.append(" ", el("a", { href: privacyUrl }, this.says.privacyLink));
  }

  /** Questions to begin with, for who does not know what to type. */
  buildStarters(texts) {
    const group = el("div", { class: "choices", role: "group", "aria-label": this.says.startWith });
    for (const text of texts) group.append(button(text, "choice", () => this.on.starter(text)));
    if (this.options.language !== "nl") group.lang = "nl";
    return group;
  }

  buildProgress() {
    this.bar = el("progress", { class: "bar", "aria-labelledby": "progress" });
    this.progressText = el("p", { id: "progress", class: "progress-text" });
    return el("div", { class: "progress", hidden: true }, this.progressText, this.bar);
  }

  /** Say how the connection is; "" when all is well. */
  setNotice(text) {
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }

  setStatus(text, human) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.panel.classList.toggle("human", human);
  }

  /** How many questions of the intake are answered; null takes it away, and so does the last one. */
  setProgress(progress) {
    const { answered = 0, total = 0 } = progress ?? {};
    this.progress.hidden = !(total > 0 && answered < total);
    this.bar.max = total || 1;
    this.bar.value = answered;
    this.progressText.textContent = this.says.progress(answered, total);
  }

  setTyping(text) {
    this.typing.hidden = !text;
    this.typing.querySelector(".typing-text").textContent = text;
  }

  setUnread(count) {
    this.badge.hidden = count === 0;
    this.badge.textContent = this.says.newCount(count);
  }

  /** Have a screen reader say this when it is done speaking: text, or nodes that mark their language. */
  announce(...content) {
    const line = el("p", {}, ...content);
    this.live.append(line);
    setTimeout(() => line.remove(), SPOKEN_MS); // it also stands in the transcript
  }

  /** No conversation to write in, see Menu.end. */
  end(text, label, again, alone) {
    this.form.node.hidden = true;
    this.log.hidden = alone;
    this.setProgress(null);
    return this.menu.end(text, label, again, alone);
  }

  resume() {
    this.menu.resume();
    this.form.node.hidden = false;
    this.log.hidden = false;
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  show() {
    this.panel.hidden = false;
    this.launcher.hidden = true;
    this.launcher.setAttribute("aria-expanded", "true");
  }

  hide() {
    this.menu.closeAll();
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.setAttribute("aria-expanded", "false");
  }

  /** Where the panel covers the whole screen it is modal, so that focus cannot get lost behind it. */
  setModal(modal) {
    this.modal = modal;
    this.panel.setAttribute("role", modal ? "dialog" : "region");
    if (modal) this.panel.setAttribute("aria-modal", "true");
    else this.panel.removeAttribute("aria-modal");
  }

  onKey(event) {
    if (event.key === "Escape" && !event.isComposing) this.escape(event);
    if (event.key === "Tab" && this.modal) this.keepInside(event);
  }

  escape(event) {
    if (this.menu.closeAll()) this.menu.opener.focus();
    else if (!this.inline) this.on.close();
    else return;
    event.stopPropagation();
  }

  keepInside(event) {
    const stops = Array.from(this.panel.querySelectorAll("button, a[href], textarea, [tabindex='0']"));
    const visible = stops.filter((node) => node.getClientRects().length > 0 && node.tabIndex >= 0);
    const edge = event.shiftKey ? visible[0] : visible.at(-1);
    if (this.panel.getRootNode().activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? visible.at(-1) : visible[0]).focus();
  }
}
