// Sound and desktop notices: only when the advisor chose them, kept on this computer.

const KEY = "desk-notices";

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** A short tone, made here: no file, no download. */
function beep() {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.12, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.5);
  tone.frequency.value = 660;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.5);
  tone.addEventListener("ended", () => audio.close());
}

/** Two check boxes and what they do. */
export class Notices {
  constructor(sound, desktop) {
    Object.assign(this, { sound, desktop });
    const kept = read();
    sound.checked = Boolean(kept.sound);
    desktop.checked = Boolean(kept.desktop) && globalThis.Notification?.permission === "granted";
    sound.addEventListener("change", () => {
      if (sound.checked) beep();
      this.keep();
    });
    desktop.addEventListener("change", async () => {
      if (desktop.checked && (await globalThis.Notification?.requestPermission()) !== "granted") desktop.checked = false;
      this.keep();
    });
  }

  keep() {
    localStorage.setItem(KEY, JSON.stringify({ sound: this.sound.checked, desktop: this.desktop.checked }));
  }

  /** Call attention; the notice says that there is something, never what was said. */
  give(text) {
    if (this.sound.checked) beep();
    if (!this.desktop.checked || (!document.hidden && document.hasFocus())) return;
    try {
      const notice = new Notification("Balie Gouden Poort", { body: text, tag: "balie" });
      notice.addEventListener("click", () => {
        window.focus();
        notice.close();
      });
    } catch {
      // Browsers on a phone have no such notices outside a service worker.
    }
  }
}
