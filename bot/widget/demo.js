// The demo page's buttons open the chat; a question in data-ask is put ready, not sent.

const chat = document.querySelector("gouden-poort-chat");

for (const button of document.querySelectorAll("[data-ask]")) {
  button.addEventListener("click", () => chat.open(button.dataset.ask));
}
