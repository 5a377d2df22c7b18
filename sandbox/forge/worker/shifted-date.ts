/**
 * A `Date` whose present is shifted; dates made from arguments are what they say.
 *
 * @param offsetMs read at every use, so that a moved clock is seen at once
 */
export function shiftedDate(real: DateConstructor, offsetMs: () => number): DateConstructor {
  const now = () => real.now() + offsetMs();
  return new Proxy(real, {
    // `newTarget` is this proxy for `new Date()`, and a subclass where an app extends Date.
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}
