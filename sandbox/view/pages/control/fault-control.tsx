import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Select from '@atlaskit/select';
import { type ReactNode, useState } from 'react';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import {
  addFault,
  clearFault,
  FAULT_KINDS,
  type FaultKind,
  getFaults,
  UPSTREAMS,
  type Upstream,
} from '../../site/control';

const upstreams = UPSTREAMS.map((value) => ({ label: value, value }));
const kinds = FAULT_KINDS.map((value) => ({ label: value, value }));

/** What is deliberately wrong with the upstreams, and more of it. */
export function FaultControl(): ReactNode {
  const [faults, reload] = useAsked('faults', getFaults);
  const [upstream, setUpstream] = useState<Upstream>('raygun');
  const [kind, setKind] = useState<FaultKind>('down');
  return (
    <section aria-labelledby="faults">
      <Heading size="medium" as="h2" id="faults">
        Faults
      </Heading>
      <div className="control-fault">
        <Select
          aria-label="Upstream"
          options={upstreams}
          value={upstreams.find(({ value }) => value === upstream)}
          onChange={(chosen) => chosen && setUpstream(chosen.value)}
        />
        <Select
          aria-label="What is wrong with it"
          options={kinds}
          value={kinds.find(({ value }) => value === kind)}
          onChange={(chosen) => chosen && setKind(chosen.value)}
        />
        <Button onClick={() => void addFault(upstream, kind).then(reload)}>Break it</Button>
      </div>
      <Answer asked={faults} what="the faults">
        {(all) => (
          <ul className="control-list">
            {all.map((fault) => (
              <li key={fault.id}>
                <span>
                  {fault.upstream} is <strong>{fault.kind}</strong>
                </span>
                <Button spacing="compact" onClick={() => void clearFault(fault.id).then(reload)}>
                  Repair {fault.upstream}
                </Button>
              </li>
            ))}
            {all.length === 0 && <li>Every upstream works.</li>}
          </ul>
        )}
      </Answer>
    </section>
  );
}
