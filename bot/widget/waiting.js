// Between a message and its answer: show that something happens, and say so when it takes long.

const ANNOUNCE_MS = 2_000; // a quick answer needs no announcement before it
const SLOW_MS = 15_000;
const GIVE_UP_MS = 90_000;
const TYPING_MS = 6_000; // who types is told again every few seconds
const SAID_MS = 60_000; // and said aloud at most this often

/** Shows and announces the waiting on a panel. */
export class Waiting {
  constructor(panel, says) {
    Object.assign(this, { panel, says });
    this.timers = [];
    this.saidAt = 0;
  }

  /** The visitor has sent something that the assistant answers. */
  start() {
    this.stop();
    this.panel.setTyping(this.says.thinking);
    this.waiting = true;
    this.timers = [
      setTimeout(() => this.panel.announce(this.says.thinking), ANNOUNCE_MS),
      setTimeout(() => {
        this.panel.setTyping(this.says.slow);
        this.panel.announce(this.says.slow);
      }, SLOW_MS),
      setTimeout(() => this.stop(), GIVE_UP_MS),
    ];
  }

  /** Somebody is typing, says the server: `{from, name}`. */
  heard({ from, name }) {
    if (from !== "advisor") {
      if (this.waiting) return; // that is shown, and for longer
      return this.show(this.says.thinking);
    }
    this.stop();
    this.show(this.says.typing(name));
    if (Date.now() - this.saidAt < SAID_MS) return;
    this.saidAt = Date.now();
    this.panel.announce(this.says.typing(name));
  }

  show(text) {
    clearTimeout(this.typing);
    this.panel.setTyping(text);
    this.typing = setTimeout(() => this.stop(), TYPING_MS);
  }

  stop() {
    this.waiting = false;
    clearTimeout(this.typing);
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.panel.setTyping("");
  }
}
