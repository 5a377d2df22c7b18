/**
 * Asks once and answers every later call from the first answer; a failure is not remembered. Kept per port and so per
 * invocation: a process of the platform may serve one site after another.
 */
export function remember<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
