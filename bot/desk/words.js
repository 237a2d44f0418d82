// Times and states in the words of the desk.

const ZONE = "Europe/Amsterdam";
const MOMENT = new Intl.DateTimeFormat("nl-NL", {
  timeZone: ZONE, weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
});
const TIME = new Intl.DateTimeFormat("nl-NL", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

export const STATES = { open: "Nieuw", taken: "Opgepakt", done: "Afgehandeld" };
export const SPEAKERS = { visitor: "Bezoeker", assistant: "Assistent", advisor: "Adviseur", system: "Melding" };
export const NO_REGION = "Geen regio bekend";

function format(formatter, iso) {
  const date = new Date(iso ?? "");
  return Number.isNaN(date.getTime()) ? "" : formatter.format(date);
}

/** Day and time of a moment in the Netherlands; "" when there is none. */
export const moment = (iso) => format(MOMENT, iso);

/** Time of day of a moment in the Netherlands; "" when there is none. */
export const time = (iso) => format(TIME, iso);

/** Minutes as "1 uur en 35 minuten"; days from 24 hours on. */
export function duration(minutes) {
  const whole = Math.max(0, Math.round(minutes ?? 0));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  if (days) return `${days} ${days === 1 ? "dag" : "dagen"}${hours ? ` en ${hours} uur` : ""}`;
  if (hours) return `${hours} uur${rest ? ` en ${minutesText(rest)}` : ""}`;
  return whole ? minutesText(whole) : "minder dan een minuut";
}

function minutesText(n) {
  return n === 1 ? "1 minuut" : `${n} minuten`;
}

/** Whether the promised moment has passed for a request that still waits. */
export function isLate(request, now = Date.now()) {
  return request.state !== "done" && Date.parse(request.deadline) < now;
}
