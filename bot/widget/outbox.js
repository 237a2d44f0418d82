// Own messages on their way out: one at a time, in order, each with its own client_id for good.

import { Problem, newId } from "./client.js";
import { backoff } from "./feed.js";

const TOO_MANY_WAIT_S = 10;

/**
 * `post(message)` sends and gives the seq. `on` holds changed(item), accepted(item, seq),
 * rejected(item, problem), waiting(problem), gone(problem) and closed().
 * An item is `{client_id, text? | choice?, label, state: "busy" | "failed"}`.
 */
export class Outbox {
  constructor(post, on, items = []) {
    this.post = post;
    this.on = on;
    this.items = items;
    this.failures = 0;
    this.notBefore = 0; // the server asked for quiet until this moment
    this.timer = null;
    this.sending = false;
  }

  /** Queue a text or a choice; gives the item, which keeps its id over every retry. */
  add(content) {
    const item = { client_id: newId(), state: "busy", ...content };
    this.items.push(item);
    return item;
  }

  /** Send now because the visitor asks for it. */
  retry() {
    this.notBefore = 0;
    return this.flush();
  }

  clear() {
    clearTimeout(this.timer);
    this.items.length = 0;
  }

  /** Send what waits, from the first on, unless a sending is under way or the server asked for quiet. */
  async flush() {
    if (this.sending || Date.now() < this.notBefore) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      while (this.items.length && (await this.sendFirst()));
    } finally {
      this.sending = false;
    }
  }

  async sendFirst() {
    const item = this.items[0];
    this.mark(item, "busy");
    const { client_id, text, choice } = item;
    try {
      const seq = await this.post(choice ? { client_id, choice } : { client_id, text });
      this.failures = 0;
      this.drop(item);
      this.on.accepted(item, seq);
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, "");
      if (!this.items.includes(item)) return false; // cleared meanwhile
      return this.failed(item, problem);
    }
  }

  failed(item, problem) {
    if (problem.passing) {
      this.failures += 1;
      for (const waiting of this.items) this.mark(waiting, "failed");
      const seconds = problem.retryAfter ?? (problem.status === 429 ? TOO_MANY_WAIT_S : null);
      const pause = seconds ? seconds * 1_000 : backoff(this.failures);
      this.notBefore = problem.status === 0 ? 0 : Date.now() + pause;
      this.timer = setTimeout(() => this.flush(), pause + 20);
      this.on.waiting(problem);
      return false;
    }
    if (problem.code === "closed") {
      this.on.closed();
      return false;
    }
    this.mark(item, "failed");
    // A choice that is not on offer any more is a 404 as well; whether the conversation is still
    // there, the feed finds out.
    if (problem.gone && !(item.choice && problem.status === 404)) {
      this.on.gone(problem);
      return false;
    }
    this.drop(item);
    this.on.rejected(item, problem);
    return true;
  }

  mark(item, state) {
    item.state = state;
    this.on.changed(item);
  }

  drop(item) {
    const index = this.items.indexOf(item);
    if (index >= 0) this.items.splice(index, 1);
  }
}
