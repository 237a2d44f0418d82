// The menu, the question before something that cannot be undone, and what stands where the
// conversation has not begun or is over.

import { button, el, hiddenText, icon } from "./text.js";

const DOTS = ["M12 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"];

/** `actions` are `[name, action]` in order; the name is also the key of its label in `says`. */
export class Menu {
  constructor(says, actions) {
    this.says = says;
    this.items = {};
    const list = el("ul", { role: "list" });
    for (const [name, action] of actions) {
      const item = button(says[name], "menu-item", () => {
        this.show(false);
        action();
      });
      this.items[name] = el("li", {}, item);
      list.append(this.items[name]);
    }
    this.opener = el(
      "button",
      { type: "button", class: "tool", "aria-expanded": "false", "aria-controls": "menu" },
      icon(DOTS),
      hiddenText(says.menu),
    );
    this.opener.addEventListener("click", () => this.show(this.list.hidden));
    this.list = el("div", { id: "menu", class: "menu", hidden: true }, list);
    this.confirm = el("div", { class: "confirm", role: "group", hidden: true });
    this.ended = el("div", { class: "ended", hidden: true });
  }

  /** Which actions make sense now. */
  allow(names) {
    for (const [name, item] of Object.entries(this.items)) item.hidden = !names.includes(name);
    this.opener.hidden = names.length === 0;
  }

  show(show) {
    this.list.hidden = !show;
    this.opener.setAttribute("aria-expanded", String(show));
    if (show) this.hideConfirm();
  }

  /** Close what is open; gives whether anything was. */
  closeAll() {
    const open = !this.list.hidden || !this.confirm.hidden;
    this.show(false);
    this.hideConfirm();
    return open;
  }

  /** Ask before something that cannot be undone. `yes` runs when the visitor agrees. */
  ask(question, yesLabel, yes) {
    const agree = button(yesLabel, "solid", () => {
      this.hideConfirm();
      yes();
    });
    this.tell(yesLabel, [el("p", { tabindex: "-1" }, question)], agree, this.says.no);
  }

  /** Show something over the conversation, with a way back. */
  tell(label, texts, action, backLabel) {
    const back = button(backLabel, "plain", () => {
      this.hideConfirm();
      this.opener.focus();
    });
    this.confirm.replaceChildren(...texts, action, back);
    this.confirm.setAttribute("aria-label", label);
    this.confirm.hidden = false;
    texts[0].focus();
  }

  hideConfirm() {
    this.confirm.hidden = true;
    this.confirm.replaceChildren();
  }

  /** No conversation to write in: say why and offer one. `alone` when there is nothing to read. */
  end(text, label, again, alone) {
    const message = el("p", { tabindex: "-1" }, text);
    this.ended.replaceChildren(message, button(label, "solid", again));
    this.ended.classList.toggle("alone", alone);
    this.ended.hidden = false;
    return message;
  }

  resume() {
    this.ended.hidden = true;
    this.ended.replaceChildren();
  }
}
