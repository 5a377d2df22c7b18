import { phrase } from '../../../wording';
import { onWords, ruleOf } from '../word-rule';

const family = 'workaround.state';
const dimension = 'workaround';

/** Is there another way for customers? */
export const workaroundRules = [
  ruleOf({
    id: 'workaround.none',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: something is down; B SEV-3 asks for a workaround, and there is none',
    when: ({ words }) => {
      const denied = words.denied('workaround');
      const outage = words.firmest('outage');
      if (!denied || !outage || words.narrowScope()) return undefined;
      return { signals: [outage, denied] };
    },
    statement: (quote) => phrase('severity.workaround-none', { quote }),
    ifUntrue: phrase('severity.if-workaround'),
  }),
  ruleOf({
    id: 'workaround.exists',
    family,
    dimension,
    level: 'SEV-3',
    rubric: 'B SEV-3: a workaround exists',
    when: ({ words }) => onWords(words.firmest('workaround')),
    statement: (quote) => phrase('severity.workaround-exists', { quote }),
  }),
];
