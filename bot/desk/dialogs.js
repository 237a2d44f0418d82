// Small questions in a dialog: native <dialog>, so focus and Escape behave as people expect.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { REASONS, explain } from "./words.js";

let number = 0;

/**
 * Ask something. `fields` gives the form's nodes; `done(form)` does the work and may throw a
 * Problem, which is shown and leaves the dialog open.
 */
export function ask({ title, fields, yes, done }) {
  const titleId = `dialog-${(number += 1)}`;
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el("form", { method: "dialog" }, el("h2", { id: titleId }, title), ...fields, problem);
  const dialog = el("dialog", { "aria-labelledby": titleId }, form);
  const submit = el("button", { type: "submit", class: "solid" }, yes);
  form.append(el("div", { class: "actions" }, submit, button("Annuleren", "plain", () => dialog.close())));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    problem.textContent = "";
    try {
      await done(form);
      dialog.close();
    } catch (error) {
      problem.textContent = explain(error);
      submit.disabled = false;
    }
  });
  showDialog(dialog);
  return dialog;
}

/** Show a dialog that goes away for good when it closes. */
export function showDialog(dialog) {
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The button that opened it may be gone by now: then the title of what is shown gets the focus.
    if (document.activeElement === document.body) document.getElementById("detail-title")?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A labelled field; give `node` an id of its own. */
export function field(label, node, hint) {
  const id = `field-${(number += 1)}`;
  node.id = id;
  const parts = [el("label", { for: id }, label), node];
  if (hint) {
    node.setAttribute("aria-describedby", `${id}-hint`);
    parts.push(el("span", { class: "soft", id: `${id}-hint` }, hint));
  }
  return el("p", { class: "field" }, ...parts);
}

/** A select with these [value, label] pairs. */
export function choice(name, pairs) {
  return el("select", { name, required: true }, ...pairs.map(([value, label]) => el("option", { value }, label)));
}

export function reasonField() {
  return field("Reden", choice("reason", Object.entries(REASONS)));
}

export function askRelease(done) {
  const settled = el("textarea", { name: "settled", rows: 3, maxlength: 500 });
  ask({
    title: "Teruggeven aan de assistent",
    fields: [
      el("p", {}, "De bezoeker krijgt te horen dat de assistent weer verder gaat."),
      field("Wat hebben jullie afgesproken?", settled, "De assistent zegt dit tegen de bezoeker. Mag leeg blijven."),
    ],
    yes: "Geef terug",
    done: () => done({ to: "assistant", settled: settled.value.trim() }),
  });
}

export function askClose(done) {
  ask({
    title: "Gesprek afsluiten",
    fields: [el("p", {}, "De bezoeker kan daarna een oordeel geven en verder praten met de assistent."), reasonField()],
    yes: "Sluit af",
    done: (form) => done({ reason: form.elements.reason.value }),
  });
}

/** A colleague in a list: the regions tell people of one name apart. */
function colleague(person, names) {
  const where = person.regions.includes("*") ? ["alle regio's"] : person.regions.map((code) => names[code] ?? code);
  const some = where.length > 2 ? [...where.slice(0, 2), "…"] : where;
  return `${person.name}, ${some.join(", ")}${person.present ? " (is er nu)" : ""}`;
}

export async function askTransfer(regions, done) {
  const names = Object.fromEntries(regions);
  const people = await api.colleagues();
  const to = el(
    "select",
    { required: true },
    el("option", { value: "" }, "Kies …"),
    el(
      "optgroup",
      { label: "Collega" },
      ...people.map((p) => el("option", { value: `u:${p.id}` }, colleague(p, names))),
    ),
    el("optgroup", { label: "Regio" }, ...regions.map(([code, name]) => el("option", { value: `r:${code}` }, name))),
  );
  const note = el("textarea", { rows: 2, maxlength: 1000 });
  ask({
    title: "Doorgeven",
    fields: [
      el("p", {}, "Je houdt het gesprek tot iemand het aanneemt."),
      field("Aan wie?", to),
      field("Notitie voor je collega", note, "De bezoeker ziet dit niet."),
    ],
    yes: "Bied aan",
    done: () => {
      const [kind, value] = [to.value.slice(0, 1), to.value.slice(2)];
      return done({ [kind === "u" ? "to_user" : "to_region"]: value, note: note.value.trim() });
    },
  });
}

export function askAttempt(reached, done) {
  const outcome = el("textarea", { rows: 3, maxlength: 500 });
  ask({
    title: reached ? "Bereikt" : "Niet bereikt",
    fields: [field(reached ? "Wat kwam eruit?" : "Wat ga je nu doen?", outcome, "Alleen voor collega's.")],
    yes: "Bewaar",
    done: () => done(reached, outcome.value.trim()),
  });
}

/** Colleagues that a coördinator may give a request of region `code` to. */
export async function askAssign(me, code, done) {
  const names = me.region_names ?? {};
  const shared = (person) => me.regions.some((region) => person.regions.includes(region));
  const people = (await api.colleagues()).filter(
    (person) => person.regions.includes("*") || person.regions.includes(code) || shared(person),
  );
  const who = choice("who", [["", "Kies …"], ...people.map((p) => [p.id, colleague(p, names)])]);
  ask({
    title: "Geef aan een collega",
    fields: [
      el("p", {}, "Je collega krijgt een seintje. De belofte aan de bezoeker blijft dezelfde."),
      people.length ? field("Wie gaat terugbellen?", who) : el("p", {}, "Er is geen collega die voor deze regio werkt."),
    ],
    yes: "Geef door",
    done: () => done(who.value),
  });
}

export function askFinish(done) {
  ask({
    title: "Terugbelverzoek afronden",
    fields: [reasonField()],
    yes: "Rond af",
    done: (form) => done(form.elements.reason.value),
  });
}
