// Following a conversation: a stream where it works, asking again where it does not.
// EventSource cannot set the Authorization header, so the stream is read through fetch.

import { Problem } from "./client.js";

const SILENCE_MS = 45_000; // the server sends a comment well within this
const REOPEN_MS = 300;
const REOPEN_SILENT_MS = 2_000;
const POLL_MS = 2_500;
const POLL_HIDDEN_MS = 15_000;
const RETRY_STREAM_AFTER = 20; // polls
const MAX_BACKOFF_MS = 30_000;

/** Split a server-sent event stream into `{id, data}` records; give it text as it arrives. */
export function sseParser(onRecord) {
  let buffer = "";
  let record = { id: null, data: [] };
  return (chunk) => {
    buffer += chunk;
    // A lone CR at the end may be half of a CRLF, so it waits for the next chunk.
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop();
    for (const line of lines) {
      if (line === "") {
        if (record.data.length) onRecord({ id: record.id, data: record.data.join("\n") });
        record = { id: null, data: [] };
      } else if (!line.startsWith(":")) {
        const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
        if (field === "data") record.data.push(value);
        else if (field === "id") record.id = value;
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
 * `on` holds event(event), connected(bool, problem) and gone(problem).
 */
export class Feed {
  constructor(client, conversation, after, on) {
    Object.assign(this, { client, conversation, after, on });
    this.stopped = false;
    this.polls = 0;
    this.streamFailures = 0;
    this.polling = false;
    this.poked = false;
    this.wake = () => {};
    this.abort = null;
  }

  start() {
    this.run();
    return this;
  }

  stop() {
    this.stopped = true;
    this.poke();
  }

  /** Drop what is under way and connect again now. */
  poke() {
    this.poked = true;
    this.abort?.abort();
    this.wake();
  }

  async run() {
    let failures = 0;
    while (!this.stopped) {
      let pause = 0;
      this.poked = false;
      try {
        if (this.polling) pause = await this.poll();
        else pause = await this.stream();
        failures = 0;
      } catch (error) {
        if (this.stopped) return;
        if (this.poked) continue;
        const problem = error instanceof Problem ? error : new Problem(0, "");
        if (problem.gone) return this.on.gone(problem);
        failures += 1;
        pause = problem.retryAfter ? problem.retryAfter * 1_000 : backoff(failures);
        this.on.connected(false, problem);
      }
      if (!this.stopped) await this.sleep(pause);
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

  deliver(event) {
    if (this.stopped || !(event?.seq > this.after)) return;
    this.after = event.seq;
    this.on.event(event);
  }

  /** Ask once; gives the milliseconds to wait before asking again. */
  async poll() {
    const abort = (this.abort = new AbortController());
    const asked = Date.now();
    const events = await this.client.events(this.conversation, this.after, abort.signal);
    for (const event of events) this.deliver(event);
    this.on.connected(true);
    this.polls += 1;
    if (this.polls % RETRY_STREAM_AFTER === 0) this.polling = false;
    if (Date.now() - asked > POLL_MS) return 0; // the server did the waiting
    return document.hidden ? POLL_HIDDEN_MS : POLL_MS;
  }

  /** Read one stream until it ends; gives the milliseconds to wait before the next. */
  async stream() {
    const abort = (this.abort = new AbortController());
    let timer = setTimeout(() => abort.abort(), SILENCE_MS);
    let open = false;
    let heard = false;
    try {
      const response = await this.client.stream(this.conversation, this.after, abort.signal);
      if (!(response.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) {
        this.polling = true; // something between us and the server does not stream
        return 0;
      }
      open = true;
      this.on.connected(true);
      const parse = sseParser(({ data }) => this.deliver(JSON.parse(data)));
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        heard = true;
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), SILENCE_MS);
        parse(value);
      }
    } catch (error) {
      if (!open) throw error; // a stream that breaks off is no news; one that cannot be opened is
    } finally {
      clearTimeout(timer);
      this.countStream(heard);
    }
    return heard ? REOPEN_MS : REOPEN_SILENT_MS;
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
