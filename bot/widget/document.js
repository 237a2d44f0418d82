// A document in the conversation: a summary that the visitor takes along, on paper or as text.

import { copyText, printNode } from "./paper.js";
import { button, el, richText } from "./text.js";

/** A document as plain text: title, headings and lines. */
export function documentText({ title, sections }) {
  const parts = (sections ?? []).map(({ heading, lines }) => [heading, ...(lines ?? [])].filter(Boolean).join("\n"));
  return [title, ...parts].filter(Boolean).join("\n\n");
}

function body({ title, sections }, says) {
  const node = el("div", { lang: "nl" }, el("h3", { dir: "auto" }, title));
  for (const { heading, lines } of sections ?? []) {
    if (heading) node.append(el("h4", { dir: "auto" }, heading));
    const list = el("ul", {});
    for (const line of lines ?? []) list.append(el("li", { dir: "auto" }, richText(line, says)));
    if (list.children.length) node.append(list);
  }
  return node;
}

/** Draw a document with its two buttons; `told(text)` says how the copying went. */
export function documentNode(content, says, told) {
  const print = button(says.print, "plain", () => printNode(body(content, says), content.title));
  const copy = button(says.copy, "plain", async () => {
    told((await copyText(documentText(content))) ? says.copied : says.copyFailed);
  });
  return el(
    "div",
    { class: "card document", role: "group", "aria-label": content.title },
    body(content, says),
    el("p", { class: "document-tools" }, print, copy),
  );
}
