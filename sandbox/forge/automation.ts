import { z } from 'zod';
import type { ProductEvent } from '../product-events';
import type { World } from '../world/schema';
import type { InvocationResult } from './invocation';
import type { Action } from './manifest';
import type { ViewedIssue } from './product';
import type { Timetable } from './timetable';

export type AutomationRule = World['jira']['automationRules'][number];

/** One line of the audit log that Jira Automation shows with a rule. */
export interface RuleRun {
  ruleId: string;
  issueKey: string;
  outcome: 'success' | 'failure';
  message?: string;
}

interface AutomationParts {
  rules: readonly AutomationRule[];
  actions: readonly Action[];
  timetable: Timetable;
  delayMs: number;
  issue: (keyOrId: string) => ViewedIssue | undefined;
  run: (action: Action, inputs: Record<string, unknown>, accountId: string) => Promise<InvocationResult>;
}

/** The smart values that a rule of the sandbox can fill an action's input with, by the input's name. */
const SMART_VALUES: Readonly<Record<string, (issue: ViewedIssue) => string>> = {
  issueKey: (issue) => issue.key,
  issueId: (issue) => issue.id,
  projectKey: (issue) => issue.project.key,
};

const created = z.looseObject({ issue: z.looseObject({ key: z.string() }) });

/** An action fails a rule by returning `{errors: [{message}]}`. */
const actionErrors = z.looseObject({ errors: z.array(z.looseObject({ message: z.string() })).min(1) });

/** Jira Automation as far as "when an issue is created, run an action of the app" goes. */
export class Automation {
  readonly audit: RuleRun[] = [];
  readonly #parts: AutomationParts;
  readonly #enabled: Map<string, boolean>;
  #pending = 0;

  constructor(parts: AutomationParts) {
    this.#parts = parts;
    this.#enabled = new Map(parts.rules.map(({ id, enabled }) => [id, enabled]));
  }

  /** Rules on their way or running. */
  get pending(): number {
    return this.#pending;
  }

  get rules(): AutomationRule[] {
    return this.#parts.rules.map((rule) => ({ ...rule, enabled: this.#enabled.get(rule.id) ?? false }));
  }

  /** @returns whether there is such a rule */
  setEnabled(ruleId: string, enabled: boolean): boolean {
    if (!this.#enabled.has(ruleId)) return false;
    this.#enabled.set(ruleId, enabled);
    return true;
  }

  receive({ name, payload }: ProductEvent): void {
    if (name !== 'avi:jira:created:issue') return;
    const issue = this.#parts.issue(created.parse(payload).issue.key);
    if (!issue) return;
    for (const rule of this.rules) {
      if (!rule.enabled || rule.projectKey !== issue.project.key) continue;
      this.#pending += 1;
      this.#parts.timetable.after(this.#parts.delayMs, () => void this.#run(rule, issue));
    }
  }

  async #run(rule: AutomationRule, issue: ViewedIssue): Promise<void> {
    const problem = await this.#problemOf(rule, issue);
    const line = { ruleId: rule.id, issueKey: issue.key };
    this.audit.push(
      problem === undefined
        ? { ...line, outcome: 'success' }
        : { ...line, outcome: 'failure', message: problem },
    );
    this.#pending -= 1;
  }

  /** Runs the rule's action; answers why the rule failed, or nothing. */
  async #problemOf(rule: AutomationRule, issue: ViewedIssue): Promise<string | undefined> {
    const action = this.#parts.actions.find(({ key }) => key === rule.actionKey);
    if (!action) return `The app provides no action ${rule.actionKey}`;
    const unfilled = Object.entries(action.inputs).find(
      ([name, { required }]) => required && !SMART_VALUES[name],
    );
    if (unfilled) return `The sandbox's rules cannot fill the input ${unfilled[0]}`;

    const result = await this.#parts.run(action, smartInputs(action, issue), rule.actorAccountId);
    if (!result.ok) return result.error.message;
    const failed = actionErrors.safeParse(result.body);
    return failed.success ? failed.data.errors.map(({ message }) => message).join('; ') : undefined;
  }
}

function smartInputs(action: Action, issue: ViewedIssue): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(action.inputs).flatMap((name) => {
      const smartValue = SMART_VALUES[name];
      return smartValue ? [[name, smartValue(issue)]] : [];
    }),
  );
}
