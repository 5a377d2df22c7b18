import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { type ReactNode, useState } from 'react';
import { advanceClock, CONDITIONS, setCondition, switchRule } from '../../site/control';
import { siteNow, useSession } from '../../site/session';
import { FaultControl } from './fault-control';
import './control.css';

const moves: [label: string, minutes: number][] = [
  ['5 minutes', 5],
  ['30 minutes', 30],
  ['2 hours', 120],
  ['1 day', 1440],
];

/** Moves the sandbox's world: its clock, how bad the incident is, what is broken, which rules run. */
export default function ControlPage(): ReactNode {
  const session = useSession();
  const [refusal, setRefusal] = useState<string>();

  const change = async (doIt: () => Promise<void>) => {
    try {
      await doIt();
      location.reload();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <div className="control">
      <Heading size="large" as="h1">
        Sandbox control
      </Heading>
      {refusal && (
        <SectionMessage appearance="error" title="That did not work">
          <p>{refusal}</p>
        </SectionMessage>
      )}
      <section aria-labelledby="clock">
        <Heading size="medium" as="h2" id="clock">
          Clock
        </Heading>
        <p>
          It is <strong>{siteNow(session).toISOString().replace('T', ' ').slice(0, 16)} UTC</strong> on this
          site. Cadences, drift and deadlines follow it.
        </p>
        <div className="control-buttons">
          {moves.map(([label, minutes]) => (
            <Button key={label} onClick={() => void change(() => advanceClock(minutes))}>
              Forward {label}
            </Button>
          ))}
        </div>
      </section>
      <section aria-labelledby="condition">
        <Heading size="medium" as="h2" id="condition">
          The live incident
        </Heading>
        <p>From now on, what users of the product suffer is:</p>
        <div className="control-buttons">
          {CONDITIONS.map((state) => (
            <Button key={state} onClick={() => void change(() => setCondition(state))}>
              {state}
            </Button>
          ))}
        </div>
      </section>
      <FaultControl />
      <section aria-labelledby="rules">
        <Heading size="medium" as="h2" id="rules">
          Automation rules
        </Heading>
        <ul className="control-list">
          {session.automation.map(({ id, name, enabled }) => (
            <li key={id}>
              <span>
                {name}: <strong>{enabled ? 'on' : 'off'}</strong>
              </span>
              <Button spacing="compact" onClick={() => void change(() => switchRule(id, !enabled))}>
                Switch {enabled ? 'off' : 'on'}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="what-is-this">
        <Heading size="medium" as="h2" id="what-is-this">
          What is this?
        </Heading>
        <p>
          A local stand-in for an Atlassian site with Jira Service Management, Confluence, Raygun and Slack.
          The app that you see in the issues is the real one: its manifest, its bundle and Atlassian’s own
          packages, run by a Forge host on this machine and drawn with Atlassian’s own components. Company,
          people and incidents are invented.
        </p>
      </section>
    </div>
  );
}
