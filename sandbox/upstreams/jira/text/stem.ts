const VOWEL = /[aeiouy]/;

/**
 * A light English stem: plurals, `-ed`, `-ing`, `-ly`, `-ness`, final `-y`, after Porter's first step.
 * Jira's own analyser is not published; what matters here is that `fails`, `failed` and `failing` meet.
 *
 * @param word in lower case
 * @see https://tartarus.org/martin/PorterStemmer/def.txt
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stemmed = withoutPlural(word);
  if (stemmed.endsWith('eed')) {
    stemmed = stemmed.slice(0, -1);
  } else {
    const base = withoutEnding(stemmed, 'ed') ?? withoutEnding(stemmed, 'ing');
    if (base !== undefined) stemmed = restored(base);
  }
  stemmed = withoutEnding(stemmed, 'ness') ?? withoutEnding(stemmed, 'ly') ?? stemmed;
  if (stemmed.length > 3 && stemmed.endsWith('y') && VOWEL.test(stemmed.slice(0, -1))) {
    return `${stemmed.slice(0, -1)}i`;
  }
  return stemmed.length > 4 && stemmed.endsWith('e') ? stemmed.slice(0, -1) : stemmed;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutEnding(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const base = word.slice(0, -ending.length);
  return base.length > 2 && VOWEL.test(base) ? base : undefined;
}

/** `stopp` → `stop`, but `fall`, `miss` and `buzz` stay; `creat` → `create`. */
function restored(base: string): string {
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}
