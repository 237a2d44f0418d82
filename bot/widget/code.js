// A one-time code to go on with a conversation that began elsewhere: in the element's `code`
// attribute, or behind the page's address as #verder=CODE.

const CODE = /^[A-Za-z0-9_-]{4,64}$/;

/** The code, once: it is taken out of the attribute and the address, since it works only once. */
export function takeCode(element) {
  const given = element.getAttribute("code");
  element.removeAttribute("code");
  if (given) return CODE.test(given) ? given : null;
  const parts = new URLSearchParams(location.hash.slice(1));
  const code = parts.get("verder");
  if (code === null) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return CODE.test(code) ? code : null;
}
