import { view } from '@forge/bridge';
import {
  Button,
  ButtonGroup,
  Heading,
  Link,
  LoadingButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  SectionMessage,
  Stack,
  Text,
} from '@forge/react';
import { useCallback } from 'react';
import type { PostmortemPreview, PostmortemView } from '../../contract';
import { phrase } from '../../wording';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useReader, useSay } from '../components/reader';
import { RichTextView } from '../components/rich-text-view';
import { useAction, useOutcome } from '../components/use-outcome';

/** Previews the postmortem and writes it; a second run updates the same page. */
export function PostmortemModal() {
  const say = useSay();
  const { locale } = useReader();
  const ask = useCallback(() => invoke('postmortem.preview', { language: locale }), [locale]);
  const { asked, reload } = useOutcome<PostmortemPreview>(ask);
  const creating = useAction<PostmortemView>();
  const create = () => void creating.run(() => invoke('postmortem.create', { language: locale }));

  return (
    <>
      <ModalHeader>
        <ModalTitle>{say(phrase('ui.postmortem'))}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {asked.state === 'loading' && <Loading />}
        {asked.state === 'failed' && <FailureMessage failure={asked.failure} onRetry={() => void reload()} />}
        {asked.state === 'ready' && !creating.done && <Preview preview={asked.value} />}
        {creating.failure && <FailureMessage failure={creating.failure} onRetry={create} />}
        {creating.done && <Written page={creating.done} />}
      </ModalBody>
      <ModalFooter>
        <ButtonGroup>
          <Button appearance="subtle" onClick={() => void view.close()}>
            {say(phrase('ui.close'))}
          </Button>
          {asked.state === 'ready' && !creating.done && (
            <LoadingButton appearance="primary" isLoading={creating.isRunning} onClick={create}>
              {say(phrase(asked.value.existing ? 'ui.update-page' : 'ui.create-page'))}
            </LoadingButton>
          )}
        </ButtonGroup>
      </ModalFooter>
    </>
  );
}

function Preview({ preview }: { preview: PostmortemPreview }) {
  const say = useSay();
  return (
    <Stack space="space.200">
      <Text>{say(phrase('ui.postmortem-intro', { space: preview.spaceKey }))}</Text>
      {preview.existing && (
        <SectionMessage appearance="information">
          <Text>{say(phrase('ui.postmortem-existing'))}</Text>
          <Link href={preview.existing.url} openNewTab>
            {preview.existing.title}
          </Link>
        </SectionMessage>
      )}
      <Heading size="medium">{preview.title}</Heading>
      {preview.sections.map((section) => (
        <Stack key={section.id} space="space.100">
          <Heading size="small">{section.title}</Heading>
          <RichTextView document={section.body} />
        </Stack>
      ))}
    </Stack>
  );
}

function Written({ page }: { page: PostmortemView }) {
  const say = useSay();
  return (
    <SectionMessage appearance="success">
      <Text>{say(phrase(page.wasCreated ? 'ui.page-created' : 'ui.page-updated'))}</Text>
      <Link href={page.url} openNewTab>
        {page.title}
      </Link>
    </SectionMessage>
  );
}
