import { phrase } from '../../../wording';
import { onWords, ruleOf } from '../word-rule';

const family = 'revenue.loss';
const dimension = 'revenue';

/** Does the business lose money while this lasts? */
export const revenueRules = [
  ruleOf({
    id: 'revenue.significant',
    family,
    dimension,
    level: 'SEV-1',
    rubric: 'B SEV-1: significant ongoing loss of revenue',
    when: ({ words }) => onWords(words.firmest('major-revenue')),
    statement: (quote) => phrase('severity.revenue-significant', { quote }),
    ifUntrue: phrase('severity.if-revenue-safe'),
  }),
  ruleOf({
    id: 'revenue.limited',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: limited impact on revenue',
    when: ({ words }) => onWords(words.firmest('revenue')),
    statement: (quote) => phrase('severity.revenue-limited', { quote }),
    ifUntrue: phrase('severity.if-revenue-safe'),
  }),
  ruleOf({
    id: 'revenue.none',
    family,
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-3: no or minor impact on revenue',
    when: ({ words }) => onWords(words.denied('revenue')),
    statement: (quote) => phrase('severity.revenue-none', { quote }),
  }),
];
