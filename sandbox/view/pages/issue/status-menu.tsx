import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import SectionMessage from '@atlaskit/section-message';
import { type ReactNode, useState } from 'react';
import { doTransition, type Issue, type Transition } from '../../site/jira';
import { StatusLozenge } from './status-lozenge';

interface StatusMenuProps {
  issueKey: string;
  status: Issue['fields']['status'];
  transitions: Transition[];
  reload: () => Promise<void>;
}

export function StatusMenu({ issueKey, status, transitions, reload }: StatusMenuProps): ReactNode {
  const [refusal, setRefusal] = useState<string>();
  const move = async (transition: Transition) => {
    try {
      setRefusal(undefined);
      await doTransition(issueKey, transition.id);
      await reload();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="issue-status">
      <DropdownMenu trigger={`${status.name} – change status`} shouldRenderToParent>
        <DropdownItemGroup>
          {transitions.map((transition) => (
            <DropdownItem
              key={transition.id}
              onClick={() => void move(transition)}
              elemAfter={<StatusLozenge status={transition.to} />}
            >
              {transition.name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      <StatusLozenge status={status} />
      {refusal && (
        <SectionMessage appearance="error" title="The status was not changed">
          <p>{refusal}</p>
        </SectionMessage>
      )}
    </div>
  );
}
