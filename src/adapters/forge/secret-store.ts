import { kvs } from '@forge/kvs';
import type { Deadline } from '../../ports/deadline';
import type { SecretStore } from '../../ports/store';
import { answered } from './platform-call';
import { recordKey } from './record-key';

/** Secrets in Forge's encrypted store, which only the backend can read. */
export function createSecretStore<Name extends string>(deadline: Deadline): SecretStore<Name> {
  const keyOf = (name: Name) => recordKey('secret', name);
  return {
    read: (name) =>
      answered(deadline, async () => {
        const value = await kvs.getSecret<unknown>(keyOf(name));
        return typeof value === 'string' ? value : undefined;
      }),
    write: (name, value) => answered(deadline, () => kvs.setSecret(keyOf(name), value)),
    remove: (name) => answered(deadline, () => kvs.deleteSecret(keyOf(name))),
  };
}
