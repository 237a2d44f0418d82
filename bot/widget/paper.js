// On paper, in a file, on the clipboard. Printing puts a copy beside the page's own content and hides
// the rest for the printer only: no window that a browser blocks, and nothing inline for a CSP.

import { el } from "./text.js";

const PAGE = `
@media screen { gouden-poort-paper { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
  body > :not(gouden-poort-paper) { display: none !important; }
  gouden-poort-paper { display: block; }
}`;
const SHEET = `
:host { color: #000; background: #fff; font: 11pt/1.45 system-ui, sans-serif; }
h3 { font-size: 16pt; margin: 0 0 8pt; }
h4 { font-size: 12pt; margin: 12pt 0 3pt; break-after: avoid; }
p, li { margin: 0 0 4pt; overflow-wrap: anywhere; }
dt { margin-top: 9pt; font-weight: 700; break-after: avoid; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.vh { display: none; }
a { color: inherit; }`;

function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** Print a node alone. Works in every browser that prints the page itself. */
export function printNode(node, title) {
  const paper = el("gouden-poort-paper", { "aria-hidden": "true" });
  const root = paper.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet(SHEET)];
  root.append(node);
  const page = sheet(PAGE);
  const before = document.title;
  const restore = () => {
    paper.remove();
    document.title = before;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== page);
  };
  document.body.append(paper);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  document.title = title; // browsers offer it as the name of the file
  addEventListener("afterprint", restore, { once: true });
  print();
}

/** Put text on the clipboard; gives whether that worked. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text); // exists on https and localhost only
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text) {
  const before = document.activeElement;
  const inner = before?.shadowRoot?.activeElement;
  const field = el("textarea", { "aria-hidden": "true", tabindex: "-1", readonly: true });
  field.value = text;
  document.body.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  field.remove();
  (inner ?? before)?.focus({ preventScroll: true });
  return done;
}

/** Let the browser save text as a file. */
export function saveText(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = el("a", { href: address, download: `${name}.txt` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
