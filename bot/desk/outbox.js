// The advisor's messages on their way: in order, sent again with the same id until they are stored.
// Messages stay on their way when another conversation is opened or somebody has to sign in again.

import * as api from "./api.js";

const AGAIN_MS = 2_500;

/** `on` holds sent(one), waiting(one), refused(one, problem) and expired(). */
export class Outbox {
  constructor(on) {
    this.on = on;
    this.list = [];
    this.busy = false;
    window.addEventListener("online", () => this.flush());
  }

  clear() {
    this.list = [];
  }

  /** The messages of one conversation that are on their way. */
  of(conversationId) {
    return this.list.filter((one) => one.conversationId === conversationId);
  }

  add(one) {
    this.list.push(one);
    this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    while (this.list.length) {
      const one = this.list[0];
      try {
        await api.write(one.conversationId, { ...one.body, client_id: one.clientId });
        this.take(one);
        await this.on.sent(one);
      } catch (problem) {
        if (problem.status === 401) {
          this.on.expired(); // signing in again goes on here
          break;
        }
        if (problem.passing) {
          this.on.waiting(one);
          await new Promise((go) => setTimeout(go, (problem.retryAfter ?? 0) * 1000 || AGAIN_MS));
          continue;
        }
        if (this.take(one)) this.on.refused(one, problem);
      }
    }
    this.busy = false;
  }

  take(one) {
    if (this.list[0] !== one) return false;
    this.list.shift();
    return true;
  }
}
