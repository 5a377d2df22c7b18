import type { SecretStore } from '../../src/ports/store';

export function fakeSecrets(initial: Readonly<Record<string, string>> = {}): SecretStore<string> {
  const secrets = new Map(Object.entries(initial));
  return {
    read: async (name) => secrets.get(name),
    write: async (name, value) => void secrets.set(name, value),
    remove: async (name) => void secrets.delete(name),
  };
}
