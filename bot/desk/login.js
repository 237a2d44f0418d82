// Signing in.

import * as api from "./api.js";
import { explain } from "./words.js";

const FIELDS = ["login", "login-form", "user", "password", "code", "login-problem"];

/** The form; `done` is called when somebody signed in. */
export class Login {
  constructor(done) {
    const [section, form, user, password, code, problem] = FIELDS.map((id) => document.getElementById(id));
    Object.assign(this, { section, user, password, code, problem });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.textContent = "";
      try {
        await api.signIn(user.value, password.value, code.value);
        await done();
      } catch (error) {
        problem.textContent = explain(error);
        password.focus();
      }
      code.value = ""; // each code works once
    });
  }

  show(message) {
    this.section.hidden = false;
    this.password.value = this.code.value = "";
    this.problem.textContent = message;
    (this.user.value ? this.password : this.user).focus();
  }

  hide() {
    this.section.hidden = true;
    this.password.value = this.code.value = "";
  }
}
