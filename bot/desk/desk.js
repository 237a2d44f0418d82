// The advisors' desk: sign in, see who waits, and one view at a time beside the list.

import { button, el } from "../widget/text.js";
import { Admin } from "./admin.js";
import * as api from "./api.js";
import { ConversationView } from "./conversation.js";
import { Figures } from "./figures.js";
import { closeByItself, keyList, listenToKeys } from "./keys.js";
import { Login } from "./login.js";
import { Mine } from "./mine.js";
import { News } from "./news.js";
import { Offers } from "./offers.js";
import { Notices } from "./prefs.js";
import { Queue } from "./queue.js";
import { oneAtATime } from "./serial.js";
import { NAMES, explain, put, time } from "./words.js";

const REFRESH_MS = 15_000; // when the stream brings nothing; the stream brings most changes at once
const MOST = 100; // lines in one answer
const TITLE = document.title;
const byId = (id) => document.getElementById(id);
const page = Object.fromEntries(
  ["work", "queue-title", "region", "which",
    "queue-problem", "empty", "updated", "menu", "sign-out", "live", "requests", "more", "offers", "detail", "figures",
    "admin", "away", "sound", "desktop", "keys", "tabs", "who", "settings", "offline", "hours"].map((id) => [id, byId(id)]),
);

// `visit` changes with every signing in and out: an answer that was asked for before it is thrown away.
const state = {
  me: null, requests: [], own: [], total: 0, selected: null, timer: null, stream: null,
  visit: 0, shown: 50, resume: null,
};
const news = new News(page.live, new Notices(page.sound, page.desktop));
const announce = (...said) => news.say(...said);
const queue = new Queue(page.requests, (request) => open(request));
const expired = () => state.me && showLogin("Je bent uitgelogd. Log opnieuw in: wat je typte, is bewaard.", true);
const mine = new Mine({
  expired,
  lost: (id) => (id === view.id ? view.refresh() : news.tell("Je hebt een van je gesprekken niet meer.")),
});
const view = new ConversationView(page.detail, {
  announce,
  changed: () => refresh(),
  back: () => back(),
  expired,
  held: (id, epoch) => hold(id, epoch),
  gone: (id) => {
    mine.release(id);
    state.selected = null;
    refresh();
    listen();
  },
});
const offers = new Offers(page.offers, { news: (text) => news.tell(text), refresh: () => refresh(), open: (request) => accepted(request) });
const login = new Login(() => start(true));
const pages = { figures: new Figures(page.figures, expired), admin: new Admin(page.admin, expired) };

// ---- signing in and out ----

/** `keep`: the session ended by itself, so who signs in again goes on where they were. */
function showLogin(message, keep = false) {
  clearTimeout(state.timer);
  state.stream?.close();
  state.resume = keep ? { user: state.me.id, request: view.request } : null;
  Object.assign(state, { me: null, requests: [], own: [], selected: null, stream: null, visit: state.visit + 1 });
  document.title = TITLE;
  view.me = null;
  view.clear();
  mine.forget();
  news.forget();
  if (!keep) forget();
  page.region.replaceChildren();
  offers.clear();
  queue.show([], null);
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const part of ["work", "menu", "figures", "admin", "tabs", "offline"]) page[part].hidden = true;
  page.work.classList.remove("reading");
  page.settings.open = false;
  page.updated.textContent = "";
  login.show(message);
}

/** Nothing of one person's work stays for the next who signs in here. */
function forget() {
  view.drafts.clear();
  view.outbox.clear();
  state.resume = null;
}

async function start(fromLogin) {
  const visit = (state.visit += 1);
  try {
    const me = await api.me();
    if (visit !== state.visit) return;
    state.me = view.me = me;
    Object.assign(NAMES, { sectors: me.sectors ?? {}, languages: me.languages ?? {} });
  } catch (problem) {
    if (visit === state.visit) showLogin([401, 403].includes(problem.status) ? "" : explain(problem), false);
    return;
  }
  login.hide();
  page.menu.hidden = false;
  page.who.textContent = state.me.name;
  page.away.checked = state.me.away;
  page.away.parentElement.hidden = state.me.role === "beheerder"; // who takes no conversations is never there for them
  page.hours.textContent = state.me.hours ? `De balie is open: ${state.me.hours}.` : "";
  drawTabs();
  drawRegions();
  const beheer = state.me.role === "beheerder";
  show(beheer ? "admin" : "work", fromLogin);
  if (state.resume && state.resume.user !== state.me.id) forget();
  const { request } = state.resume ?? {};
  state.resume = null;
  if (beheer) return;
  view.clear();
  view.composer.load().catch(() => {});
  mine.start(state.me.lease_seconds);
  listen();
  await refresh();
  if (request && visit === state.visit) await open(request);
  view.outbox.flush();
}

page["sign-out"].addEventListener("click", async () => {
  try {
    await api.signOut();
    showLogin("");
  } catch (problem) {
    page["queue-problem"].textContent = explain(problem);
  }
});

page.away.addEventListener("change", async () => {
  const { checked } = page.away;
  try {
    await api.setAway(checked);
    announce(checked ? "Je bent even weg. Bezoekers zien je niet als aanwezig." : "Je bent er weer.");
  } catch (problem) {
    page.away.checked = !checked;
    page["queue-problem"].textContent = explain(problem);
  }
});

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
  state.watched = mine.watched(view.id).join();
  const stream = (state.stream = api.events(mine.watched(view.id)));
  const on = (name, work) => stream.addEventListener(name, (event) => visit === state.visit && work(JSON.parse(event.data)));
  on("queue", () => {
    view.stale = true;
    refresh();
  });
  on("offer", () => refresh());
  on("conversation", ({ id }) => (id === view.id ? view.refresh() : refresh()));
  on("typing", ({ id }) => id === view.id && view.visitorTypes());
  on("reminder", () => warn("Een aanvraag moet bijna beantwoord zijn."));
  on("overdue", () => warn("Een aanvraag is te laat. De coördinator weet het."));
  stream.addEventListener("open", () => connected(true));
  stream.addEventListener("error", () => {
    if (stream.readyState !== EventSource.CLOSED || stream !== state.stream) return;
    // A browser gives up when the server answers with an error: look what is no longer ours, then try again.
    setTimeout(async () => {
      if (visit !== state.visit) return;
      await Promise.all([mine.beat(), refresh()]);
      if (visit === state.visit && stream === state.stream) listen();
    }, 3_000);
  });
}

/** Follow the conversations that are yours now; the stream is opened again only when they changed. */
function follow() {
  if (state.stream && state.watched !== mine.watched(view.id).join()) listen();
}

function hold(id, epoch) {
  if (epoch === null) mine.release(id);
  else mine.hold(id, epoch);
  follow();
}

function connected(yes) {
  page.offline.hidden = yes || !state.me;
}

function warn(text) {
  news.tell(text);
  refresh();
}

const refresh = oneAtATime(() => look());

async function look() {
  clearTimeout(state.timer);
  const { visit } = state;
  try {
    const which = page.which.value;
    const filters = {
      region: page.region.value, mine: which === "mine" || "",
      mode: ["chat", "callback"].includes(which) ? which : "", state: which === "open" ? which : "",
    };
    const [found, own, offered] = await Promise.all([list(filters, state.shown), api.queue({ mine: true, limit: MOST }), api.offers()]);
    if (visit !== state.visit) return;
    Object.assign(state, { requests: ownFirst(found.requests), own: own.requests, total: found.total, counts: found.counts });
    connected(true);
    page["queue-problem"].textContent = "";
    page.updated.textContent = `Bijgewerkt om ${time(new Date().toISOString())}`;
    if (mine.update(own.requests, view.id).length) {
      news.tell("Er is een nieuw bericht in een ander gesprek van jou.");
    }
    follow();
    draw();
    offers.show(offered, state.me.id);
    if (view.id) await view.refresh();
  } catch (problem) {
    if (visit !== state.visit) return;
    if (problem.status === 401) return expired();
    if (problem.passing) connected(false);
    else put(page["queue-problem"], explain(problem));
  }
  clearTimeout(state.timer);
  if (visit === state.visit) state.timer = setTimeout(refresh, REFRESH_MS);
}

/** The first `number` lines, in as many pages as that takes. */
async function list(filters, number) {
  const offsets = Array.from({ length: Math.ceil(number / MOST) }, (_, page) => page * MOST);
  const pages = await Promise.all(offsets.map((offset) => api.queue({ ...filters, offset: offset || "", limit: Math.min(MOST, number) })));
  const lines = new Map(pages.flatMap((page) => page.requests).map((request) => [request.id, request]));
  return { ...pages[0], requests: [...lines.values()] };
}

for (const name of ["online", "offline"]) {
  window.addEventListener(name, () => {
    connected(name === "online");
    if (state.me && name === "online") refresh();
  });
}

// ---- the list ----

/** Your own first: those are the ones you come back to all day. */
function ownFirst(requests) {
  const yours = (request) => request.owner_id === state.me.id;
  return [...requests.filter(yours), ...requests.filter((request) => !yours(request))];
}

function draw() {
  const lostFocus = queue.show(state.requests, state.selected, state.me.id, mine.unread);
  const count = `Aanvragen (${state.total})`;
  if (page["queue-title"].textContent !== count) page["queue-title"].textContent = count;
  page.empty.hidden = state.requests.length > 0;
  page.empty.textContent = page.region.value || page.which.value ? "Met deze keuze wacht er niemand." : "Er wachten nu geen mensen.";
  page.more.hidden = state.total <= state.requests.length;
  if (lostFocus) page["queue-title"].focus();
  news.arrivals(state.requests, state.own);
  const number = state.counts?.open ?? 0;
  document.title = `${number ? `(${number}) ` : ""}${TITLE}`;
}

function drawRegions() {
  const regions = Object.entries(state.me.region_names ?? {}).sort((a, b) => a[1].localeCompare(b[1], "nl"));
  const options = regions.map(([value, name]) => el("option", { value }, name));
  page.region.replaceChildren(
    el("option", { value: "" }, "Alle"),
    ...options,
    el("option", { value: "-" }, "Geen regio bekend"),
  );
}

for (const filter of [page.region, page.which]) {
  filter.addEventListener("change", async () => {
    news.forget(); // what another filter shows is not new
    await refresh();
  });
}
page.more.addEventListener("click", () => {
  state.shown = state.shown < MOST ? MOST : state.shown + MOST;
  refresh();
});

// ---- one conversation ----

async function open(request) {
  const before = view.id;
  state.selected = request.id;
  mine.looked(request.conversation_id);
  page.work.classList.add("reading");
  draw();
  await view.open(request);
  if (before) mine.looked(before);
  follow();
}

/** A conversation that a colleague offered: when it is open already, it stays as it is, with what was typed. */
function accepted(request) {
  if (view.id !== request.conversation_id) open(request);
  else if (!page.detail.contains(document.activeElement)) view.composer.text.focus();
}

function back() {
  const id = state.selected;
  if (view.id) mine.looked(view.id);
  state.selected = null;
  page.work.classList.remove("reading");
  view.clear();
  draw();
  follow();
  if (queue.rows.has(id)) queue.focus(id);
  else page["queue-title"].focus();
}

// ---- keys ----

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

listenToKeys(KEYS, () => !page.work.hidden);
page.keys.replaceChildren(...keyList(KEYS));
closeByItself(page.settings);

start(false);
