// The widget's own styles, as text for a constructable stylesheet (a strict CSP allows no style element).
// A site changes colours and shape with the --gp-* variables on the element.

const LIGHT = `
  --bg: var(--gp-background, #ffffff);
  --text: var(--gp-text, #16243a);
  --soft: var(--gp-text-soft, #4d5b70);
  --brand: var(--gp-brand, #10315a);
  --on-brand: var(--gp-on-brand, #ffffff);
  --accent: var(--gp-accent, #f6b93b);
  --on-accent: var(--gp-on-accent, #10233f);
  --other: var(--gp-bubble, #eef2f8);
  --own: var(--gp-own-bubble, #10315a);
  --on-own: var(--gp-on-own-bubble, #ffffff);
  --line: var(--gp-line, #c9d3e1);
  --edge: var(--gp-edge, #6a7a92);
  --link: var(--gp-link, #0b4a9e);
  --wrong: var(--gp-wrong, #a3180f);
  --warm: var(--gp-notice, #fff4d9);
  --focus: var(--gp-focus, #0b4a9e);
`;

const DARK = `
  --bg: var(--gp-background, #101a2a);
  --text: var(--gp-text, #eef2f8);
  --soft: var(--gp-text-soft, #b3c0d3);
  --brand: var(--gp-brand, #0a1220);
  --on-brand: var(--gp-on-brand, #ffffff);
  --other: var(--gp-bubble, #1e2c42);
  --own: var(--gp-own-bubble, #f6cf7c);
  --on-own: var(--gp-on-own-bubble, #14213a);
  --line: var(--gp-line, #33435c);
  --edge: var(--gp-edge, #8495ad);
  --link: var(--gp-link, #9cc7ff);
  --wrong: var(--gp-wrong, #ffb0a8);
  --warm: var(--gp-notice, #3b3116);
  --focus: var(--gp-focus, #ffd479);
  color-scheme: dark;
`;

export const CSS = `
:host {
  ${LIGHT}
  --radius: var(--gp-radius, 1rem);
  color-scheme: light;
  font: var(--gp-font, 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--text);
  text-align: start;
}
:host([position="inline"]) { display: block; height: 40rem; max-height: 90vh; }
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) { :host(:not([scheme="light"])) { ${DARK} } }
:host([scheme="dark"]) { ${DARK} }

*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
p, h2, h3, h4, ul, ol { margin: 0; padding: 0; }
ul[role="list"], ol[role="list"] { list-style: none; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.vh {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.icon { width: 1.5rem; height: 1.5rem; fill: currentColor; flex: none; }

.launcher {
  position: fixed; right: max(1rem, env(safe-area-inset-right)); bottom: max(1rem, env(safe-area-inset-bottom));
  z-index: var(--gp-layer, 2147483000);
  display: flex; align-items: center; gap: .6rem; min-height: 3.5rem; padding: .75rem 1.4rem .75rem 1.15rem;
  border: 2px solid var(--gp-launcher-edge, #ffffff); border-radius: 2rem;
  background: var(--accent); color: var(--on-accent); font-weight: 700; font-size: 1.0625rem;
  box-shadow: 0 .4rem 1.6rem rgb(8 20 40 / .35);
}
.launcher:hover { filter: brightness(1.06); }
.launcher:focus-visible { outline: 3px solid var(--gp-launcher-focus, #0b2a55); outline-offset: 3px; box-shadow: 0 0 0 7px #ffffff; }
:host([position="left"]) .launcher { right: auto; left: max(1rem, env(safe-area-inset-left)); }
.badge { padding: .1rem .55rem; border-radius: 1rem; background: #a3180f; color: #ffffff; font-size: .875rem; }

.panel {
  position: fixed; right: 1rem; bottom: 1rem; z-index: var(--gp-layer, 2147483000);
  display: flex; flex-direction: column; width: min(26rem, calc(100vw - 2rem));
  height: min(44rem, calc(100vh - 2rem)); height: min(44rem, calc(100dvh - 2rem));
  overflow: hidden; border: 1px solid var(--line); border-radius: var(--radius);
  background: var(--bg); box-shadow: 0 1rem 3rem rgb(8 20 40 / .35);
}
:host([position="left"]) .panel { right: auto; left: 1rem; }
:host([position="inline"]) .panel { position: relative; inset: auto; z-index: 0; width: 100%; height: 100%; box-shadow: none; }

.head {
  position: relative; z-index: 1; display: flex; align-items: center; gap: .65rem; padding: .75rem .4rem .75rem .9rem; flex: none;
  background: var(--brand); color: var(--on-brand); border-bottom: 4px solid var(--accent);
}
.gate { width: 2rem; height: 2rem; color: var(--accent); }
.names { flex: 1; min-width: 0; }
h2 { font-size: 1.125rem; line-height: 1.25; font-weight: 700; overflow-wrap: anywhere; }
h2:focus-visible { outline-color: var(--accent); }
.who { font-size: .8125rem; line-height: 1.35; }
.human .who::before { content: "● "; color: var(--accent); }
.tools { display: flex; }
.tool {
  display: grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0;
  border: 0; border-radius: 50%; background: transparent; color: inherit;
}
.tool:hover { background: rgb(255 255 255 / .16); }
.tool:focus-visible { outline-color: var(--accent); outline-offset: -3px; }

.menu {
  position: absolute; inset-inline-end: .5rem; top: calc(100% + .4rem); z-index: 2; width: max-content; max-width: calc(100% - 1rem);
  max-height: calc(100vh - 8rem); overflow-y: auto; padding: .35rem;
  border: 1px solid var(--line); border-radius: .75rem; background: var(--bg); color: var(--text); box-shadow: 0 .6rem 2rem rgb(8 20 40 / .3);
}
.confirm { flex: none; border-bottom: 1px solid var(--line); }
.menu-item {
  display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; text-align: start;
  border: 0; border-radius: .5rem; background: transparent;
}
.menu-item:hover { background: var(--other); }
.menu-item:focus-visible { outline-offset: -3px; }
.confirm, .ended { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; padding: 1rem; background: var(--warm); }
.ended { flex: none; border-top: 1px solid var(--line); }
.ended.alone { flex: 1; align-content: center; justify-content: center; padding: 2rem; border: 0; background: var(--bg); text-align: center; }
.code { overflow-wrap: anywhere; font-size: .9375rem; }
.confirm p, .ended p { flex: 1 0 100%; }
.solid, .plain { min-height: 2.75rem; padding: .5rem 1rem; border-radius: 1.5rem; font-weight: 600; border: 2px solid var(--link); }
.solid { display: inline-grid; align-content: center; background: var(--link); color: var(--bg); text-decoration: none; }
.plain { background: transparent; color: var(--link); }

.progress { flex: none; padding: .45rem 1rem .55rem; border-bottom: 1px solid var(--line); }
.progress-text { margin-bottom: .25rem; font-size: .8125rem; color: var(--soft); }
.bar { appearance: none; display: block; width: 100%; height: .375rem; border: 0; border-radius: 1rem; overflow: hidden; background: var(--line); }
.bar::-webkit-progress-bar { background: var(--line); }
.bar::-webkit-progress-value { background: var(--link); border-radius: 1rem; }
.bar::-moz-progress-bar { background: var(--link); border-radius: 1rem; }
.log { position: relative; flex: 1 1 auto; min-height: 0; overflow-y: auto; padding: 1rem; overscroll-behavior: contain; }
.log:focus-visible { outline-offset: -3px; }
.intro { margin-bottom: 1rem; }
.start { padding: .7rem .95rem; border-radius: var(--radius); border-start-start-radius: .25rem; background: var(--other); }
ol + .choices { margin-top: 1rem; }
.privacy { margin-bottom: .75rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--accent); font-size: .875rem; color: var(--soft); }

.transcript { display: flex; flex-direction: column; gap: .75rem; }
.item { display: flex; flex-direction: column; align-items: flex-start; max-width: 100%; }
.speaker { margin-bottom: .2rem; font-size: .8125rem; font-weight: 600; color: var(--soft); }
.bubble {
  max-width: 90%; padding: .65rem .95rem; border: 1px solid transparent; border-radius: var(--radius);
  border-start-start-radius: .25rem; background: var(--other); overflow-wrap: anywhere;
}
.bubble > * + * { margin-top: .6rem; }
.bubble ul, .lines ul { padding-inline-start: 1.25rem; }
.visitor { align-items: flex-end; }
.visitor .bubble { border-radius: var(--radius); border-end-end-radius: .25rem; background: var(--own); color: var(--on-own); }
.visitor .bubble a { color: inherit; }
.advisor .bubble { border-color: var(--accent); border-inline-start-width: 4px; }
.status .bubble, .system .bubble { max-width: 100%; border: 1px dashed var(--edge); background: transparent; font-size: .9375rem; }
.state { margin-top: .2rem; font-size: .8125rem; color: var(--soft); }
.state.failed { color: var(--wrong); }
.link {
  min-height: 1.5rem; padding: .1rem .25rem; border: 0; background: transparent;
  color: inherit; text-decoration: underline; font-weight: 600;
}

.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; }
.choice {
  min-height: 2.75rem; padding: .45rem 1rem; border: 2px solid var(--link); border-radius: 1.5rem;
  background: var(--bg); color: var(--link); font-weight: 600; text-align: start; overflow-wrap: anywhere;
}
.choice:hover { background: var(--other); }
.choice[aria-disabled="true"] { border: 1px solid var(--line); color: var(--soft); font-weight: 400; cursor: default; background: transparent; }
.choice[aria-pressed="true"] { border: 2px solid var(--edge); color: var(--text); font-weight: 700; }

.cards { display: grid; gap: .75rem; width: 100%; margin-top: .6rem; }
.card { padding: .9rem 1rem; border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: .6rem; overflow-wrap: anywhere; }
.card h3 { margin-bottom: .35rem; font-size: 1.0625rem; line-height: 1.3; }
.lines > * + * { margin-top: .4rem; }
.more { margin-top: .6rem; font-weight: 600; }
.more a { display: inline-block; min-height: 1.5rem; }
.whole { display: inline-block; }
.origin { margin-top: .6rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .8125rem; color: var(--soft); }

.document { width: 100%; margin-top: .6rem; }
.document h3 { font-size: 1.125rem; }
.document h4 { margin: .8rem 0 .25rem; font-size: 1rem; line-height: 1.3; }
.document ul { padding-inline-start: 1.25rem; list-style: disc; }
.document-tools { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }

.typing { display: flex; align-items: center; gap: .6rem; margin-top: .75rem; color: var(--soft); font-size: .9375rem; }
.dots { display: flex; gap: .25rem; }
.dots i { width: .5rem; height: .5rem; border-radius: 50%; background: var(--edge); animation: beat 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }
@keyframes beat { 0%, 60%, 100% { transform: none; } 30% { transform: translateY(-.3rem); } }

.log[hidden] + .more-holder { display: none; }
.more-holder { position: relative; flex: none; height: 0; }
.more-button {
  position: absolute; left: 50%; bottom: .5rem; transform: translateX(-50%);
  min-height: 2.25rem; padding: .3rem 1rem; border: 1px solid var(--line); border-radius: 1.5rem;
  background: var(--other); color: var(--link); font-weight: 600; font-size: .9375rem; box-shadow: 0 .2rem .8rem rgb(8 20 40 / .25);
}
.more-button::after { content: " ↓" / ""; }

.notice { flex: none; padding: .6rem 1rem; background: var(--warm); font-size: .9375rem; }
.notice:empty, .problem:empty { padding: 0; margin: 0; }
.form { flex: none; padding: .6rem 1rem 1rem; border-top: 1px solid var(--line); background: var(--bg); }
label { display: block; margin-bottom: .25rem; font-size: .875rem; font-weight: 600; }
.row { display: flex; align-items: flex-end; gap: .5rem; }
textarea {
  flex: 1; min-width: 0; min-height: 2.875rem; padding: .6rem .8rem; resize: none;
  border: 2px solid var(--edge); border-radius: .75rem; background: var(--bg); line-height: 1.4;
}
textarea:focus-visible { outline-offset: 0; }
textarea[aria-invalid="true"] { border-color: var(--wrong); }
.send {
  display: grid; place-items: center; flex: none; width: 2.875rem; height: 2.875rem; padding: 0;
  border: 2px solid transparent; border-radius: 50%; background: var(--accent); color: var(--on-accent);
}
.send:hover { filter: brightness(1.06); }
.counter { margin-top: .3rem; font-size: .8125rem; color: var(--soft); text-align: end; }
.problem { margin-top: .4rem; color: var(--wrong); font-size: .9375rem; font-weight: 600; }

@media (max-width: 30rem) {
  :host(:not([position="inline"])) .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
}
/* Very low windows, such as 1280 × 1024 at 400 %: everything scrolls as one, nothing is squeezed out. */
@media (max-height: 26rem) {
  .panel { display: block; overflow-y: auto; }
  :host(:not([position="inline"])) .panel { inset: 0 0 0 auto; height: auto; border-radius: 0; }
  .log { overflow: visible; }
  .menu { max-height: none; }
  .more-holder { display: none; }
}
@media (prefers-reduced-motion: reduce) {
  * { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
@media (forced-colors: active) {
  .launcher, .send, .tool, .choice, .bubble, .solid, .plain, .more-button, .start, .menu { border: 2px solid ButtonBorder; }
  .choice[aria-pressed="true"] { border: 4px solid Highlight; }
  .icon { fill: ButtonText; }
  .gate { fill: CanvasText; }
  .dots i { background: CanvasText; }
  :focus-visible { outline-color: Highlight; }
}
`;
