// What the widget itself says, apart from what the server sends. One table per language of the frame.

import { EN } from "./says-en.js";
import { NL } from "./says-nl.js";

const TABLES = { nl: NL, en: EN };

/** The frame's language for a language tag such as "en-GB"; Dutch when we do not have it. */
export function frameLanguage(tag) {
  const short = (tag ?? "").toLowerCase().split("-")[0];
  return short in TABLES ? short : "nl";
}

/** The texts of the frame in a language that frameLanguage gave. */
export function says(language) {
  return TABLES[language];
}
