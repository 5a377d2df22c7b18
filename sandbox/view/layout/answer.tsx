import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { ReactNode } from 'react';
import { SiteError } from '../site/http';
import type { Asked } from './asked';

interface AnswerProps<Value> {
  asked: Asked<Value>;
  /** what is asked for, as in "Loading …" and "… could not be loaded" */
  what: string;
  children: (value: Value) => ReactNode;
}

/** Draws an answer of the site, or that it is still awaited, or that there is none. */
export function Answer<Value>({ asked, what, children }: AnswerProps<Value>): ReactNode {
  switch (asked.state) {
    case 'loading':
      return <Waiting what={what} />;
    case 'failed':
      return asked.error instanceof SiteError && [401, 403, 404].includes(asked.error.status) ? (
        <NotFound what={what} reason={asked.error.message} />
      ) : (
        <SectionMessage appearance="error" title={`${what} could not be loaded`}>
          <p>{asked.error instanceof Error ? asked.error.message : String(asked.error)}</p>
        </SectionMessage>
      );
    case 'ready':
      return children(asked.value);
  }
}

export function Waiting({ what }: { what: string }): ReactNode {
  return (
    <div className="site-waiting">
      <Spinner size="large" label={`Loading ${what}`} />
    </div>
  );
}

export function NotFound({ what, reason }: { what: string; reason?: string }): ReactNode {
  return (
    <div className="site-not-found">
      <Heading size="large" as="h1">
        We can’t find {what}
      </Heading>
      <p>{reason ?? 'There is no such page on this site.'}</p>
      <p>
        It may not exist, or you may not be allowed to see it. Choose another person above, or go to{' '}
        <a href="/queue">the incident queue</a>.
      </p>
    </div>
  );
}
