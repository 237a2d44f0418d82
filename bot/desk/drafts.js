// What was typed but not sent, per conversation: it survives looking at another conversation and
// signing in again. Only in memory, so that nothing stays behind on this computer.

export class Drafts {
  constructor() {
    this.kept = new Map();
  }

  keep(id, draft) {
    if (Object.values(draft).some((text) => text.trim())) this.kept.set(id, draft);
    else this.kept.delete(id);
  }

  of(id) {
    return this.kept.get(id) ?? { message: "", note: "" };
  }

  /** Put a message that was refused back, before what was typed since. */
  giveBack(id, text) {
    const draft = this.of(id);
    this.kept.set(id, { ...draft, message: [text, draft.message].filter(Boolean).join("\n") });
  }

  drop(id) {
    this.kept.delete(id);
  }

  clear() {
    this.kept.clear();
  }
}
