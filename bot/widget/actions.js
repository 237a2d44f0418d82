// What the menu does. Each takes the chat element; those that cannot be undone ask first.

import { printConversation, saveConversation } from "./keepsake.js";
import { el, externalLink, safeUrl } from "./text.js";

function problemLine(chat, problem, otherwise) {
  chat.panel.form.setProblem(problem.detail || otherwise, problem.detail ? "nl" : null);
  chat.panel.announce(problem.detail || otherwise);
}

function fresh(chat) {
  if (chat.talk.over) return chat.begin();
  chat.panel.menu.ask(chat.says.confirmNew, chat.says.yesNew, () => chat.begin());
}

function stop(chat) {
  const { says, panel } = chat;
  panel.menu.ask(says.confirmStop, says.yesStop, async () => {
    panel.title.focus();
    try {
      await chat.end();
    } catch (problem) {
      problemLine(chat, problem, says.failed);
    }
  });
}

function erase(chat) {
  const { says, panel, talk } = chat;
  if (!talk.conversation) return chat.talk.finish("nothing", false);
  panel.menu.ask(says.confirmErase, says.yesErase, async () => {
    panel.title.focus();
    try {
      await talk.erase();
      panel.menu.ended.querySelector("p")?.focus();
    } catch (problem) {
      problemLine(chat, problem, says.eraseFailed);
    }
  });
}

async function toTelegram(chat) {
  const { says, panel, talk } = chat;
  panel.title.focus();
  try {
    const { code, url, expires_at: until } = await talk.link("telegram");
    const minutes = Math.max(0, Math.round((new Date(until) - Date.now()) / 60_000)) || null;
    const texts = [el("p", { tabindex: "-1" }, says.telegramReady(minutes))];
    const address = url && safeUrl(url);
    texts.push(el("p", { class: "code" }, says.codeIs(code)));
    const action = address ? externalLink(address.href, says.openTelegram, says) : null;
    action?.classList.add("solid");
    panel.menu.tell(says.toTelegram, texts, action ?? "", says.back2);
  } catch (problem) {
    problemLine(chat, problem, says.failed);
  }
}

const paper = (write) => (chat) => {
  const events = [...chat.transcript.events.values()].sort((a, b) => a.seq - b.seq);
  write(chat.panel.title.textContent, events, chat.says);
};

const ACTIONS = {
  fresh,
  printAll: paper(printConversation),
  saveAll: paper(saveConversation),
  toTelegram,
  stop,
  erase,
  closeItem: (chat) => chat.close(),
};

/** The menu's actions for a chat element, in the order of the menu. */
export function actionsOf(chat) {
  return Object.entries(ACTIONS).map(([name, act]) => [name, () => act(chat)]);
}

/** Which of them make sense now. */
export function allowedNow({ talk, inline, info }) {
  const names = [];
  const has = Boolean(talk.conversation);
  if (!talk.over) names.push("fresh");
  if (has) names.push("printAll", "saveAll");
  if (has && !talk.over && info?.telegram?.username) names.push("toTelegram");
  if (has && !talk.over) names.push("stop");
  if (has || !talk.over) names.push("erase");
  if (!inline && names.length) names.push("closeItem");
  return names;
}
