import { phrase } from '../../../wording';
import { onWords, ruleOf } from '../word-rule';

const dimension = 'data-integrity';

/** Is data lost, wrong, or at risk? */
export const dataIntegrityRules = [
  ruleOf({
    id: 'data-integrity.at-risk',
    family: 'data-integrity.state',
    dimension,
    level: 'SEV-1',
    rubric: 'B SEV-1: data is lost or its integrity is at risk',
    when: ({ words }) => onWords(words.firmest('data-loss')),
    statement: (quote) => phrase('severity.data-at-risk', { quote }),
    ifTrue: phrase('severity.if-data-at-risk'),
    ifUntrue: phrase('severity.if-data-intact'),
  }),
  ruleOf({
    id: 'data-integrity.intact',
    family: 'data-integrity.state',
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-1 does not hold: the ticket rules data loss out',
    when: ({ words }) => onWords(words.denied('data-loss')),
    statement: (quote) => phrase('severity.data-intact', { quote }),
  }),
];
