// The desk API, one function per call. The session is a cookie that scripts cannot read.

import { Problem, request } from "../widget/client.js";

const BASE = new URL("api/", import.meta.url);

async function call(path, method = "GET", body) {
  const options = { method, credentials: "same-origin" };
  if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await request(new URL(path, BASE), options);
  return response.status === 204 ? null : response.json();
}

const id = encodeURIComponent;
const query = (fields) => {
  const given = Object.entries(fields).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return given.length ? `?${new URLSearchParams(given)}` : "";
};

export { Problem };

export const signIn = (login, password, code) => call("session", "POST", { login, password, code });
export const signOut = () => call("session", "DELETE");
export const me = () => call("me");
export const setAway = (away) => call("me/presence", "PUT", { away });

export const queue = (filters) => call(`queue${query(filters)}`);
export const oneRequest = (request) => call(`requests/${id(request)}`);
export const takeRequest = (request) => call(`requests/${id(request)}/take`, "POST");
export const assign = (request, user) => call(`requests/${id(request)}/assign`, "POST", { user_id: user });
export const attempt = (request, reached, outcome) =>
  call(`requests/${id(request)}/attempts`, "POST", { reached, outcome });
export const finish = (request, reason) => call(`requests/${id(request)}/done`, "POST", { reason });

export const conversation = (conversationId, after = 0) =>
  call(`conversations/${id(conversationId)}${query({ after: after || "" })}`);
export const earlier = (conversationId, earlierId) =>
  call(`conversations/${id(conversationId)}/earlier/${id(earlierId)}`);
const act = (name) => (conversationId, body) => call(`conversations/${id(conversationId)}/${name}`, "POST", body);
export const claim = act("claim");
export const heartbeat = act("heartbeat");
export const release = act("release");
export const close = act("close");
export const transfer = act("transfer");
export const write = act("messages");
export const typing = act("typing");
export const note = act("notes");

export const offers = async () => (await call("transfers")).offers ?? [];
export const accept = (offer) => call(`transfers/${id(offer)}/accept`, "POST");
export const withdraw = (offer) => call(`transfers/${id(offer)}/withdraw`, "POST");
export const decline = (offer) => call(`transfers/${id(offer)}/decline`, "POST");

export const replies = async () => (await call("replies")).replies ?? [];
export const search = (q, kind) => call(`catalogue${query({ q, kind })}`);
export const colleagues = async () => (await call("colleagues")).colleagues ?? [];

export const figures = (since, until) => call(`figures${query({ since, until })}`);
export const figuresFile = (since, until) => new URL(`figures.csv${query({ since, until })}`, BASE).href;
export const users = async () => (await call("users")).users ?? [];
export const addUser = (user) => call("users", "POST", user);
export const changeUser = (login, to) => call(`users/${id(login)}`, "PUT", to);
export const userStep = (login, step) => call(`users/${id(login)}/${step}`, "POST");
export const audit = (before) => call(`audit${query({ before })}`);

/** The stream of hints that something changed; the truth is read with the calls above. */
export function events(watched) {
  const url = new URL("events", BASE);
  for (const one of watched) url.searchParams.append("watch", one);
  return new EventSource(url, { withCredentials: false });
}
