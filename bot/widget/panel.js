// The launcher and the panel: what is on the screen around the transcript.

import { button, el, hiddenText, icon } from "./text.js";

export const MAX_LENGTH = 4000;
const SPOKEN_MS = 20_000;
const COUNT_FROM = 3600; // from here the visitor sees how many characters are left

const GATE = ["M3 21V11a9 9 0 0 1 18 0v10h-5V11.5a4 4 0 0 0-8 0V21z"];
const SPEECH = ["M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H10l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"];
const CROSS = ["M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z"];
const DOTS = ["M12 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"];
const PLANE = ["M3 20.5v-6.6L13 12 3 10.1V3.5L22 12z"];

/**
 * Builds the parts and keeps the small state that is only about the screen.
 * `on` holds open(), close(), submit(text), starter(text), fresh() and erase().
 */
export class Panel {
  constructor({ title, start, starters, privacyUrl, inline }, list, on) {
    this.on = on;
    this.inline = inline;
    this.launcher = el(
      "button",
      { type: "button", class: "launcher", "aria-expanded": "false", "aria-controls": "panel" },
      icon(SPEECH),
      el("span", {}, "Stel je vraag"),
    );
    this.badge = el("span", { class: "badge", hidden: true });
    this.launcher.append(this.badge);
    this.launcher.addEventListener("click", () => on.open());

    // Apart from the panel, so that a message is also announced while the panel is closed.
    this.live = el("div", { class: "vh", "aria-live": "polite", "aria-atomic": "false", lang: "nl" });

    this.title = el("h2", { id: "title", tabindex: "-1" }, title);
    this.status = el("p", { class: "who", id: "who" });
    this.intro = this.buildIntro(start, privacyUrl);
    this.starters = this.buildStarters(starters);
    this.typing = el(
      "p",
      { class: "typing", hidden: true },
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      el("span", { class: "typing-text" }),
    );
    this.log = el(
      "div",
      { class: "log", tabindex: "0", role: "group", "aria-label": "Gesprek" },
      this.intro,
      list,
      this.starters,
      this.typing,
    );
    this.more = el("button", { type: "button", class: "more-button", hidden: true });
    this.notice = el("div", { class: "notice", role: "status" });
    this.progress = el("progress", { class: "progress", "aria-label": "Beantwoorde vragen", hidden: true });
    this.menu = this.buildMenu();
    this.confirm = el("div", { class: "confirm", role: "group", hidden: true });
    this.ended = el("div", { class: "ended", hidden: true });
    this.form = this.buildForm();
    this.panel = el(
      "section",
      { id: "panel", class: "panel", lang: "nl", "aria-labelledby": "title", hidden: !inline },
      this.buildHeader(),
      this.progress,
      this.menu,
      this.confirm,
      this.ended,
      this.log,
      el("div", { class: "more-holder" }, this.more),
      this.notice,
      this.form,
    );
    this.panel.addEventListener("keydown", (event) => this.onKey(event));
    this.setModal(false);
  }

  get nodes() {
    return this.inline ? [this.panel, this.live] : [this.launcher, this.panel, this.live];
  }

  buildHeader() {
    this.menuButton = el(
      "button",
      { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "menu" },
      icon(DOTS),
      hiddenText("Menu"),
    );
    this.menuButton.addEventListener("click", () => this.showMenu(this.menu.hidden));
    const tools = el("div", { class: "tools" }, this.menuButton);
    if (!this.inline) {
      const close = button("", "tool", () => this.on.close());
      close.append(icon(CROSS), hiddenText("Sluit de chat"));
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

  buildIntro(start, privacyUrl) {
    const privacy = el(
      "p",
      { class: "privacy" },
      "We bewaren wat je typt, zodat we je kunnen helpen. Typ geen BSN of medische gegevens. " +
        "In het menu kun je alles laten verwijderen.",
    );
    if (privacyUrl) privacy.append(" ", el("a", { href: privacyUrl }, "Lees meer over je privacy"));
    return el("div", { class: "intro" }, privacy, start ? el("p", { class: "start" }, start) : null);
  }

  /** Questions to begin with, for who does not know what to type. */
  buildStarters(texts) {
    const group = el("div", { class: "choices", role: "group", "aria-label": "Begin met een vraag" });
    for (const text of texts) group.append(button(text, "choice", () => this.on.starter(text)));
    return group;
  }

  buildMenu() {
    const item = (label, action) =>
      button(label, "menu-item", () => {
        this.showMenu(false);
        action();
      });
    const items = [
      item("Nieuw gesprek", () => this.on.fresh()),
      item("Verwijder mijn gegevens", () => this.on.erase()),
    ];
    if (!this.inline) items.push(item("Sluiten", () => this.on.close()));
    const list = el("ul", { role: "list" }, ...items.map((node) => el("li", {}, node)));
    return el("div", { id: "menu", class: "menu", hidden: true }, list);
  }

  buildForm() {
    this.input = el("textarea", {
      id: "text",
      rows: "1",
      maxlength: MAX_LENGTH,
      "aria-describedby": "keys problem",
      enterkeyhint: "send",
      autocomplete: "off",
    });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.counter = el("p", { class: "counter", hidden: true });
    this.problem = el("p", { id: "problem", class: "problem", role: "alert" });
    const send = el("button", { type: "submit", class: "send" }, icon(PLANE), hiddenText("Verstuur"));
    const form = el(
      "form",
      { class: "form", novalidate: true },
      el("label", { for: "text" }, "Je bericht"),
      el("span", { id: "keys", class: "vh" }, "Enter verstuurt. Shift en Enter geeft een nieuwe regel."),
      el("div", { class: "row" }, this.input, send),
      this.counter,
      this.problem,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    return form;
  }

  submit() {
    const text = this.input.value.trim();
    this.input.focus();
    if (!text) return;
    this.setText("");
    this.on.submit(text);
  }

  /** Put text in the input, for the visitor to change or send. */
  setText(text) {
    this.input.value = text.slice(0, MAX_LENGTH);
    this.typed();
  }

  typed() {
    this.problem.textContent = "";
    this.input.removeAttribute("aria-invalid");
    const left = MAX_LENGTH - this.input.value.length;
    this.counter.hidden = this.input.value.length < COUNT_FROM;
    this.counter.textContent = left === 1 ? "Nog 1 teken" : `Nog ${left} tekens`;
    if (left === 0) this.announce("Je bericht heeft de maximale lengte.");
    const lines = this.input.value.split("\n").length + Math.floor(this.input.value.length / 42);
    this.input.rows = Math.min(5, Math.max(1, lines)); // rows, since a style attribute is not allowed
  }

  /** Say by the input why a message was not taken. */
  setProblem(text) {
    this.problem.textContent = text;
    if (text) this.input.setAttribute("aria-invalid", "true");
  }

  /** Say how the connection is; "" when all is well. */
  setNotice(text) {
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }

  setStatus(text, human) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.panel.classList.toggle("human", human);
  }

  /** How many questions of the intake are answered; null takes it away. */
  setProgress(progress) {
    this.progress.hidden = !(progress?.total > 0);
    this.progress.max = progress?.total || 1;
    this.progress.value = progress?.answered ?? 0;
    this.progress.textContent = progress ? `${progress.answered} van ${progress.total}` : "";
  }

  setTyping(text) {
    this.typing.hidden = !text;
    this.typing.querySelector(".typing-text").textContent = text;
  }

  setUnread(count) {
    this.badge.hidden = count === 0;
    this.badge.textContent = count === 1 ? "1 nieuw" : `${count} nieuw`;
  }

  /** Have a screen reader say this when it is done speaking. */
  announce(text) {
    const line = el("p", {}, text);
    this.live.append(line);
    setTimeout(() => line.remove(), SPOKEN_MS); // it also stands in the transcript
  }

  showMenu(show) {
    this.menu.hidden = !show;
    this.menuButton.setAttribute("aria-expanded", String(show));
    if (show) this.hideConfirm();
  }

  /** Ask before something that cannot be undone. `yes` runs when the visitor agrees. */
  ask(question, yesLabel, yes) {
    const text = el("p", { tabindex: "-1" }, question);
    this.confirm.replaceChildren(
      text,
      button(yesLabel, "solid", () => {
        this.hideConfirm();
        yes();
      }),
      button("Nee, terug", "plain", () => {
        this.hideConfirm();
        this.menuButton.focus();
      }),
    );
    this.confirm.setAttribute("aria-label", yesLabel);
    this.confirm.hidden = false;
    text.focus();
  }

  hideConfirm() {
    this.confirm.hidden = true;
    this.confirm.replaceChildren();
  }

  /** No conversation now: say why and offer a new one instead of the input. */
  end(text, label, again) {
    const message = el("p", { tabindex: "-1" }, text);
    this.ended.replaceChildren(message, button(label, "solid", again));
    this.ended.hidden = false;
    this.form.hidden = true;
    this.menuButton.hidden = true;
    return message;
  }

  resume() {
    this.ended.hidden = true;
    this.ended.replaceChildren();
    this.form.hidden = false;
    this.menuButton.hidden = false;
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
    this.showMenu(false);
    this.hideConfirm();
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
    if (!this.menu.hidden || !this.confirm.hidden) {
      this.showMenu(false);
      this.hideConfirm();
      this.menuButton.focus();
    } else if (!this.inline) {
      this.on.close();
    } else return;
    event.stopPropagation();
  }

  keepInside(event) {
    const stops = Array.from(this.panel.querySelectorAll("button, a[href], textarea, [tabindex='0']"));
    const visible = stops.filter((node) => node.getClientRects().length > 0);
    const edge = event.shiftKey ? visible[0] : visible.at(-1);
    if (this.panel.getRootNode().activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? visible.at(-1) : visible[0]).focus();
  }
}
