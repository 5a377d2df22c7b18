import type { SeverityRule } from '../rule';
import { coreFunctionRules } from './core-function';
import { dataIntegrityRules } from './data-integrity';
import { degradationRules } from './degradation';
import { historyRules } from './history';
import { reportRules } from './reports';
import { revenueRules } from './revenue';
import { securityRules } from './security';
import { spreadRules } from './spread';
import { userRules } from './users';
import { workaroundRules } from './workaround';

/** Every rule, most telling dimension first: of two findings of one level the earlier one decides. */
export const SEVERITY_RULES: readonly SeverityRule[] = [
  ...securityRules,
  ...dataIntegrityRules,
  ...coreFunctionRules,
  ...userRules,
  ...revenueRules,
  ...degradationRules,
  ...spreadRules,
  ...workaroundRules,
  ...reportRules,
  ...historyRules,
];
