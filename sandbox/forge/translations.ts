import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from './manifest';

type Words = { [key: string]: string | Words };
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])));

/** The app's locale files, as the manifest's `translations` name them. */
export interface Translations {
  /** The locale that answers for `locale`: itself, one of its fallbacks, or the default. */
  localeFor(locale: string): string;
  /** The locale file as it is, if the app has one for exactly this locale. */
  words(locale: string): object | undefined;
  /** @throws Error for an i18n key that no locale file in the chain has */
  translate(text: string | { i18n: string }, locale: string): string;
}

/** @throws Error when a locale file is missing or is no object of strings */
export async function readTranslations(appDirectory: string, manifest: Manifest): Promise<Translations> {
  const declared = manifest.translations;
  const byLocale = new Map<string, Words>();
  for (const { key, path } of declared?.resources ?? []) {
    byLocale.set(key, words.parse(JSON.parse(await readFile(join(appDirectory, path), 'utf8'))));
  }

  function chain(locale: string): string[] {
    const fallbacks = z.array(z.string()).catch([]).parse(declared?.fallback[locale]);
    return [locale, ...fallbacks, declared?.fallback.default ?? locale];
  }

  return {
    localeFor: (locale) => chain(locale).find((each) => byLocale.has(each)) ?? locale,
    words: (locale) => byLocale.get(locale),
    translate(text, locale) {
      if (typeof text === 'string') return text;
      for (const each of chain(locale)) {
        const found = lookUp(byLocale.get(each), text.i18n);
        if (found !== undefined) return found;
      }
      throw new Error(`No locale file of the app has the text "${text.i18n}"`);
    },
  };
}

/** A dotted key is looked for as it stands, then as a path through nested objects. */
function lookUp(from: Words | undefined, key: string): string | undefined {
  const flat = from?.[key];
  if (typeof flat === 'string') return flat;
  let at: string | Words | undefined = from;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}
