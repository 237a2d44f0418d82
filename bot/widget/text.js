// Turning data into DOM nodes. Message content becomes text nodes only, never HTML.

import { NL } from "./says-nl.js";

const MONTHS = [
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
];

// A full stop or bracket that closes the sentence is not part of the address.
const LINK = /https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;
const BULLET = /^\s*[-•*]\s+/;

/** Make an element. `attributes` may hold any attribute; a value of false, null or undefined is left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A button that never submits a form. */
export function button(label, className, onClick) {
  const node = el("button", { type: "button", class: className }, label);
  node.addEventListener("click", onClick);
  return node;
}

/** Text for screen readers only. */
export function hiddenText(text) {
  return el("span", { class: "vh" }, text);
}

/** An SVG drawing from path data; decorative, so hidden from assistive technology. */
export function icon(paths, className = "icon") {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const d of paths) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** "2026-11-20…" as "20 november 2026"; anything else is returned as it came. */
export function dutchDate(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  const month = parts && MONTHS[Number(parts[2]) - 1];
  return month ? `${Number(parts[3])} ${month} ${parts[1]}` : String(iso ?? "");
}

/** Where a card's facts come from and when they were checked, as one or two phrases. */
export function originOf({ source, checked_on: checked }, says = NL) {
  return [source && says.source(source), checked && says.checked(dutchDate(checked))].filter(Boolean);
}

/** The clock time ("14:03") of a moment, in the visitor's own time zone; "" for an unreadable one. */
export function clock(iso) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  return [moment.getHours(), moment.getMinutes()].map((n) => String(n).padStart(2, "0")).join(":");
}

/** A web address that may be opened, or null: no other scheme ever becomes a link. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return ["https:", "http:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** A link that opens in a new window and tells so. */
export function externalLink(address, label, says = NL) {
  return el(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer" },
    label,
    hiddenText(says.newWindow),
  );
}

function inline(line, says) {
  const nodes = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    if (!safeUrl(match[0])) continue;
    nodes.push(line.slice(from, match.index), externalLink(match[0], match[0].slice("https://".length), says));
    from = match.index + match[0].length;
  }
  nodes.push(line.slice(from));
  return nodes;
}

/**
 * Text with its paragraphs, line breaks, simple lists and https links as nodes. Each paragraph
 * finds its own direction, so Arabic or Farsi reads from right to left between Dutch lines.
 */
export function richText(text, says = NL) {
  const fragment = document.createDocumentFragment();
  for (const block of String(text ?? "").trim().split(/\n\s*\n/)) {
    let holder = null;
    for (const line of block.split("\n")) {
      if (BULLET.test(line)) {
        if (holder?.tagName !== "UL") fragment.append((holder = el("ul")));
        holder.append(el("li", { dir: "auto" }, ...inline(line.replace(BULLET, ""), says)));
      } else {
        if (holder?.tagName === "P") holder.append(el("br"));
        else fragment.append((holder = el("p", { dir: "auto" })));
        holder.append(...inline(line, says));
      }
    }
  }
  return fragment;
}
