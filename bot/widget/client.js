// The visitor API: one function per call. Knows HTTP, knows nothing of the page.

const TIMEOUT_MS = 20_000;
const WAIT_S = 10; // well under the time-out

/** A call that did not succeed. `status` is 0 when no answer came at all (offline, timed out). */
export class Problem extends Error {
  constructor(status, detail, retryAfter = null) {
    super(detail || `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
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
  try {
    const body = await response.json();
    if (typeof body.detail === "string") detail = body.detail;
  } catch {
    // Not every proxy answers in problem+json; the status alone has to do.
  }
  const seconds = Number(response.headers.get("Retry-After"));
  return new Problem(response.status, detail, seconds > 0 ? seconds : null);
}

/** Fetch, where any failure becomes a Problem. */
export async function request(url, options = {}) {
  let response;
  try {
    response = await fetch(url, {
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...options,
    });
  } catch {
    throw new Problem(0, "");
  }
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
    this.base = `${server.replace(/\/+$/, "")}/api/conversations`;
  }

  url(conversation, rest = "") {
    return `${this.base}/${encodeURIComponent(conversation.id)}${rest}`;
  }

  headers(conversation, more = {}) {
    return { Authorization: `Bearer ${conversation.token}`, ...more };
  }

  /** Start a conversation. The page goes without its query, which may hold personal data. */
  async create() {
    const response = await request(this.base, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ channel: "widget", page: `${location.origin}${location.pathname}`.slice(0, 2000) }),
    });
    const { id, token } = await response.json();
    return { id, token };
  }

  /** Send `{client_id, text}` or `{client_id, choice}`; gives the seq. Safe to repeat. */
  async send(conversation, message) {
    const response = await request(this.url(conversation, "/messages"), {
      method: "POST",
      headers: this.headers(conversation, { "Content-Type": "application/json" }),
      body: JSON.stringify(message),
    });
    return (await response.json()).seq;
  }

  /** The events after a seq; the server may wait some seconds for one. */
  async events(conversation, after, signal) {
    const response = await request(this.url(conversation, `/events?after=${after}&wait=${WAIT_S}`), {
      headers: this.headers(conversation, { Accept: "application/json" }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return (await response.json()).events ?? [];
  }

  /** Open the stream of events after a seq; the caller reads the body. */
  async stream(conversation, after, signal) {
    return request(this.url(conversation, `/events?after=${after}`), {
      headers: this.headers(conversation, {
        Accept: "text/event-stream",
        "Last-Event-ID": String(after),
      }),
      signal,
    });
  }

  /** Erase everything of the conversation. Already erased counts as done. */
  async erase(conversation) {
    try {
      await request(this.url(conversation), { method: "DELETE", headers: this.headers(conversation) });
    } catch (problem) {
      if (![404, 410].includes(problem.status)) throw problem;
    }
  }
}
