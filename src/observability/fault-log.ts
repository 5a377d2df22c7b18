/**
 * Logs a fault of our own under a new id.
 * @returns the id, by which an administrator finds the entry in the app's logs
 */
export function logFault(error: unknown): string {
  const faultId = crypto.randomUUID().slice(0, 8);
  // biome-ignore lint/suspicious/noConsole: the platform's log is the console
  console.error(JSON.stringify({ faultId, ...described(error) }));
  return faultId;
}

/** With what caused it, and what caused that. */
function described(error: unknown): Record<string, unknown> {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack, ...(cause !== undefined && { cause: described(cause) }) };
}
