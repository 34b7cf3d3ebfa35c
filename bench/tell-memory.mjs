// Loaded into a bot by ready-and-reply.ts: tells over IPC what memory is in use once garbage is gone.

process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage())
})
process.channel.unref()
