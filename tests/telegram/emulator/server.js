// Start the emulator on the port given, and stop with the process that started it.
"use strict";
const { TelegramServer } = require("telegram-test-api/lib/telegramServer");

const port = Number(process.argv[2]);
const server = new TelegramServer({ port, host: "127.0.0.1", storeTimeout: 86400 });
server.start().then(() => console.log("ready"));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
