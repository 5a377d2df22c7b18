import { z } from 'zod';

/** A function of the product without which customers cannot use it at all, and the words tickets use for it. */
export const coreFunctionSchema = z.object({
  name: z.string().min(1),
  /** plain words or phrases, any language, matched without regard to case */
  words: z.array(z.string().min(1)).min(1),
});
export type CoreFunction = z.infer<typeof coreFunctionSchema>;

/** What nearly every product cannot do without; an administrator writes the product's own into the settings. */
export const DEFAULT_CORE_FUNCTIONS: CoreFunction[] = [
  {
    name: 'login',
    words: [
      'login',
      'logins',
      'log in',
      'logging in',
      'logged out',
      'sign in',
      'sign-in',
      'signing in',
      'sso',
      'authentication',
      'authenticate',
      'ログイン',
      'サインイン',
      '認証',
    ],
  },
  {
    name: 'payments',
    words: [
      'payment',
      'payments',
      'checkout',
      'check out',
      'card charges',
      '決済',
      '支払い',
      '支払',
      'お支払い',
    ],
  },
  {
    name: 'orders',
    words: ['place orders', 'placing orders', 'ordering', 'order placement', '注文', '受注', '発注'],
  },
  {
    name: 'whole-product',
    words: [
      'entire site',
      'whole site',
      'the site',
      'the website',
      'our website',
      'entire platform',
      'the platform',
      'the whole product',
      'all services',
      'production is',
      'サイト全体',
      'システム全体',
      'サービス全体',
      '全サービス',
      '全機能',
    ],
  },
];

/** Where a sentence names a core function; the longest word wins. */
export function coreFunctionIn(
  sentence: string,
  coreFunctions: readonly CoreFunction[],
): { name: string; start: number; end: number } | undefined {
  const text = sentence.toLowerCase();
  let best: { name: string; start: number; end: number } | undefined;
  for (const { name, words } of coreFunctions) {
    for (const word of words) {
      const start = indexOfWord(text, word.normalize('NFKC').toLowerCase());
      if (start < 0 || (best && word.length <= best.end - best.start)) continue;
      best = { name, start, end: start + word.length };
    }
  }
  return best;
}

/** Latin words must stand alone (`sso` is not in `lesson`); Japanese has no spaces to stand between. */
function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!/[a-z0-9]/.test(word) || (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after))) return at;
  }
  return -1;
}
