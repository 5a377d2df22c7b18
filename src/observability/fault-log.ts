/**
 * Logs a fault of our own under a new id.
 * @returns the id, by which an administrator finds the entry in the app's logs
 */
export function logFault(error: unknown): string {
  const faultId = crypto.randomUUID().slice(0, 8);
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  // biome-ignore lint/suspicious/noConsole: the platform's log is the console
  console.error(JSON.stringify({ faultId, name, message, stack }));
  return faultId;
}
