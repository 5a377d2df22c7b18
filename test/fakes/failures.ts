import type { UpstreamError } from '../../src/ports/upstream-error';

/** Failures of a fake by method, as the real adapter would throw them; may be changed during a test. */
export type Failures<Port> = Partial<Record<keyof Port, UpstreamError>>;

/**
 * Makes the methods named in `failures` reject with the error given there.
 * @param failures is read at every call
 */
export function failing<Port extends object>(port: Port, failures: Failures<Port>): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const failure = Object.entries(failures).find(([method]) => method === name)?.[1];
      return failure ? async () => Promise.reject(failure) : Reflect.get(target, name, receiver);
    },
  });
}
