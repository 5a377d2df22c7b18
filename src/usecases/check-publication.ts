import type { PublicationView } from '../contract';
import { lintCustomerText } from '../domain/communication/lint-customer-text';
import { recoveryWarning } from '../domain/communication/recovery-warning';
import type { UpdateStage } from '../domain/communication/update';
import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { checkText } from './check-text';
import { customerRecipients } from './publish-to-customers';
import { readIncident } from './read-incident';
import { assessmentRecord } from './records';

/**
 * Who would get this text for customers, and what speaks against it. Nothing is sent.
 * @throws Refusal `invalid-input` for a text that may not go out, and where no customer would see it
 */
export const checkPublication =
  ({ ticketing, store }: Pick<Ports, 'ticketing' | 'store'>) =>
  async (input: { incident: IncidentRef; stage: UpdateStage; text: string }): Promise<PublicationView> => {
    const { incident: ref, stage, text } = input;
    checkText({ audience: 'customers', text });
    const [incident, assessment] = await Promise.all([
      readIncident(ticketing, ref.key),
      store.read(assessmentRecord, ref.id),
    ]);
    const recovery = assessment?.recovery;
    const warning = stage === 'resolved' ? recoveryWarning(recovery) : undefined;
    const findings = lintCustomerText(text, { stage, recovery: recovery?.verdict })
      // What was measured says the same with its numbers.
      .filter(({ rule }) => !warning || rule !== 'unverified-recovery');
    return {
      recipients: await customerRecipients(ticketing, incident),
      warnings: [...(warning ? [warning] : []), ...findings.map(({ advice }) => advice)],
    };
  };
