// The configurator: what is chosen becomes the chat on the stage and the code to copy.

import "./chat.js";
import { copyText } from "./paper.js";

const ATTRIBUTES = ["heading", "greeting", "launcher", "starters", "lang", "privacy-url", "position", "theme", "scheme"];
const LIGHT_TEXT = "#ffffff";
const DARK_TEXT = "#10233f";
const part = (id) => document.getElementById(id);

/** The relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function chosen() {
  const values = {};
  for (const name of ATTRIBUTES) {
    let value = part(name).value.trim();
    if (name === "starters") value = value.split("\n").map((line) => line.trim()).filter(Boolean).join("|");
    if (value) values[name] = value;
  }
  return values;
}

/** The header's own colours, or nothing; the text on it is the one of two that reads best. */
function ownColours() {
  if (!part("own-colour").checked) return {};
  const brand = part("colour").value;
  const text = contrast(brand, LIGHT_TEXT) >= contrast(brand, DARK_TEXT) ? LIGHT_TEXT : DARK_TEXT;
  return { "--gp-brand": brand, "--gp-on-brand": text };
}

const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function showCode(values, colours) {
  const { origin } = location;
  const attributes = Object.entries(values).map(([name, value]) => `\n  ${name}="${escaped(value)}"`);
  const lines = [`<script type="module" src="${origin}/widget/chat.js"></script>`];
  if (values.theme) lines.unshift(`<link rel="stylesheet" href="${origin}/widget/themes.css">`);
  lines.push(`<gouden-poort-chat${attributes.join("")}></gouden-poort-chat>`);
  part("snippet").textContent = lines.join("\n");
  const rules = Object.entries(colours).map(([name, value]) => `  ${name}: ${value};`);
  part("css").textContent = `gouden-poort-chat {\n${rules.join("\n")}\n}`;
  part("css-part").hidden = rules.length === 0;
  const policy = [`script-src ${origin};`, `connect-src ${origin};`];
  if (values.theme) policy.push(`style-src ${origin};`);
  part("csp").textContent = policy.join("\n");
}

function showContrast(colours) {
  const brand = colours["--gp-brand"];
  if (!brand) return (part("contrast").textContent = "");
  const ratio = contrast(brand, colours["--gp-on-brand"]).toFixed(1).replace(".", ",");
  part("contrast").textContent = `Contrast met de tekst: ${ratio}\u00a0:\u00a01. Nodig is 4,5\u00a0:\u00a01.`;
}

let chat = null;

function showChat(values, colours) {
  chat?.destroy();
  chat = document.createElement("gouden-poort-chat");
  for (const [name, value] of Object.entries(values)) chat.setAttribute(name, value);
  // Not a style attribute: a policy without unsafe-inline allows setting one property at a time.
  for (const [name, value] of Object.entries(colours)) chat.style.setProperty(name, value);
  part("stage").append(chat);
}

function show() {
  const values = chosen();
  const colours = ownColours();
  showCode(values, colours);
  showContrast(colours);
  showChat(values, colours);
}

part("settings").addEventListener("change", show);
part("settings").addEventListener("submit", (event) => event.preventDefault());
part("copy").addEventListener("click", async () => {
  const done = await copyText(part("snippet").textContent);
  part("copied").textContent = done ? "Gekopieerd." : "Kopiëren lukt niet. Selecteer de code zelf.";
});
show();
