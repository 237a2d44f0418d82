// Between a message and its answer: show that something happens, and say so when it takes long.

import { SAYS } from "./says.js";

const ANNOUNCE_MS = 2_000; // a quick answer needs no announcement before it
const SLOW_MS = 15_000;
const GIVE_UP_MS = 90_000;

/** Shows and announces the waiting on a panel. */
export class Waiting {
  constructor(panel) {
    this.panel = panel;
    this.timers = [];
  }

  start() {
    this.stop();
    this.panel.setTyping(SAYS.thinking);
    this.timers = [
      setTimeout(() => this.panel.announce(SAYS.thinking), ANNOUNCE_MS),
      setTimeout(() => {
        this.panel.setTyping(SAYS.slow);
        this.panel.announce(SAYS.slow);
      }, SLOW_MS),
      setTimeout(() => this.stop(), GIVE_UP_MS),
    ];
  }

  stop() {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.panel.setTyping("");
  }
}
