// The advisors' desk: sign in, see who waits, read, take on, finish.

import { el } from "../widget/text.js";
import * as api from "./api.js";
import { Detail } from "./detail.js";
import { RequestList } from "./list.js";
import { NO_REGION, time } from "./words.js";

const REFRESH_MS = 10_000;
const ALL = "";
const TITLE = document.title;

const SAYS = {
  unreachable: "De server is niet bereikbaar. We proberen het opnieuw.",
  expired: "Je bent uitgelogd. Log opnieuw in.",
  wrong: "Inloggen is niet gelukt. Controleer je gegevens.",
  none: "Er wachten nu geen mensen.",
  noneHere: "In deze regio wachten nu geen mensen.",
  taken: "Je hebt de aanvraag opgepakt.",
  done: "De aanvraag is afgehandeld.",
  failed: "Dat is niet gelukt. Probeer het opnieuw.",
};

const byId = (id) => document.getElementById(id);
const page = {
  login: byId("login"), form: byId("login-form"), user: byId("user"),
  password: byId("password"), code: byId("code"), loginProblem: byId("login-problem"),
  work: byId("work"), title: byId("queue-title"), region: byId("region"), problem: byId("queue-problem"),
  empty: byId("empty"), updated: byId("updated"), signOut: byId("sign-out"), live: byId("live"),
};

// `visit` changes with every signing out: an answer that was asked for before it is thrown away.
const state = { requests: [], known: null, selected: null, timer: null, visit: 0 };
const list = new RequestList(byId("requests"), (id) => open(id));
const detail = new Detail(byId("detail"), {
  take: (request) => step(request, "take"),
  done: (request) => step(request, "done"),
  back: back,
});

function announce(text) {
  page.live.append(el("p", {}, text));
  while (page.live.childElementCount > 4) page.live.firstElementChild.remove();
}

function explain(problem) {
  return problem.detail || (problem.status === 0 ? SAYS.unreachable : SAYS.failed);
}

// ---- signing in and out ----

function showLogin(message) {
  clearTimeout(state.timer);
  Object.assign(state, { requests: [], known: null, selected: null, visit: state.visit + 1 });
  document.title = TITLE;
  detail.clear();
  page.region.replaceChildren();
  list.show([], null);
  page.work.hidden = true;
  page.signOut.hidden = true;
  page.updated.textContent = "";
  page.login.hidden = false;
  page.loginProblem.textContent = message;
  page.user.focus();
}

function showWork() {
  if (!page.work.hidden) return;
  const fromLogin = !page.login.hidden;
  page.login.hidden = true;
  page.work.hidden = false;
  page.signOut.hidden = false;
  if (fromLogin) page.title.focus();
}

page.form.addEventListener("submit", async (event) => {
  event.preventDefault();
  page.loginProblem.textContent = "";
  try {
    await api.signIn(page.user.value, page.password.value, page.code.value);
    page.password.value = page.code.value = "";
    await refresh();
  } catch (problem) {
    page.loginProblem.textContent = problem.detail || (problem.status === 0 ? SAYS.unreachable : SAYS.wrong);
    page.password.focus();
  }
});

page.signOut.addEventListener("click", async () => {
  try {
    await api.signOut();
    showLogin("");
  } catch (problem) {
    page.problem.textContent = explain(problem);
  }
});

// ---- the list ----

async function refresh() {
  clearTimeout(state.timer);
  const { visit, known } = state;
  try {
    const requests = await api.queue();
    if (visit !== state.visit) return;
    state.requests = requests;
    page.problem.textContent = "";
    page.updated.textContent = `Bijgewerkt om ${time(new Date().toISOString())}`;
    showWork();
    draw();
    if (state.selected) await readConversation();
  } catch (problem) {
    if (visit !== state.visit) return;
    if (problem.status === 401 || problem.status === 403) return showLogin(known ? SAYS.expired : "");
    page.problem.textContent = explain(problem);
    if (page.work.hidden) showLogin(explain(problem));
  }
  clearTimeout(state.timer);
  if (visit === state.visit) state.timer = setTimeout(refresh, REFRESH_MS);
}

function draw() {
  drawRegions();
  const chosen = page.region.value;
  const shown = state.requests.filter((request) => chosen === ALL || regionOf(request) === chosen);
  const lostFocus = list.show(shown, state.selected);
  const count = `Aanvragen (${shown.length})`;
  if (page.title.textContent !== count) page.title.textContent = count;
  page.empty.hidden = shown.length > 0;
  page.empty.textContent = chosen === ALL ? SAYS.none : SAYS.noneHere;
  if (lostFocus) page.title.focus();
  countNew();
  const selected = state.requests.find((request) => request.id === state.selected);
  if (selected) detail.update(selected);
  else if (state.selected && detail.request) detail.update({ ...detail.request, state: "done" });
}

function regionOf(request) {
  return request.region || NO_REGION;
}

function drawRegions() {
  const names = [...new Set(state.requests.map(regionOf))];
  const chosen = page.region.value;
  if (chosen && !names.includes(chosen)) names.push(chosen); // a filter stays when its last request goes
  names.sort((a, b) => a.localeCompare(b, "nl"));
  const now = Array.from(page.region.options, (option) => option.value).join("\n");
  if (now === [ALL, ...names].join("\n")) return;
  const options = names.map((name) => el("option", { value: name }, name));
  page.region.replaceChildren(el("option", { value: ALL }, "Alle regio's"), ...options);
  page.region.value = chosen;
}

/** Tell about requests that came in since the last look, and count the untaken in the title. */
function countNew() {
  const ids = new Set(state.requests.map((request) => request.id));
  const fresh = state.known ? [...ids].filter((id) => !state.known.has(id)).length : 0;
  if (fresh) announce(fresh === 1 ? "Er is 1 nieuwe aanvraag." : `Er zijn ${fresh} nieuwe aanvragen.`);
  state.known = ids;
  const open = state.requests.filter((request) => request.state === "open").length;
  document.title = `${open ? `(${open}) ` : ""}${TITLE}`;
}

page.region.addEventListener("change", draw);

// ---- one request ----

async function open(id) {
  const request = state.requests.find((each) => each.id === id);
  if (!request) return;
  state.selected = id;
  page.work.classList.add("reading");
  detail.open(request);
  draw();
  await readConversation();
}

function back() {
  const id = state.selected;
  state.selected = null;
  page.work.classList.remove("reading");
  detail.clear();
  draw();
  if (list.rows.has(id)) list.focus(id);
  else page.title.focus();
}

async function readConversation() {
  const { request } = detail;
  if (!request) return;
  try {
    const { events } = await api.conversation(request.conversation_id);
    if (detail.request?.id === request.id) detail.addEvents(events ?? []);
    detail.problem.textContent = "";
  } catch (problem) {
    if (detail.request?.id === request.id) detail.problem.textContent = explain(problem);
  }
}

async function step(request, name) {
  if (name === "take" && request.state !== "open") return;
  try {
    await api.step(request.id, name);
    announce(name === "take" ? SAYS.taken : SAYS.done);
    if (name === "done") back();
    await refresh();
  } catch (problem) {
    if (problem.status === 401) return showLogin(SAYS.expired);
    await refresh();
    detail.problem.textContent = explain(problem);
  }
}

refresh();
