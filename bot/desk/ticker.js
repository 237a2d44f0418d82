// A clock in a worker: a browser slows the timers of a page in the background down to once a
// minute, and that is too slow for the sign of life that keeps a conversation.

let timer = null;

self.addEventListener("message", ({ data }) => {
  clearInterval(timer);
  timer = data ? setInterval(() => self.postMessage(0), data) : null;
});
