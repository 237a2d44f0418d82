// Reading again and again without two reads at once: an older answer can then never replace a newer.

/**
 * Give a function that does `work` one at a time. Who calls it while it runs waits for a run that
 * started after the call; many such calls share one run.
 */
export function oneAtATime(work) {
  let asked = 0;
  let running = null;
  async function run() {
    for (let answered = -1; answered !== asked; ) {
      answered = asked;
      await work();
    }
  }
  return () => {
    asked += 1;
    running ??= run().finally(() => (running = null));
    return running;
  };
}
