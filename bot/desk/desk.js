// The advisors' desk: sign in, see who waits, and one view at a time beside the list.

import { button, el } from "../widget/text.js";
import { Admin } from "./admin.js";
import * as api from "./api.js";
import { ConversationView } from "./conversation.js";
import { Figures } from "./figures.js";
import { Notices } from "./prefs.js";
import { Queue } from "./queue.js";
import { explain, time } from "./words.js";

const REFRESH_MS = 15_000; // when the stream brings nothing; the stream brings most changes at once
const TITLE = document.title;
const byId = (id) => document.getElementById(id);
const page = Object.fromEntries(
  ["login", "login-form", "user", "password", "code", "login-problem", "work", "queue-title", "region", "which",
    "queue-problem", "empty", "updated", "menu", "sign-out", "live", "requests", "more", "offers", "detail", "figures",
    "admin", "away", "sound", "desktop", "keys", "tabs", "who", "settings"].map((id) => [id, byId(id)]),
);

// `visit` changes with every signing in and out: an answer that was asked for before it is thrown away.
const state = { me: null, requests: [], total: 0, known: null, selected: null, timer: null, stream: null, visit: 0, shown: 50 };
const notices = new Notices(page.sound, page.desktop);
const queue = new Queue(page.requests, (request) => open(request));
const expired = () => showLogin("Je bent uitgelogd. Log opnieuw in.");
const view = new ConversationView(page.detail, {
  announce: (text, aloud) => {
    announce(text);
    if (aloud) notices.give("Er is een nieuw bericht in je gesprek.");
  },
  changed: () => refresh(),
  back: () => back(),
  expired,
});
const pages = { figures: new Figures(page.figures, expired), admin: new Admin(page.admin, expired) };

function announce(text) {
  page.live.append(el("p", {}, text));
  while (page.live.childElementCount > 4) page.live.firstElementChild.remove();
}

// ---- signing in and out ----

function showLogin(message) {
  clearTimeout(state.timer);
  state.stream?.close();
  Object.assign(state, { me: null, requests: [], known: null, selected: null, stream: null, visit: state.visit + 1 });
  document.title = TITLE;
  view.clear();
  page.region.replaceChildren();
  page.offers.replaceChildren();
  queue.show([], null);
  for (const part of ["work", "menu", "figures", "admin"]) page[part].hidden = true;
  page.updated.textContent = "";
  page.login.hidden = false;
  page["login-problem"].textContent = message;
  page.user.focus();
}

async function start(fromLogin) {
  const visit = (state.visit += 1);
  try {
    const me = await api.me();
    if (visit !== state.visit) return;
    state.me = view.me = me;
  } catch (problem) {
    if (visit === state.visit) showLogin([401, 403].includes(problem.status) ? "" : explain(problem));
    return;
  }
  page.login.hidden = true;
  page.menu.hidden = false;
  page.who.textContent = state.me.name;
  page.away.checked = state.me.away;
  page.settings.title = state.me.hours ?? "";
  drawTabs();
  drawRegions();
  const beheer = state.me.role === "beheerder";
  show(beheer ? "admin" : "work", fromLogin);
  if (!beheer) {
    view.composer.load().catch(() => {});
    listen();
    await refresh();
  }
}

page["login-form"].addEventListener("submit", async (event) => {
  event.preventDefault();
  page["login-problem"].textContent = "";
  try {
    await api.signIn(page.user.value, page.password.value, page.code.value);
    page.password.value = page.code.value = "";
    await start(true);
  } catch (problem) {
    page["login-problem"].textContent = explain(problem);
    page.password.focus();
  }
});

page["sign-out"].addEventListener("click", async () => {
  try {
    await api.signOut();
    showLogin("");
  } catch (problem) {
    page["queue-problem"].textContent = explain(problem);
  }
});

page.away.addEventListener("change", () =>
  api.setAway(page.away.checked).catch((problem) => (page["queue-problem"].textContent = explain(problem))),
);

// ---- one part of the desk at a time ----

const TABS = { work: ["Werklijst", ["adviseur", "coordinator"]], figures: ["Cijfers", ["coordinator"]], admin: ["Beheer", ["beheerder"]] };

function drawTabs() {
  const mine = Object.entries(TABS).filter(([, [, roles]]) => roles.includes(state.me.role));
  page.tabs.hidden = mine.length < 2;
  page.tabs.replaceChildren(...mine.map(([name, [label]]) => {
    const tab = button(label, "quiet", () => show(name, true));
    tab.dataset.part = name;
    return tab;
  }));
}

function show(name, focus) {
  for (const part of Object.keys(TABS)) page[part].hidden = part !== name;
  for (const tab of page.tabs.children) {
    if (tab.dataset.part === name) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  pages[name]?.show();
  if (focus) (pages[name]?.title ?? page["queue-title"]).focus();
}

// ---- what changes by itself ----

function listen() {
  state.stream?.close();
  const { visit } = state;
  const stream = (state.stream = api.events(view.id ? [view.id] : []));
  const on = (name, work) => stream.addEventListener(name, (event) => visit === state.visit && work(JSON.parse(event.data)));
  on("queue", () => refresh());
  on("offer", () => refresh());
  on("conversation", ({ id }) => id === view.id && view.refresh());
  on("reminder", () => warn("Een belofte verloopt bijna."));
  on("overdue", () => warn("Een belofte is verlopen. De coördinator weet het."));
  stream.addEventListener("open", () => page.updated.classList.remove("off"));
  stream.addEventListener("error", () => {
    page.updated.classList.add("off");
    // A browser gives up when the server answers with an error; the timed look says why.
    if (stream.readyState === EventSource.CLOSED && stream === state.stream) setTimeout(() => visit === state.visit && listen(), 5_000);
  });
}

function warn(text) {
  announce(text);
  notices.give(text);
  refresh();
}

let running = null;
function refresh() {
  running ??= look().finally(() => (running = null));
  return running;
}

async function look() {
  clearTimeout(state.timer);
  const { visit } = state;
  try {
    const mine = page.which.value === "mine";
    const filters = { region: page.region.value, mine: mine || "", mode: ["chat", "callback"].includes(page.which.value) ? page.which.value : "", limit: Math.min(state.shown, 100) };
    const [found, offers] = await Promise.all([api.queue(filters), api.offers()]);
    if (visit !== state.visit) return;
    Object.assign(state, { requests: found.requests, total: found.total, counts: found.counts });
    page["queue-problem"].textContent = "";
    page.updated.textContent = `Bijgewerkt om ${time(new Date().toISOString())}`;
    draw();
    drawOffers(offers);
    if (view.id) await view.refresh();
  } catch (problem) {
    if (visit !== state.visit) return;
    if (problem.status === 401) return expired();
    page["queue-problem"].textContent = explain(problem);
  }
  clearTimeout(state.timer);
  if (visit === state.visit) state.timer = setTimeout(refresh, REFRESH_MS);
}

// ---- the list ----

function draw() {
  const lostFocus = queue.show(state.requests, state.selected, state.me.id);
  const count = `Aanvragen (${state.total})`;
  if (page["queue-title"].textContent !== count) page["queue-title"].textContent = count;
  page.empty.hidden = state.requests.length > 0;
  page.empty.textContent = page.region.value || page.which.value ? "Met deze keuze wacht er niemand." : "Er wachten nu geen mensen.";
  page.more.hidden = state.total <= state.requests.length || state.shown >= 100;
  if (lostFocus) page["queue-title"].focus();
  countNew();
}

function drawRegions() {
  const regions = Object.entries(state.me.region_names ?? {}).sort((a, b) => a[1].localeCompare(b[1], "nl"));
  const options = regions.map(([value, name]) => el("option", { value }, name));
  page.region.replaceChildren(
    el("option", { value: "" }, regions.length > 1 ? "Al mijn regio's" : "Alles"),
    ...options,
    el("option", { value: "-" }, "Geen regio bekend"),
  );
}

/** Tell about requests that came in since the last look, and count the open ones in the title. */
function countNew() {
  const open = state.requests.filter((request) => request.state === "open").map((request) => request.id);
  const fresh = state.known ? open.filter((id) => !state.known.has(id)).length : 0;
  if (fresh) {
    const text = fresh === 1 ? "Er is 1 nieuwe aanvraag." : `Er zijn ${fresh} nieuwe aanvragen.`;
    announce(text);
    notices.give(text);
  }
  state.known = new Set([...(state.known ?? []), ...open]);
  const number = state.counts?.open ?? 0;
  document.title = `${number ? `(${number}) ` : ""}${TITLE}`;
}

function drawOffers(offers) {
  const drawn = JSON.stringify(offers);
  if (drawn === page.offers.dataset.drawn) return;
  const had = new Set(JSON.parse(page.offers.dataset.drawn || "[]").map((offer) => offer.id));
  page.offers.dataset.drawn = drawn;
  page.offers.hidden = !offers.length;
  page.offers.replaceChildren(el("h3", {}, "Aan je aangeboden"), ...offers.map(offerNode));
  for (const offer of offers.filter((one) => !had.has(one.id))) {
    const text = `${offer.from} biedt je een gesprek aan.`;
    announce(text);
    notices.give(text);
  }
}

function offerNode(offer) {
  const problem = el("p", { class: "problem", role: "alert" });
  const act = async (work) => {
    try {
      const answer = await work();
      await refresh();
      if (answer) await open({ id: `offer-${offer.id}`, conversation_id: answer.conversation_id, mode: "chat", state: "taken" });
    } catch (error) {
      problem.textContent = explain(error);
    }
  };
  const buttons = [button("Neem aan", "solid", () => act(() => api.accept(offer.id)))];
  if (offer.to_user === state.me.id) buttons.push(button("Nee, dank je", "plain", () => act(() => api.decline(offer.id))));
  return el(
    "div",
    { class: "offer" },
    el("p", {}, `${offer.from} vraagt of jij dit gesprek overneemt.`),
    offer.note ? el("p", { class: "soft", dir: "auto" }, offer.note) : null,
    el("div", { class: "actions" }, ...buttons),
    problem,
  );
}

for (const filter of [page.region, page.which]) {
  filter.addEventListener("change", async () => {
    state.known = null; // what another filter shows is not new
    await running;
    await refresh();
  });
}
page.more.addEventListener("click", () => {
  state.shown = 100;
  refresh();
});

// ---- one conversation ----

async function open(request) {
  state.selected = request.id;
  page.work.classList.add("reading");
  draw();
  await view.open(request);
  listen();
}

function back() {
  const id = state.selected;
  state.selected = null;
  page.work.classList.remove("reading");
  view.clear();
  draw();
  listen();
  if (queue.rows.has(id)) queue.focus(id);
  else page["queue-title"].focus();
}

// ---- keys: with Alt, so that they never get in the way of typing ----

function nextWaiting() {
  const next = state.requests.find((request) => request.state === "open" && request.id !== state.selected);
  if (next) open(next);
  else announce("Er wacht niemand.");
}

function press(label) {
  const found = [...page.detail.querySelectorAll("button")].find((node) => node.textContent === label && !node.closest("[hidden]"));
  found?.click();
}

const KEYS = {
  KeyV: ["Alt+V", "de volgende die wacht", nextWaiting],
  KeyO: ["Alt+O", "gesprek overnemen", () => press("Gesprek overnemen")],
  KeyB: ["Alt+B", "naar je bericht", () => view.composer.text.focus()],
  KeyK: ["Alt+K", "kant-en-klare zin", () => view.composer.replies.focus()],
  KeyZ: ["Alt+Z", "kaart zoeken", () => view.state?.mine && view.composer.openSearch()],
  KeyG: ["Alt+G", "teruggeven aan de assistent", () => press("Teruggeven aan assistent")],
  KeyS: ["Alt+S", "afsluiten", () => press("Afsluiten")],
  KeyL: ["Alt+L", "terug naar de lijst", () => (state.selected ? back() : page["queue-title"].focus())],
};

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || page.work.hidden || document.querySelector("dialog[open]")) return;
  const key = KEYS[event.code];
  if (!key) return;
  event.preventDefault();
  key[2]();
});

page.keys.replaceChildren(...Object.values(KEYS).map(([keys, what]) => el("li", {}, el("kbd", {}, keys), ` ${what}`)));

start(false);
