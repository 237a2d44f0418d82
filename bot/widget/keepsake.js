// The whole conversation, to print or to save.

import { documentText } from "./document.js";
import { printNode, saveText } from "./paper.js";
import { clock, dutchDate, el, originOf } from "./text.js";
import { hasContent, speaker } from "./transcript.js";

function cardText(card, says) {
  const lines = Array.isArray(card.lines) ? card.lines : [card.lines];
  return [card.title, ...lines, card.url, originOf(card, says).join(" · ")].filter(Boolean).join("\n");
}

/** What an event says, as plain text. */
export function eventText(event, says) {
  const parts = [event.text, ...(event.cards ?? []).map((card) => cardText(card, says))];
  if (event.document) parts.push(documentText(event.document));
  return parts.filter(Boolean).join("\n\n");
}

/** Each event with something to read as `{who, text}`, in order. */
function lines(events, says) {
  return events
    .filter(hasContent)
    .map((event) => ({ who: `${speaker(event, says)} (${clock(event.at)})`, text: eventText(event, says) }))
    .filter(({ text }) => text);
}

function note(says) {
  const now = new Date();
  const local = new Date(now - now.getTimezoneOffset() * 60_000).toISOString();
  return says.paperNote(dutchDate(local));
}

/** Print the conversation. */
export function printConversation(title, events, says) {
  const list = el("dl", {});
  for (const { who, text } of lines(events, says)) {
    list.append(el("dt", {}, who), el("dd", { dir: "auto" }, text));
  }
  printNode(el("div", { lang: "nl" }, el("h3", {}, title), el("p", {}, note(says)), list), title);
}

/** Save the conversation as a text file. */
export function saveConversation(title, events, says) {
  const parts = lines(events, says).map(({ who, text }) => `${who}:\n${text}`);
  saveText([title, note(says), ...parts].join("\n\n") + "\n", says.fileName);
}
