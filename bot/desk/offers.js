// Conversations that colleagues offer to you or to your regions.

import { button, el } from "../widget/text.js";
import * as api from "./api.js";
import { explain } from "./words.js";

/** `on` holds news(text), refresh() and open(request). */
export class Offers {
  constructor(node, on) {
    Object.assign(this, { node, on });
    this.clear();
  }

  clear() {
    this.drawn = "[]";
    this.node.replaceChildren();
    this.node.hidden = true;
  }

  show(offers, userId) {
    const drawn = JSON.stringify(offers);
    if (drawn === this.drawn) return;
    const had = new Set(JSON.parse(this.drawn).map((offer) => offer.id));
    this.drawn = drawn;
    this.node.hidden = !offers.length;
    this.node.replaceChildren(
      el("h3", {}, offers.length > 1 ? `Aan je aangeboden (${offers.length})` : "Aan je aangeboden"),
      ...offers.map((offer) => this.offer(offer, userId)),
    );
    for (const offer of offers) if (!had.has(offer.id)) this.on.news(`${offer.from} biedt je een gesprek aan.`);
  }

  offer(offer, userId) {
    const problem = el("p", { class: "problem", role: "alert" });
    const act = async (work) => {
      try {
        const answer = await work();
        await this.on.refresh();
        if (answer) this.on.open({ id: `offer-${offer.id}`, conversation_id: answer.conversation_id, mode: "chat", state: "taken" });
      } catch (error) {
        problem.textContent = explain(error);
      }
    };
    const mine = offer.to_user === userId;
    const buttons = [button("Neem aan", "solid small", () => act(() => api.accept(offer.id)))];
    if (mine) buttons.push(button("Nee, dank je", "plain small", () => act(() => api.decline(offer.id))));
    return el(
      "div",
      { class: "offer" },
      el("p", {}, mine ? `${offer.from} vraagt of jij dit gesprek overneemt.` : `${offer.from} vraagt of iemand van jouw regio dit gesprek overneemt.`),
      offer.note ? el("p", { class: "soft", dir: "auto" }, offer.note) : null,
      el("div", { class: "actions" }, ...buttons),
      problem,
    );
  }
}
