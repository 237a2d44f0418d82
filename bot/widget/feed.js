// Following a conversation: a stream where it works, asking again where it does not.
// EventSource cannot set the Authorization header, so the stream is read through fetch.

import { Problem } from "./client.js";

const SILENCE_MS = 25_000; // the server says something every 10 s: longer silence is a dead line
const OPEN_MS = 6_000; // the first answer of a stream comes at once; a kept-alive socket may be dead
const SLEPT_MS = 15_000; // a clock that jumps this much means that the device was asleep
const TICK_MS = 5_000;
const WAIT_S = 10; // how long a poll may wait at the server
const REOPEN_MS = 300;
const REOPEN_SILENT_MS = 2_000;
const POLL_MS = 2_500;
const POLL_HIDDEN_MS = 15_000;
const RETRY_STREAM_AFTER = 20; // polls
const MAX_BACKOFF_MS = 30_000;

/** Split a server-sent event stream into `{id, event, data}` records; give it text as it arrives. */
export function sseParser(onRecord) {
  let buffer = "";
  let record = { id: null, event: "message", data: [] };
  return (chunk) => {
    buffer += chunk;
    // A lone CR at the end may be half of a CRLF, so it waits for the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop();
    for (const line of lines) {
      if (line === "") {
        if (record.data.length) onRecord({ ...record, data: record.data.join("\n") });
        record = { id: null, event: "message", data: [] };
      } else if (!line.startsWith(":")) {
        const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
        if (field === "data") record.data.push(value);
        else if (field === "event" || field === "id") record[field] = value;
      }
    }
  };
}

/** How long to wait after so many failures in a row, with jitter so that visitors do not return at once. */
export function backoff(failures) {
  const ceiling = Math.min(MAX_BACKOFF_MS, 1_000 * 2 ** Math.max(0, failures - 1));
  return ceiling * (0.5 + Math.random() / 2);
}

/**
 * Delivers each event of a conversation once and in order.
 * `calls` holds events(after, wait, signal) and stream(after, signal). `on` holds event(event),
 * typing(data), heard(), connected(bool, problem), gone(problem), and covered(): whether another
 * tab follows this conversation for us.
 */
export class Feed {
  constructor(calls, after, on) {
    Object.assign(this, { calls, after, on });
    this.stopped = false;
    this.polls = 0;
    this.streamFailures = 0;
    this.polling = false;
    this.poked = false;
    this.gapAt = null;
    this.lastHeard = Date.now();
    this.wake = () => {};
    this.abort = null;
    this.onSight = () => !document.hidden && this.lookAround();
  }

  start() {
    document.addEventListener("visibilitychange", this.onSight);
    document.addEventListener("resume", this.onSight);
    addEventListener("pageshow", this.onSight);
    this.lastTick = Date.now();
    this.ticker = setInterval(() => this.tick(), TICK_MS);
    this.run();
    return this;
  }

  stop() {
    this.stopped = true;
    clearInterval(this.ticker);
    document.removeEventListener("visibilitychange", this.onSight);
    document.removeEventListener("resume", this.onSight);
    removeEventListener("pageshow", this.onSight);
    this.poke();
  }

  /** Drop what is under way and connect again now. */
  poke() {
    this.poked = true;
    this.abort?.abort();
    this.wake();
  }

  /** In sight again: a line that was silent for longer than a heartbeat may be dead. */
  lookAround() {
    if (Date.now() - this.lastHeard > SLEPT_MS) this.poke();
  }

  /** After sleep the line looks open and is not. Timers of hidden pages are slowed, so not there. */
  tick() {
    const slept = Date.now() - this.lastTick > SLEPT_MS + TICK_MS;
    this.lastTick = Date.now();
    if (slept && !document.hidden) this.poke();
  }

  /** How long a first answer may take: short at first, since a dead line answers never. */
  get patience() {
    return Math.min(SILENCE_MS, OPEN_MS * 2 ** Math.max(0, this.failures - 4));
  }

  heard() {
    this.lastHeard = Date.now();
    this.on.heard();
  }

  async run() {
    this.failures = 0;
    while (!this.stopped) {
      let pause = 0;
      this.poked = false;
      try {
        if (document.hidden && this.on.covered()) pause = SILENCE_MS;
        else if (this.polling) pause = await this.poll();
        else pause = await this.stream();
        this.failures = 0;
      } catch (error) {
        if (this.stopped) return;
        if (this.poked) continue;
        const problem = error instanceof Problem ? error : new Problem(0, "");
        if (problem.gone) return this.on.gone(problem);
        this.failures += 1;
        pause = problem.retryAfter ? problem.retryAfter * 1_000 : backoff(this.failures);
        this.on.connected(false, problem);
      }
      if (!this.stopped && !this.poked) await this.sleep(pause);
    }
  }

  sleep(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** An event that another tab passes on; ours only when it is exactly the next. */
  offer(event) {
    if (event?.seq === this.after + 1) this.deliver(event);
    else if (event?.seq > this.after && this.on.covered()) this.poke();
  }

  /** Deliver what is new; gives false where something is missing before it. */
  deliver(event) {
    if (this.stopped || !(event?.seq > this.after)) return true;
    if (event.seq > this.after + 1 && this.gapAt !== this.after) {
      this.gapAt = this.after; // the log has no gaps: ask once more before believing one
      return false;
    }
    this.after = event.seq;
    this.on.event(event);
    return true;
  }

  /** Ask once; gives the milliseconds to wait before asking again. */
  async poll() {
    const abort = (this.abort = new AbortController());
    const asked = Date.now();
    const wait = document.hidden || this.failures ? 0 : WAIT_S;
    const limit = this.patience + wait * 1_000;
    const timer = setTimeout(() => abort.abort(), limit);
    const events = await this.calls.events(this.after, wait, abort.signal).finally(() => clearTimeout(timer));
    this.heard();
    this.on.connected(true);
    for (const event of events) if (!this.deliver(event)) return 0;
    this.polls += 1;
    if (this.polls % RETRY_STREAM_AFTER === 0) this.polling = false;
    if (Date.now() - asked > POLL_MS) return 0; // the server did the waiting
    return document.hidden ? POLL_HIDDEN_MS : POLL_MS;
  }

  /** Read one stream until it ends; gives the milliseconds to wait before the next. */
  async stream() {
    const abort = (this.abort = new AbortController());
    let timer = setTimeout(() => abort.abort(), this.patience);
    let open = false;
    let heard = false;
    try {
      const response = await this.calls.stream(this.after, abort.signal);
      if (!(response.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) {
        abort.abort();
        this.polling = true; // something between us and the server does not stream
        return 0;
      }
      open = true;
      this.on.connected(true);
      const parse = sseParser((record) => this.take(record, abort));
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        heard = true;
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), SILENCE_MS);
        parse(value);
        this.heard();
      }
    } catch (error) {
      if (!open) throw error; // a stream that breaks off is no news; one that cannot be opened is
    } finally {
      clearTimeout(timer);
      this.countStream(heard);
    }
    return heard ? REOPEN_MS : REOPEN_SILENT_MS;
  }

  take({ event, data }, abort) {
    if (abort.signal.aborted) return;
    let value;
    try {
      value = JSON.parse(data);
    } catch {
      return abort.abort(); // half a record: ask for it again
    }
    if (event === "typing") this.on.typing(value);
    else if (event === "message" && !this.deliver(value)) abort.abort();
  }

  /** A proxy that swallows streams shows as streams that end without a byte: then ask instead. */
  countStream(heard) {
    if (heard || this.poked || !navigator.onLine) this.streamFailures = 0;
    else this.streamFailures += 1;
    if (this.streamFailures >= 2) {
      this.polling = true;
      this.streamFailures = 0;
    }
  }
}
