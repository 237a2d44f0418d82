// What an advisor can do with a conversation or a callback, as buttons: it depends on who has it.

import { button } from "../widget/text.js";
import * as api from "./api.js";
import { askAssign, askAttempt, askClose, askFinish, askRelease, askTransfer } from "./dialogs.js";

/** The buttons for what is open in `view` now. */
export function stepsFor(view) {
  const { owner, mine } = view.state;
  const { mode, state } = view.request;
  if (mine) {
    return [
      button("Teruggeven aan assistent", "plain small", () => askRelease((body) => view.step("release", body))),
      button("Doorgeven", "plain small", () => offer(view)),
      button("Terug in de rij", "plain small", () => view.do("release", { to: "queue" })),
      button("Afsluiten", "plain small", () => askClose((body) => view.step("close", body))),
    ];
  }
  const callback = mode === "callback" && state !== "done";
  const list = callback ? callbackSteps(view) : [];
  if (owner === "queue" || owner === "assistant") {
    list.push(button("Gesprek overnemen", callback || state === "done" ? "plain small" : "solid small", () => view.claim()));
  }
  return list;
}

function callbackSteps(view) {
  const { id, state, owner_id: ownerId } = view.request;
  const list = [];
  if (state === "taken" && ownerId === view.me.id) {
    const save = (reached, outcome) => view.after(api.attempt(id, reached, outcome));
    list.push(
      button("Bereikt", "solid small", () => askAttempt(true, save)),
      button("Niet bereikt", "plain small", () => askAttempt(false, save)),
      button("Afronden", "plain small", () => askFinish((reason) => view.after(api.finish(id, reason)))),
    );
  } else if (state !== "taken") {
    list.push(button("Ik bel terug", "solid small", () => view.call(() => api.takeRequest(id))));
  }
  if (view.me.role === "coordinator") {
    list.push(button("Geef aan een collega", "plain small", () => assign(view)));
  }
  return list;
}

function offer(view) {
  askTransfer(view.regions(), (body) => view.step("transfer", body)).catch((problem) => view.failed(problem));
}

function assign(view) {
  const { id, region_code: code } = view.request;
  askAssign(view.me, code, (user) => view.after(api.assign(id, user))).catch((problem) => view.failed(problem));
}
