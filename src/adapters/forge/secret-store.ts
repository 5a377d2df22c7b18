import { kvs } from '@forge/kvs';
import type { SecretStore } from '../../ports/store';
import { recordKey } from './record-key';
import { stored } from './store-error';

/** Secrets in Forge's encrypted store, which only the backend can read. */
export function createSecretStore<Name extends string>(): SecretStore<Name> {
  const keyOf = (name: Name) => recordKey('secret', name);
  return {
    read: (name) =>
      stored(async () => {
        const value = await kvs.getSecret<unknown>(keyOf(name));
        return typeof value === 'string' ? value : undefined;
      }),
    write: (name, value) => stored(() => kvs.setSecret(keyOf(name), value)),
    remove: (name) => stored(() => kvs.deleteSecret(keyOf(name))),
  };
}
