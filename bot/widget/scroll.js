// Keeping what is new in sight, from its start, unless the visitor is reading further up.

const NEAR = 48; // pixels from where we left the view that still count as "has not scrolled"
const TOGETHER_MS = 3_000; // messages closer together than this are one answer
const MARGIN = 8;

/** Scrolls `log`; `button` appears when there is more below. */
export class Follower {
  constructor(log, button, says) {
    Object.assign(this, { log, button, says });
    this.following = true;
    this.left = 0;
    this.first = null; // the item the answer starts with
    this.lastAdded = 0;
    for (const node of [log, log.parentElement]) {
      node.addEventListener("scroll", () => this.scrolled(), { passive: true });
    }
    button.addEventListener("click", () => this.onward());
    button.addEventListener("blur", () => setTimeout(() => this.hint()));
  }

  /** What scrolls: the log, or in a very low window the panel with everything in it. */
  get scroller() {
    return getComputedStyle(this.log).overflowY === "visible" ? this.log.parentElement : this.log;
  }

  get below() {
    const { scrollHeight, clientHeight, scrollTop } = this.scroller;
    return scrollHeight - clientHeight - scrollTop;
  }

  scrolled() {
    if (this.below < NEAR) this.following = true;
    else if (this.scroller.scrollTop < this.left - NEAR) this.following = false;
    this.hint();
  }

  /** An item was added by someone else: show it, from the start of the answer it belongs to. */
  added(item) {
    if (Date.now() - this.lastAdded > TOGETHER_MS) this.first = item;
    this.lastAdded = Date.now();
    if (this.following) this.scrollTo(this.first);
    this.unread = !this.following;
    this.hint();
  }

  /** Show an item whatever the visitor was reading, after an act of their own; the answer starts there. */
  show(item) {
    this.following = true;
    this.first = item;
    this.lastAdded = Infinity;
    this.scrollTo(item);
    this.hint();
  }

  scrollTo(item) {
    const { scroller } = this;
    const top = item.offsetTop + (scroller === this.log ? 0 : this.log.offsetTop);
    this.left = Math.min(scroller.scrollHeight - scroller.clientHeight, top - MARGIN);
    scroller.scrollTop = this.left;
  }

  onward() {
    if (this.unread) this.show(this.first);
    else this.scroller.scrollTop += this.scroller.clientHeight * 0.85;
    this.log.focus({ preventScroll: true });
  }

  hint() {
    if (this.following && this.below < NEAR) this.unread = false;
    const label = this.unread ? this.says.newMessage : this.says.readOn;
    if (this.button.textContent !== label) this.button.textContent = label;
    const hide = this.below < NEAR;
    // Focus is never taken away: while it is here, the button stays until the visitor moves on.
    this.button.hidden = hide && this.button.getRootNode().activeElement !== this.button;
  }
}
