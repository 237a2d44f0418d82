// The desk API. The session is a cookie that scripts cannot read.

import { Problem, request } from "../widget/client.js";

const BASE = new URL("api/", import.meta.url);

async function call(path, method = "GET", body) {
  const options = { method, credentials: "same-origin" };
  if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await request(new URL(path, BASE), options);
  return response.status === 204 ? null : response.json();
}

export { Problem };

export const signIn = (login, password, code) => call("session", "POST", { login, password, code });
export const signOut = () => call("session", "DELETE");
export const queue = async () => (await call("queue?limit=100")).requests ?? [];
export const conversation = (id) => call(`conversations/${encodeURIComponent(id)}`);

/** Move a request on: step is "take" or "done". */
export const step = (id, name) =>
  call(`requests/${encodeURIComponent(id)}/${name}`, "POST", name === "done" ? { reason: "helped" } : undefined);
