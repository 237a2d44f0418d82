// The conversation behind the screen: making it, sending, following, its token, its other tabs.
// Knows no DOM but the page's clock and network; what is seen is up to `on`.

import { Client, Problem } from "./client.js";
import { Feed, backoff } from "./feed.js";
import { Outbox } from "./outbox.js";
import { forget, recall, remember } from "./session.js";
import { Tabs } from "./tabs.js";

const RENEW_MS = 30 * 60_000;
const ASK_TABS_MS = 400;

/**
 * `on` holds event(event), typing(data), item(item), accepted(item, seq), rejected(item, problem),
 * up(), down(problem), over(reason, event?) and joined(lastSeq); and wants(), whether the visitor
 * has the chat open. Reasons: "ended", "erased", "gone".
 */
export class Talk {
  constructor(server, on) {
    Object.assign(this, { server, on });
    this.client = new Client(server);
    this.canRenew = true;
    this.tabs = new Tabs(server, {
      hello: () => (this.conversation && !this.over ? { ...this.conversation, lastSeq: this.lastSeq } : null),
      joined: (conversation) => this.offered(conversation),
      renewed: (token) => this.adopt(token),
      event: (event) => this.feed?.offer(event),
      over: (reason) => this.finish(reason, false),
    });
    this.blank();
  }

  blank() {
    this.conversation = null;
    this.tabs.id = null;
    this.lastSeq = 0;
    this.renewed = 0;
    this.creating = null;
    this.openFailures = 0;
    this.over = null;
    this.elsewhere = null; // a conversation that another tab has, for when we begin again
    this.outbox = new Outbox((message) => this.post(message), {
      changed: (item) => {
        this.on.item(item);
        this.keep();
      },
      accepted: (item, seq) => {
        this.on.accepted(item, seq);
        this.keep();
        this.connected();
      },
      rejected: (item, problem) => {
        this.on.rejected(item, problem);
        this.keep();
      },
      waiting: (problem) => this.on.down(problem),
      gone: (problem) => this.gone(problem),
      closed: () => this.finish("ended", true),
    });
  }

  // ---- what the browser keeps ----

  /** Go on with what this tab remembers; gives it, or null. Else another tab may have something. */
  restore() {
    const kept = recall(this.server);
    if (!kept) {
      this.tabs.say("hello");
      return null;
    }
    this.outbox.items.push(...(kept.unsent ?? []));
    if (kept.id) this.use({ id: kept.id, token: kept.token }, kept.renewed);
    return kept;
  }

  /** Remember what a reload needs. Only ever called after the chat was opened. */
  keep() {
    if (this.over) return;
    const { conversation, lastSeq, renewed, server } = this;
    remember({ ...conversation, server, lastSeq, renewed, open: this.on.wants(), unsent: this.outbox.items });
  }

  // ---- starting ----

  use(conversation, renewed) {
    this.conversation = conversation;
    this.tabs.id = conversation.id;
    this.renewed = renewed ?? Date.now();
    this.follow(0); // the transcript is not kept in the browser: it comes again from the server
  }

  /** Another tab of this browser has a conversation: it is ours too, unless we have one. */
  offered({ lastSeq, ...conversation }) {
    if (this.over) this.elsewhere = { lastSeq, ...conversation };
    else if (!this.conversation && !this.creating) this.join(conversation, lastSeq);
    else if (this.conversation?.id === conversation.id) this.adopt(conversation.token);
  }

  join(conversation, lastSeq) {
    this.on.joined(lastSeq);
    this.use(conversation);
    this.keep();
  }

  /** Make the conversation, once; the server greets in it. */
  async ensure() {
    if (this.conversation) return;
    const { outbox } = this;
    this.creating ??= this.client.create();
    const { creating } = this;
    try {
      const made = await creating;
      if (outbox !== this.outbox) throw new Problem(0, ""); // the visitor started over meanwhile
      if (this.conversation) return;
      this.use(made);
      this.keep();
      this.tabs.say("joined", { conversation: { ...made, lastSeq: 0 } });
    } finally {
      if (this.creating === creating) this.creating = null;
    }
  }

  /** Make the conversation now that the chat is open, and try again while that fails. */
  async connect() {
    clearTimeout(this.connecting);
    const { outbox } = this;
    try {
      await this.ensure();
      this.openFailures = 0;
      this.renewWhenDue();
    } catch (problem) {
      if (outbox !== this.outbox) return;
      this.on.down(problem);
      this.openFailures += 1;
      const pause = problem.retryAfter ? problem.retryAfter * 1_000 : backoff(this.openFailures + 1);
      this.connecting = setTimeout(() => this.on.wants() && this.connect(), pause);
    }
  }

  /** Forget what was, and begin again; with `code`, in the conversation that it stands for. */
  async begin(code) {
    const { elsewhere } = this;
    this.reset();
    if (code) this.use(await this.client.redeem(code));
    else if (elsewhere) this.join(elsewhere, elsewhere.lastSeq);
  }

  reset() {
    this.stop();
    this.outbox.clear();
    this.blank();
    forget();
  }

  stop() {
    this.feed?.stop();
    this.feed = null;
    clearTimeout(this.connecting);
  }

  // ---- sending ----

  /** Queue `{text}` or `{choice}` with its `label`, and send when that is possible. */
  send(content) {
    const item = this.outbox.add(content);
    this.keep();
    return item;
  }

  flush() {
    if (!navigator.onLine) this.on.down(new Problem(0, ""));
    return this.outbox.flush();
  }

  async post(message) {
    await this.ensure();
    return this.allowed((conversation) => this.client.send(conversation, message));
  }

  /** The visitor is typing: said to who answers, and no matter when it does not arrive. */
  typing() {
    if (this.conversation) this.allowed((conversation) => this.client.type(conversation)).catch(() => {});
  }

  // ---- following ----

  follow(after) {
    this.feed?.stop();
    const calls = {
      events: (from, wait, signal) => this.allowed((c) => this.client.events(c, from, wait, signal)),
      stream: (from, signal) => this.allowed((c) => this.client.stream(c, from, signal)),
    };
    this.feed = new Feed(calls, after, {
      event: (event) => this.receive(event),
      typing: (data) => this.on.typing(data),
      heard: () => {
        if (!document.hidden) this.tabs.say("live");
        this.renewWhenDue();
      },
      covered: () => this.tabs.covered,
      connected: (up, problem) => (up ? this.connected() : this.on.down(problem)),
      gone: (problem) => this.gone(problem),
    }).start();
  }

  receive(event) {
    this.lastSeq = Math.max(this.lastSeq, event.seq);
    this.on.event(event);
    this.keep();
    this.tabs.say("event", { event });
    if (event.status === "closed") this.finish("ended", false);
  }

  connected() {
    this.on.up();
    if (this.outbox.items.length) this.outbox.flush();
  }

  /** The network says that it is back. */
  online() {
    this.feed?.poke();
    if (this.outbox.items.length) this.outbox.flush();
    if (this.on.wants() && !this.over) this.connect();
  }

  // ---- the token ----

  /** Do a call; when the token is refused, another tab may have renewed it meanwhile. */
  async allowed(call) {
    const { conversation } = this;
    const { token } = conversation;
    try {
      return await call(conversation);
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      if (conversation.token === token) {
        this.tabs.say("hello");
        await new Promise((resolve) => setTimeout(resolve, ASK_TABS_MS));
      }
      if (conversation.token === token) throw problem;
      return call(conversation);
    }
  }

  adopt(token) {
    if (!this.conversation || !token) return;
    this.conversation.token = token;
    this.renewed = Date.now();
    this.keep();
  }

  /** Replace the token now and then, so that one that leaked is soon worth nothing. */
  async renewWhenDue() {
    const { conversation } = this;
    if (!this.canRenew || this.renewing || !conversation || Date.now() - this.renewed < RENEW_MS) return;
    this.renewing = true;
    try {
      const token = await this.allowed((c) => this.client.renew(c));
      if (conversation !== this.conversation) return;
      this.adopt(token);
      this.tabs.say("renewed", { token });
    } catch (problem) {
      if (problem.status === 404 || problem.status === 405) this.canRenew = false;
      // Anything else: the token at hand still works, and the next heartbeat tries again.
    } finally {
      this.renewing = false;
    }
  }

  // ---- ending ----

  gone(problem) {
    if (this.conversation) this.finish(problem.status === 410 ? "erased" : "gone", false);
  }

  /** End the conversation for everybody; it stays readable here. Raises a Problem when it fails. */
  async end() {
    if (this.conversation) await this.allowed((c) => this.client.end(c));
    this.finish("ended", true);
  }

  /** Erase everything at the server and here. Raises a Problem when that fails. */
  async erase() {
    if (this.conversation) await this.allowed((c) => this.client.erase(c));
    this.finish("erased", true);
  }

  /** A link to go on elsewhere. */
  link(to) {
    return this.allowed((c) => this.client.link(c, to));
  }

  finish(reason, tell) {
    if (this.over === reason || (this.over && reason === "gone")) return;
    if (tell) this.tabs.say("over", { reason });
    this.stop();
    this.outbox.clear();
    this.over = reason;
    if (reason !== "ended") {
      this.conversation = null;
      this.tabs.id = null;
    }
    forget();
    this.on.over(reason);
  }
}
