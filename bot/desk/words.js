// Times, states and codes in the words of the desk.

const ZONE = "Europe/Amsterdam";
const MOMENT = new Intl.DateTimeFormat("nl-NL", {
  timeZone: ZONE, weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
});
const SHORT = new Intl.DateTimeFormat("nl-NL", {
  timeZone: ZONE, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});
const DAY = new Intl.DateTimeFormat("nl-NL", { timeZone: ZONE, year: "numeric", month: "numeric", day: "numeric" });
const TIME = new Intl.DateTimeFormat("nl-NL", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

export const STATES = { open: "Nieuw", taken: "Opgepakt", failed: "Lukte nog niet", done: "Afgehandeld" };
export const MODES = { chat: "Wacht in de chat", callback: "Wil teruggebeld of teruggeschreven worden" };
export const SPEAKERS = { visitor: "Bezoeker", assistant: "Assistent", advisor: "Adviseur", system: "Melding" };
export const CHANNELS = { widget: "website", web: "website", telegram: "Telegram", terminal: "terminal" };
export const CONTACT = { phone: "telefoon", email: "e-mail" };
export const DELIVERY = {
  stored: "opgeslagen",
  sent: "verstuurd", delivered: "bezorgd", uncertain: "niet zeker of het aankwam",
  blocked: "niet bezorgd: de bezoeker heeft de chat geblokkeerd", failed: "niet bezorgd",
};
export const REASONS = {
  helped: "Geholpen", referred: "Doorverwezen", no_answer: "Bezoeker reageert niet meer",
  not_reached: "Niet bereikt", other_desk: "Hoort bij een ander loket", other: "Anders",
};
export const ENDED = { ...REASONS, given_back: "Teruggegeven aan de assistent" };
export const ROLES = { adviseur: "adviseur", coordinator: "coördinator", beheerder: "beheerder" };
export const ACTIONS = {
  signed_in: "ingelogd", conversation_seen: "gesprek bekeken", earlier_seen: "eerder gesprek bekeken",
  request_seen: "aanvraag bekeken", claimed: "gesprek overgenomen", released: "gesprek teruggegeven",
  closed: "gesprek afgesloten", transfer_offered: "gesprek aangeboden", transfer_accepted: "aanbod aangenomen",
  transfer_declined: "aanbod afgeslagen", transfer_withdrawn: "aanbod ingetrokken", wrote: "bericht gestuurd", note: "notitie gemaakt",
  request_taken: "terugbelverzoek opgepakt", request_assigned: "terugbelverzoek toegewezen",
  attempt: "belpoging", request_done: "aanvraag afgerond", user_created: "gebruiker toegevoegd", user_changed: "gebruiker gewijzigd",
  user_reset: "nieuw wachtwoord gegeven", user_disabled: "gebruiker uitgezet", sessions_revoked: "overal uitgelogd",
  token_created: "token gemaakt", signed_out: "uitgelogd", sign_in_refused: "inloggen geweigerd", figures_exported: "cijfers gedownload",
};
/** Names of sectors and languages by their code, as the server gives them. */
export const NAMES = { sectors: {}, languages: {} };
export const sectorNames = (codes) => (codes ?? []).map((code) => NAMES.sectors[code] ?? code);
export const languageName = (code) => NAMES.languages[code] ?? code;
export const NO_REGION = "Geen regio bekend";

function format(formatter, iso) {
  const date = new Date(iso ?? "");
  return Number.isNaN(date.getTime()) ? "" : formatter.format(date);
}

/** Day and time of a moment in the Netherlands; "" when there is none. */
export const moment = (iso) => format(MOMENT, iso);

/** The same, shorter: "ma 23 nov 17:00"; only the time when it is today. */
export function shortMoment(iso) {
  const today = DAY.format(new Date());
  return format(DAY, iso) === today ? `vandaag ${time(iso)}` : format(SHORT, iso).replace(",", "");
}

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

/** Minutes as in a list: "4 min", "2 uur", "3 dagen". */
export function shortDuration(minutes) {
  const whole = Math.max(0, Math.round(minutes ?? 0));
  if (whole < 60) return `${whole} min`;
  if (whole < 1440) return `${Math.floor(whole / 60)} uur`;
  return whole < 2880 ? "1 dag" : `${Math.floor(whole / 1440)} dagen`;
}

function minutesText(n) {
  return n === 1 ? "1 minuut" : `${n} minuten`;
}

/** Change a text only when it is another one: a screen reader reads a live text again otherwise. */
export function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** What to say of a call that did not succeed. */
export function explain(problem) {
  if (problem.detail) return problem.detail;
  return problem.status === 0
    ? "De server is niet bereikbaar. We proberen het opnieuw."
    : "Dat is niet gelukt. Probeer het opnieuw.";
}
