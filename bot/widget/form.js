// Where the visitor types.

import { el, hiddenText, icon } from "./text.js";

const COUNT_FROM = 0.9; // of the limit; from here the visitor sees how many characters are left
const PLANE = ["M3 20.5v-6.6L13 12 3 10.1V3.5L22 12z"];

/** The input with its label, limit and errors. `on` holds submit(text) and announce(text). */
export class Form {
  constructor(says, on) {
    Object.assign(this, { says, on });
    this.limit = 4000;
    this.input = el("textarea", {
      id: "text",
      rows: "1",
      dir: "auto",
      lang: "", // whatever language the visitor writes
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
    const send = el("button", { type: "submit", class: "send" }, icon(PLANE), hiddenText(says.send));
    this.node = el(
      "form",
      { class: "form", novalidate: true },
      el("label", { for: "text" }, says.input),
      el("span", { id: "keys", class: "vh" }, says.keys),
      el("div", { class: "row" }, this.input, send),
      this.counter,
      this.problem,
    );
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.setLimit(this.limit);
  }

  /** The longest message, in characters. */
  setLimit(limit) {
    this.limit = limit;
    this.input.maxLength = limit;
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
    this.input.value = text.slice(0, this.limit);
    this.typed();
  }

  typed() {
    const { length } = this.input.value;
    this.setProblem("");
    const left = this.limit - length;
    this.counter.hidden = length < this.limit * COUNT_FROM;
    this.counter.textContent = this.says.left(left);
    if (left === 0) this.on.announce(this.says.full);
    const lines = this.input.value.split("\n").length + Math.floor(length / 42);
    this.input.rows = Math.min(5, Math.max(1, lines)); // rows, since a style attribute is not allowed
  }

  /** Say by the input why a message was not taken; `lang` is the language of that text. */
  setProblem(text, lang = null) {
    this.problem.textContent = text;
    if (lang) this.problem.lang = lang;
    else this.problem.removeAttribute("lang");
    if (text) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }
}
