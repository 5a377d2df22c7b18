import { view } from '@forge/bridge';
import { Button, Heading, Inline, Link, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { type ReactNode, useCallback } from 'react';
import type { PostmortemPreview, PostmortemView } from '../../contract';
import { phrase } from '../../wording';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useReader, useSay } from '../components/reader';
import { RichTextView } from '../components/rich-text-view';
import { SectionHeading } from '../components/section-heading';
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
    <Stack space="space.200">
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && <FailureMessage failure={asked.failure} onRetry={() => void reload()} />}
      {creating.failure && <FailureMessage failure={creating.failure} />}
      {creating.done && <Written page={creating.done} />}
      {asked.state === 'ready' && !creating.done && (
        <Preview preview={asked.value}>
          <LoadingButton appearance="primary" isLoading={creating.isRunning} onClick={create}>
            {say(phrase(asked.value.existing ? 'ui.update-page' : 'ui.create-page'))}
          </LoadingButton>
        </Preview>
      )}
      <Inline alignInline="end">
        <Button appearance="subtle" onClick={() => void view.close()}>
          {say(phrase('ui.close'))}
        </Button>
      </Inline>
    </Stack>
  );
}

/** The button stands above the sections, so that nobody has to scroll through them to reach it. */
function Preview({ preview, children }: { preview: PostmortemPreview; children: ReactNode }) {
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
      <Stack alignInline="start">{children}</Stack>
      <Heading as="h2" size="medium">
        {preview.title}
      </Heading>
      {preview.sections.map((section) => (
        <Stack key={section.id} space="space.100">
          <SectionHeading>{section.title}</SectionHeading>
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
