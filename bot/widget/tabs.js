// Several tabs of one browser on the same conversation. They talk over a BroadcastChannel, which
// stores nothing: a conversation lives as long as one of its tabs (sessionStorage) does.

const LIVE_MS = 25_000; // so long a sibling's "I am streaming, in sight" counts

/**
 * `on` holds hello() → the conversation this tab has or null, joined(conversation),
 * renewed(token), event(event) and over(reason).
 */
export class Tabs {
  constructor(server, on) {
    this.on = on;
    this.server = server;
    this.id = null; // the conversation's; messages about another one are not for us
    this.liveUntil = 0;
    this.channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("gouden-poort-chat") : null;
    this.channel?.addEventListener("message", ({ data }) => this.heard(data));
  }

  say(type, more = {}) {
    this.channel?.postMessage({ type, server: this.server, id: this.id, ...more });
  }

  /** Whether a tab that the visitor is looking at follows the conversation and passes it on. */
  get covered() {
    return Date.now() < this.liveUntil;
  }

  heard(data) {
    if (data?.server !== this.server) return;
    if (data.type === "hello") {
      const conversation = this.on.hello();
      if (conversation) this.say("joined", { conversation });
      return;
    }
    if (data.type === "joined") return this.on.joined(data.conversation);
    if (!this.id || data.id !== this.id) return;
    if (data.type === "live") this.liveUntil = Date.now() + LIVE_MS;
    else if (data.type === "event") this.on.event(data.event);
    else if (data.type === "renewed") this.on.renewed(data.token);
    else if (data.type === "over") this.on.over(data.reason);
  }

  close() {
    this.channel?.close();
    this.channel = null;
  }
}
