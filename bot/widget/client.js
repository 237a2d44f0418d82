// The visitor API: one function per call. Knows HTTP, knows nothing of the page.

const TIMEOUT_MS = 20_000;

/** A call that did not succeed. `status` is 0 when no answer came at all (offline, timed out). */
export class Problem extends Error {
  constructor(status, detail, retryAfter = null, code = "") {
    super(detail || `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** True when the same call may succeed later without any change. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** True when the conversation itself is no longer there for us. */
  get gone() {
    return [401, 403, 404, 410].includes(this.status);
  }
}

/** The Problem that an HTTP answer describes (RFC 9457), as far as it does. */
export async function problemFrom(response) {
  let detail = "";
  let code = "";
  try {
    const body = await response.json();
    if (typeof body.detail === "string") detail = body.detail;
    if (typeof body.code === "string") code = body.code;
  } catch {
    // Not every proxy answers in problem+json; the status alone has to do.
  }
  const seconds = Number(response.headers.get("Retry-After"));
  return new Problem(response.status, detail, seconds > 0 ? seconds : null, code);
}

/** Fetch with a time limit, where any failure becomes a Problem; `signal` may end it sooner. */
export async function request(url, options = {}, limit = TIMEOUT_MS) {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = limit && setTimeout(stop, limit);
  const { signal } = options;
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  let response;
  try {
    response = await fetch(url, { credentials: "omit", cache: "no-store", ...options, signal: abort.signal });
  } catch {
    clearTimeout(timer);
    throw new Problem(0, "");
  }
  // The timer goes on: the body may hang as well. Ending a call that is done does nothing.
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** A random id; crypto.randomUUID exists on https and localhost only. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The calls on one server. A conversation is `{id, token}`. */
export class Client {
  constructor(server) {
    this.api = `${server.replace(/\/+$/, "")}/api`;
  }

  /** One call; `conversation` null for those that need no token. Gives the answer. */
  call(conversation, rest, { method = "GET", body, headers = {}, signal } = {}, limit) {
    const path = conversation ? `/conversations/${encodeURIComponent(conversation.id)}${rest}` : rest;
    const all = { ...headers };
    if (conversation) all.Authorization = `Bearer ${conversation.token}`;
    if (body) all["Content-Type"] = "application/json";
    return request(this.api + path, { method, headers: all, body: body && JSON.stringify(body), signal }, limit);
  }

  async json(...call) {
    const response = await this.call(...call);
    try {
      return await response.json();
    } catch {
      throw new Problem(0, ""); // it broke off, or something between us answered instead
    }
  }

  /** About the installation: how long things are kept, and where else the conversation can go on. */
  info() {
    return this.json(null, "/info");
  }

  /** Start a conversation. The page goes without its query, which may hold personal data. */
  async create() {
    const page = `${location.origin}${location.pathname}`.slice(0, 2000);
    const body = { channel: "widget", page };
    const { id, token } = await this.json(null, "/conversations", { method: "POST", body });
    return { id, token };
  }

  /** Send `{client_id, text}` or `{client_id, choice}`; gives the seq. Safe to repeat. */
  async send(conversation, body) {
    return (await this.json(conversation, "/messages", { method: "POST", body })).seq;
  }

  /** Say that the visitor is typing; lasts six seconds at the desk. */
  type(conversation) {
    return this.call(conversation, "/typing", { method: "POST" });
  }

  /** The events after a seq; the server may wait `wait` seconds for one. */
  async events(conversation, after, wait, signal) {
    const headers = { Accept: "application/json" };
    const answer = await this.json(conversation, `/events?after=${after}&wait=${wait}`, { headers, signal });
    return answer.events ?? [];
  }

  /** Open the stream of events after a seq; the caller reads the body, and ends it with `signal`. */
  stream(conversation, after, signal) {
    const headers = { Accept: "text/event-stream", "Last-Event-ID": String(after) };
    return this.call(conversation, `/events?after=${after}`, { headers, signal }, 0);
  }

  /** A new token for the old one. Asking again with the old one gives the same. */
  async renew(conversation) {
    return (await this.json(conversation, "/token", { method: "POST" })).token;
  }

  /** End the conversation: it stays readable, nobody writes in it any more. */
  end(conversation) {
    return this.call(conversation, "/end", { method: "POST" });
  }

  /** A one-time code to go on elsewhere: `{code, url, expires_at}`. */
  link(conversation, to) {
    return this.json(conversation, "/links", { method: "POST", body: { to } });
  }

  /** The conversation a one-time code stands for, as `{id, token}`. */
  async redeem(code) {
    const { id, token } = await this.json(null, "/links/redeem", { method: "POST", body: { code } });
    return { id, token };
  }

  /** Erase everything of the conversation. Already erased counts as done. */
  async erase(conversation) {
    try {
      await this.call(conversation, "", { method: "DELETE" });
    } catch (problem) {
      if (![404, 410].includes(problem.status)) throw problem;
    }
  }
}
