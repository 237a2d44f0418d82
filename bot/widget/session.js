// What the browser remembers: this tab only, and only after the chat was opened.

const KEY = "gouden-poort-chat";

/**
 * The remembered state for a server: `{id, token, renewed, lastSeq, open, unsent}` or null.
 * `unsent` are messages the server has not taken yet, so that a reload loses none.
 */
export function recall(server) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    return kept?.server === server ? kept : null; // a token goes to nobody but who gave it
  } catch {
    return null; // storage may be blocked; the chat then lasts as long as the page
  }
}

/** Remember the state, replacing what was there. */
export function remember(state) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Blocked or full: nothing to do, see recall().
  }
}

/** Forget everything. */
export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Blocked: then nothing was stored either.
  }
}
