// The conversations that are yours, also those that are not on the screen: the sign of life that
// keeps them, and whether somebody wrote since you last looked.

import * as api from "./api.js";

const BEATS = 3; // signs of life within one lease
const WATCHED = 5; // what the stream follows at most

/** `on` holds lost(id) and expired(). */
export class Mine {
  constructor(on) {
    this.on = on;
    this.ticker = new Worker(new URL("ticker.js", import.meta.url));
    this.ticker.addEventListener("message", () => this.beat());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.beat(); // after sleep: are they still ours?
    });
    this.forget();
  }

  forget() {
    this.here = false;
    this.epochs = new Map();
    this.seen = new Map();
    this.unread = new Set();
    this.lost = new Map();
    this.ticker.postMessage(0);
  }

  start(leaseSeconds) {
    this.here = true;
    this.ticker.postMessage((leaseSeconds * 1000) / BEATS);
  }

  hold(id, epoch) {
    this.epochs.set(id, epoch);
  }

  /** It is not yours any more, and you know it. */
  release(id) {
    if (!this.epochs.has(id)) return;
    this.lost.set(id, this.epochs.get(id)); // the list may be a moment behind
    this.drop(id);
  }

  drop(id) {
    for (const map of [this.epochs, this.seen, this.unread]) map.delete(id);
  }

  /** Which conversations the stream should follow. */
  watched(openId) {
    return [...new Set([openId, ...this.epochs.keys()].filter(Boolean))].slice(0, WATCHED);
  }

  /** Take in your own lines of the queue; gives the conversations in which something new was said. */
  update(requests, openId) {
    const fresh = [];
    for (const { conversation_id: id, conversation } of requests) {
      if (conversation?.owner !== "advisor" || this.lost.get(id) === conversation.epoch) continue;
      this.epochs.set(id, conversation.epoch);
      if (id === openId || !this.seen.has(id)) this.seen.set(id, conversation.last_seq);
      if (conversation.last_seq <= this.seen.get(id)) this.unread.delete(id);
      else if (!this.unread.has(id)) {
        this.unread.add(id);
        fresh.push(id);
      }
    }
    return fresh;
  }

  looked(id) {
    this.seen.delete(id);
    this.unread.delete(id);
  }

  async beat() {
    if (!this.here) return;
    if (!this.epochs.size) await this.present();
    await Promise.all([...this.epochs].map(([id, epoch]) => this.one(id, epoch)));
  }

  /** Nothing is yours, but you are there: visitors may be told so, also when this tab is behind another. */
  async present() {
    try {
      await api.me();
    } catch (problem) {
      if (problem.status === 401) this.on.expired();
    }
  }

  async one(id, epoch) {
    try {
      await api.heartbeat(id, { epoch });
    } catch (problem) {
      if (problem.status === 401) this.on.expired();
      else if ([403, 404, 409, 410].includes(problem.status) && this.epochs.get(id) === epoch) {
        this.release(id);
        this.on.lost(id);
      }
    }
  }
}
