import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Answer, NotFound } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { getRequestTypes, type RequestType, raiseRequest } from '../../site/service-desk';
import './portal.css';

/** The form of one request type; raising a request creates the issue, and everything that follows from it. */
export default function RequestFormPage({ requestTypeId }: { requestTypeId: string }): ReactNode {
  const [requestTypes] = useAsked('request types', getRequestTypes);
  return (
    <div className="portal">
      <a href="/portal">Back to the portal</a>
      <Answer asked={requestTypes} what="the form">
        {(all) => {
          const type = all.find(({ id }) => id === requestTypeId);
          return type ? <RequestForm type={type} /> : <NotFound what={`request type ${requestTypeId}`} />;
        }}
      </Answer>
    </div>
  );
}

type Sending =
  | { state: 'editing' | 'sending' }
  | { state: 'raised'; key: string }
  | { state: 'refused'; reason: string };

function RequestForm({ type }: { type: RequestType }): ReactNode {
  const [sending, setSending] = useState<Sending>({ state: 'editing' });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending({ state: 'sending' });
    try {
      const key = await raiseRequest(type, String(form.get('summary')), String(form.get('description')));
      setSending({ state: 'raised', key });
    } catch (error) {
      setSending({ state: 'refused', reason: error instanceof Error ? error.message : String(error) });
    }
  };

  if (sending.state === 'raised') {
    return (
      <SectionMessage
        appearance="success"
        title={`Your request ${sending.key} was raised`}
        actions={[
          <SectionMessageAction key="follow" href={`/portal?request=${sending.key}`}>
            Follow it here
          </SectionMessageAction>,
          <SectionMessageAction key="agent" href={`/browse/${sending.key}`}>
            See it as an agent
          </SectionMessageAction>,
        ]}
      >
        <p>We will answer as soon as we can.</p>
      </SectionMessage>
    );
  }
  return (
    <form className="portal-form" onSubmit={(event) => void send(event)}>
      <Heading size="large" as="h1">
        {type.name}
      </Heading>
      <p>{type.description}</p>
      {sending.state === 'refused' && (
        <SectionMessage appearance="error" title="The request was not raised">
          <p>{sending.reason}</p>
        </SectionMessage>
      )}
      <Label htmlFor="summary">What is wrong?</Label>
      <Textfield id="summary" name="summary" isRequired />
      <Label htmlFor="description">What did you see, and since when?</Label>
      <TextArea id="description" name="description" minimumRows={4} />
      <Button type="submit" appearance="primary" isLoading={sending.state === 'sending'}>
        Send
      </Button>
    </form>
  );
}
