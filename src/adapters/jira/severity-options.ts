import { SEVERITY_LEVELS, type SeverityLevel } from '../../domain/severity/severity';

interface Option {
  id: string;
  value: string;
}

/** Words for the levels, worst level first; `minor` is the third level or, where that has a word of its own, the fourth. */
const WORDS: readonly RegExp[] = [
  /\b(?:critical|blocker|highest|catastrophic)\b|緊急|致命|最高/i,
  /\b(?:high|major)\b|重大|高/i,
  /\b(?:medium|moderate|normal)\b|中/i,
  /\b(?:low|lowest|trivial|cosmetic)\b|低|軽微/i,
];
const MINOR = /\bminor\b/i;

/** `SEV-1`, `Sev 2`, `S3`, `P1`, `P2 - High`, `1 – Critical`, `レベル1`. */
const NUMBERED = /^(?:severity|sev|priority|level|レベル|重大度|s|p)?[\s_-]*(\d)(?!\d)/i;

/** What is known of a select field's options, by option id: the level each stands for, or none. */
export type OptionLevels = ReadonlyMap<string, SeverityLevel | undefined>;

/**
 * The level that each option of a select field stands for; read and written by this one mapping. Numbered options count
 * from one, or from zero where there is a zero; otherwise their words tell.
 */
export function levelsOf(options: readonly Option[]): OptionLevels {
  const numbers = options.map(({ value }) => NUMBERED.exec(value.trim())?.[1]);
  const isNumbered = numbers.filter((number) => number !== undefined).length >= 2;
  const first = numbers.includes('0') ? 0 : 1;
  const hasThirdWord = options.some(({ value }) => WORDS[2]?.test(value));

  const levelOf = ({ value }: Option, index: number): SeverityLevel | undefined => {
    const number = numbers[index];
    if (isNumbered) return number === undefined ? undefined : SEVERITY_LEVELS[Number(number) - first];
    if (MINOR.test(value)) return hasThirdWord ? 'SEV-4' : 'SEV-3';
    return SEVERITY_LEVELS[WORDS.findIndex((word) => word.test(value))];
  };
  return new Map(options.map((option, index) => [option.id, levelOf(option, index)]));
}

/** Which option is written for which level: the first that stands for it. */
export function severityOptions(options: readonly Option[]): Partial<Record<SeverityLevel, string>> {
  const found: Partial<Record<SeverityLevel, string>> = {};
  for (const [id, level] of levelsOf(options)) if (level) found[level] ??= id;
  return found;
}

/**
 * The level of the option that is set on a ticket.
 * @param known options whose field was seen with all of them; any other one says its level by its value alone
 */
export function severityOf({ id, value }: Partial<Option>, known: OptionLevels): SeverityLevel | undefined {
  if (id !== undefined && known.has(id)) return known.get(id);
  return value === undefined ? undefined : levelOfValue(value);
}

function levelOfValue(value: string): SeverityLevel | undefined {
  const number = NUMBERED.exec(value.trim())?.[1];
  if (number !== undefined) return SEVERITY_LEVELS[Number(number) - 1];
  if (MINOR.test(value)) return 'SEV-3';
  return SEVERITY_LEVELS[WORDS.findIndex((word) => word.test(value))];
}
