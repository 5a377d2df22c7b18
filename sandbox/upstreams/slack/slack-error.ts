/** An expected refusal: Slack answers it with HTTP 200 and `ok: false`. */
export class SlackError extends Error {
  /**
   * @param code the vendor's error code, e.g. `channel_not_found`
   * @param details further keys of the answer, e.g. `needed` and `provided`
   */
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** What Slack has and the sandbox does not: answered with 501. */
export class NotModelled extends SlackError {
  /** @param what reads on from "The sandbox does not model" */
  constructor(what: string) {
    super('not_modelled', { message: `The sandbox does not model ${what}.` });
  }
}
