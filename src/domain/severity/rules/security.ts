import { phrase } from '../../../wording';
import { onWords, ruleOf } from '../word-rule';

const family = 'security.state';
const dimension = 'security';

/** Does somebody see or do what they must not? */
export const securityRules = [
  ruleOf({
    id: 'security.breach',
    family,
    dimension,
    level: 'SEV-1',
    rubric: 'B SEV-1: active breach or exploit',
    when: ({ words }) => onWords(words.firmest('breach')),
    statement: (quote) => phrase('severity.breach', { quote }),
    ifTrue: phrase('severity.if-breach'),
    ifUntrue: phrase('severity.if-no-breach'),
  }),
  ruleOf({
    id: 'security.vulnerability',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-1 asks for an active exploit; an open weakness is one step below',
    when: ({ words }) => onWords(words.firmest('vulnerability')),
    statement: (quote) => phrase('severity.vulnerability', { quote }),
    ifUntrue: phrase('severity.if-no-vulnerability'),
  }),
  ruleOf({
    id: 'security.denied',
    family,
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-1 does not hold: the ticket rules a breach out',
    when: ({ words }) => onWords(words.denied('breach')),
    statement: (quote) => phrase('severity.no-breach', { quote }),
  }),
];
