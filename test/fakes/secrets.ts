import type { SecretName } from '../../src/domain/settings/settings';
import type { SecretStore } from '../../src/ports/store';

export function fakeSecrets(initial: Partial<Record<SecretName, string>> = {}): SecretStore<SecretName> {
  const secrets = new Map(Object.entries(initial));
  return {
    read: async (name) => secrets.get(name),
    write: async (name, value) => void secrets.set(name, value),
    remove: async (name) => void secrets.delete(name),
  };
}
