// The coördinator's page: waiting, promises, time to a first human answer, by region.

import { el } from "../widget/text.js";
import * as api from "./api.js";
import { duration, explain } from "./words.js";

const COLUMNS = [
  ["Regio", (r) => r.region],
  ["Aanvragen", (r) => r.requests],
  ["Wachten nu", (r) => r.waiting],
  ["Belofte gehouden", (r) => r.kept],
  ["Belofte niet gehouden", (r) => r.broken],
  ["Eerste antwoord (mediaan)", (r) => (r.first_answer_minutes === null ? "–" : duration(r.first_answer_minutes))],
  ["Oordeel", (r) => (r.ratings ? `${Number(r.rating).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} (${r.ratings})` : "–")],
];

/** Draws the page into a section; `expired` is called when the session has ended. */
export class Figures {
  constructor(section, expired) {
    Object.assign(this, { section, expired });
    this.since = el("input", { type: "date", id: "since" });
    this.until = el("input", { type: "date", id: "until" });
    this.problem = el("p", { class: "problem", role: "alert" });
    this.file = el("a", { class: "plain", download: "" }, "Download als CSV");
    this.table = el("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": "Cijfers per regio" });
    const form = el(
      "form",
      { class: "actions" },
      el("p", { class: "field" }, el("label", { for: "since" }, "Van"), this.since),
      el("p", { class: "field" }, el("label", { for: "until" }, "Tot en met"), this.until),
      el("button", { type: "submit", class: "solid" }, "Toon"),
      this.file,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.title = el("h1", { tabindex: "-1" }, "Cijfers");
    section.replaceChildren(this.title, form, this.problem, this.table);
  }

  async show() {
    this.problem.textContent = "";
    try {
      const { since, until, regions } = await api.figures(this.since.value, this.until.value);
      this.since.value = since;
      this.until.value = until;
      this.file.href = api.figuresFile(since, until);
      this.table.replaceChildren(regions.length ? this.drawn(regions) : el("p", {}, "Er zijn in deze periode geen aanvragen."));
    } catch (problem) {
      if (problem.status === 401) this.expired();
      else this.problem.textContent = explain(problem);
    }
  }

  drawn(regions) {
    const head = el("tr", {}, ...COLUMNS.map(([title]) => el("th", { scope: "col" }, title)));
    const rows = regions.map((region) =>
      el(
        "tr",
        {},
        ...COLUMNS.map(([, value], index) =>
          index ? el("td", {}, String(value(region))) : el("th", { scope: "row" }, String(value(region))),
        ),
      ),
    );
    return el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows));
  }
}
