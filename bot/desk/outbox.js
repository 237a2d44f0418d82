// The advisor's messages on their way: in order, sent again with the same id until they are stored.

import * as api from "./api.js";

const AGAIN_MS = 2_500;

/** `on` holds sent(clientId), waiting(clientId) and refused(clientId, text, problem). */
export class Outbox {
  constructor(on) {
    this.on = on;
    this.waiting = [];
    this.busy = false;
    window.addEventListener("online", () => this.flush());
  }

  clear() {
    this.waiting = [];
  }

  add(conversationId, clientId, body) {
    this.waiting.push({ conversationId, clientId, body });
    this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length) {
      const one = this.waiting[0];
      try {
        await api.write(one.conversationId, { ...one.body, client_id: one.clientId });
        if (this.waiting[0] === one) this.waiting.shift();
        await this.on.sent(one.clientId);
      } catch (problem) {
        if (problem.passing) {
          this.on.waiting(one.clientId);
          await new Promise((go) => setTimeout(go, (problem.retryAfter ?? 0) * 1000 || AGAIN_MS));
          continue;
        }
        if (this.waiting[0] === one) this.waiting.shift();
        this.on.refused(one.clientId, one.body.text, problem);
      }
    }
    this.busy = false;
  }
}
