import { kvs } from '@forge/kvs';
import type { SecretStore } from '../../ports/store';
import { recordKey } from './record-key';
import { stored } from './store-error';

/**
 * Secrets in Forge's encrypted store, which only the backend can read.
 * @param scope whose secrets they are, e.g. a project's id; the whole site's when absent
 */
export function createSecretStore<Name extends string>(scope = 'site'): SecretStore<Name> {
  const keyOf = (name: Name) => recordKey('secret', `${scope}:${name}`);
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
