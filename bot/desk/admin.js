// The beheerder's page: users, their sessions, and who saw and did what.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { ask, choice, field, showDialog } from "./dialogs.js";
import { ACTIONS, NAMES, ROLES, explain, languageName, moment, sectorNames } from "./words.js";

function table(titles, rows) {
  const head = el("tr", {}, ...titles.map((title) => el("th", { scope: "col" }, title)));
  const body = rows.map((cells) =>
    el("tr", {}, ...cells.map((cell, index) => (index ? el("td", {}, ...[cell].flat()) : el("th", { scope: "row" }, cell)))),
  );
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...body));
}

function boxes(name, legend, pairs, checked, hint) {
  const box = ([code, label]) => {
    const input = el("input", { type: "checkbox", name, value: code });
    input.checked = checked.includes(code);
    return el("label", { class: "check" }, input, ` ${label}`);
  };
  // What is chosen stands first: a list of forty regions is longer than the field.
  pairs = [...pairs].sort((a, b) => checked.includes(b[0]) - checked.includes(a[0]));
  const title = el("legend", {}, legend, hint ? el("span", { class: "soft" }, ` ${hint}`) : "");
  return el("fieldset", { class: "regions" }, title, ...pairs.map(box));
}

const byName = (names) => Object.entries(names).sort((a, b) => a[1].localeCompare(b[1], "nl"));

/** Fields for what somebody works for; `chosen()` gives what is checked. */
function workFields(names, user = {}) {
  const hint = "(voorkeur, mag leeg)";
  const fields = {
    regions: boxes("regions", "Regio's", [["*", "Alle regio's"], ...byName(names)], user.regions ?? []),
    sectors: boxes("sectors", "Kent deze sectoren goed", byName(NAMES.sectors), user.sectors ?? [], hint),
    languages: boxes("languages", "Spreekt ook", byName(NAMES.languages), user.languages ?? [], hint),
  };
  const checked = (set) => [...set.querySelectorAll("input:checked")].map((one) => one.value);
  return {
    fields: Object.values(fields),
    chosen: () => Object.fromEntries(Object.entries(fields).map(([name, set]) => [name, checked(set)])),
  };
}

/** Draws the page into a section; `expired` is called when the session has ended. */
export class Admin {
  constructor(section, expired) {
    Object.assign(this, { section, expired });
    this.title = el("h1", { tabindex: "-1" }, "Beheer");
    this.problem = el("p", { class: "problem", role: "alert" });
    this.users = el("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": "Gebruikers" });
    this.lines = el("div", { class: "wide-table", tabindex: "0", role: "region", "aria-label": "Logboek" });
    this.more = button("Ouder", "plain", () => this.readAudit(this.oldest));
    section.replaceChildren(
      this.title,
      this.problem,
      el("h2", {}, "Gebruikers"),
      button("Gebruiker toevoegen", "solid", () => this.add()),
      this.users,
      el("h2", {}, "Logboek: wie zag en deed wat"),
      this.lines,
      this.more,
    );
  }

  async show() {
    await this.guard(async () => {
      const [users, me] = await Promise.all([api.users(), api.me()]);
      this.names = me.region_names ?? {};
      this.users.replaceChildren(
        table(["Naam", "Inlognaam", "Rol", "Regio's", "Kent goed", "Laatst gezien", "Doen"], users.map((user) => this.row(user))),
      );
      this.rows = [];
      await this.readAudit();
    });
  }

  row(user) {
    const act = (label, step, means) =>
      button(label, "plain small", () =>
        ask({
          title: `${label}: ${user.name}`,
          fields: [el("p", {}, means)],
          yes: label,
          done: async () => {
            const made = await api.userStep(user.login, step);
            await this.show();
            if (made) this.credentials(made);
          },
        }));
    const steps = [
      button("Wijzigen", "plain small", () => this.change(user)),
      act("Nieuw wachtwoord", "reset", "Het oude wachtwoord en de oude code werken dan niet meer. Deze collega wordt uitgelogd."),
      act("Uitloggen", "revoke", "Deze collega moet overal opnieuw inloggen."),
    ];
    if (!user.disabled) steps.push(act("Uitzetten", "disable", "Deze collega kan niet meer inloggen. Met een nieuw wachtwoord zet je de collega weer aan."));
    for (const step of steps) step.setAttribute("aria-label", `${step.textContent}: ${user.name}`);
    const regions = user.regions.includes("*") ? "alle" : user.regions.map((code) => this.names[code] ?? code).join(", ");
    const best = [...sectorNames(user.sectors), ...(user.languages ?? []).map(languageName)].join(", ");
    const name = user.disabled ? `${user.name} (uit)` : user.name;
    return [name, user.login, ROLES[user.role] ?? user.role, regions || "–", best || "–", moment(user.seen_at) || "nooit", el("span", { class: "actions" }, ...steps)];
  }

  /** The regions somebody works for, and what they know best. */
  change(user) {
    const works = workFields(this.names, user);
    ask({
      title: `Wijzigen: ${user.name}`,
      fields: works.fields,
      yes: "Bewaar",
      done: async () => {
        await api.changeUser(user.login, works.chosen());
        await this.show();
      },
    });
  }

  add() {
    const login = el("input", { required: true, maxlength: 40, autocapitalize: "none", autocomplete: "off" });
    const name = el("input", { required: true, maxlength: 80, autocomplete: "off" });
    const works = workFields(this.names);
    ask({
      title: "Gebruiker toevoegen",
      fields: [
        field("Inlognaam", login),
        field("Naam", name, "Zo ziet de bezoeker deze collega."),
        field("Rol", choice("role", Object.entries(ROLES))),
        ...works.fields,
      ],
      yes: "Voeg toe",
      done: async (form) => {
        const made = await api.addUser({ login: login.value.trim(), name: name.value.trim(), role: form.elements.role.value, ...works.chosen() });
        await this.show();
        this.credentials(made);
      },
    });
  }

  /** Shown once: nobody can read the password or the secret afterwards. */
  credentials({ login, password, totp_secret: secret, totp_qr: code }) {
    const dialog = el("dialog", { "aria-label": "Inloggegevens" });
    dialog.append(
      el("h2", {}, "Inloggegevens"),
      el("p", {}, "Geef deze gegevens persoonlijk door. Je ziet ze maar één keer."),
      el(
        "dl",
        { class: "facts" },
        ...[["Inlognaam", login], ["Wachtwoord", password], ["Sleutel voor de authenticator-app", secret]].map(([label, value]) =>
          el("div", {}, el("dt", {}, label), el("dd", {}, el("code", {}, value))),
        ),
      ),
    );
    if (code?.startsWith("data:image/svg+xml")) {
      dialog.append(el("img", { src: code, alt: "QR-code met de sleutel, voor de authenticator-app", width: 220, height: 220 }));
    }
    dialog.append(el("div", { class: "actions" }, button("Ik heb het genoteerd", "solid", () => dialog.close())));
    showDialog(dialog);
  }

  async readAudit(before) {
    await this.guard(async () => {
      const { lines } = await api.audit(before);
      this.rows = [...(before ? this.rows : []), ...lines];
      this.oldest = lines.at(-1)?.id;
      this.more.hidden = !lines.length;
      this.lines.replaceChildren(
        table(
          ["Wanneer", "Wie", "Wat", "Waarover"],
          this.rows.map((line) => [
            moment(line.at), line.by || "–", ACTIONS[line.action] ?? line.action, [line.subject, line.detail].filter(Boolean).join(" · "),
          ]),
        ),
      );
    });
  }

  async guard(work) {
    this.problem.textContent = "";
    try {
      await work();
    } catch (problem) {
      if (problem.status === 401) this.expired();
      else this.problem.textContent = explain(problem);
    }
  }
}
