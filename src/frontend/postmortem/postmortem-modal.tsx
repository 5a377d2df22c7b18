import { view } from '@forge/bridge';
import { Button, Heading, Inline, Link, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { type ReactNode, useCallback } from 'react';
import type { PostmortemPreview, PostmortemView } from '../../contract';
import { announce, invoke } from '../api';
import { FailureMessage, ViewFailure } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useReader, useSay } from '../components/reader';
import { RichTextView } from '../components/rich-text-view';
import { SectionHeading } from '../components/section-heading';
import { useAction, useOutcome } from '../components/use-outcome';
import { phrase } from '../wording';
import { ExistingPage } from './existing-page';

/** Previews the postmortem and writes it; a second run updates the same page, edited ones only when asked to. */
export function PostmortemModal() {
  const say = useSay();
  const { locale } = useReader();
  const ask = useCallback(() => invoke('postmortem.preview', { language: locale }), [locale]);
  const { asked, reload } = useOutcome<PostmortemPreview>(ask);
  const creating = useAction<PostmortemView>();
  const create = (replacesVersion?: number) =>
    void creating.run(
      () => invoke('postmortem.create', { language: locale, replacesVersion }),
      () => announce('changed'),
    );

  return (
    <Stack space="space.200">
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && <ViewFailure failure={asked.failure} onRetry={() => void reload()} />}
      {creating.failure && <FailureMessage failure={creating.failure} />}
      {creating.done && <Written page={creating.done} />}
      {asked.state === 'ready' && !creating.done && (
        <Preview preview={asked.value}>
          <WriteButton existing={asked.value.existing} isWriting={creating.isRunning} onWrite={create} />
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
      {preview.existing && <ExistingPage page={preview.existing} />}
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

function WriteButton({
  existing,
  isWriting,
  onWrite,
}: {
  existing: PostmortemPreview['existing'];
  isWriting: boolean;
  onWrite: (replacesVersion?: number) => void;
}) {
  const say = useSay();
  if (existing?.edited) {
    return (
      <LoadingButton appearance="warning" isLoading={isWriting} onClick={() => onWrite(existing.version)}>
        {say(phrase('ui.replace-edited-page'))}
      </LoadingButton>
    );
  }
  return (
    <LoadingButton appearance="primary" isLoading={isWriting} onClick={() => onWrite()}>
      {say(phrase(existing ? 'ui.update-page' : 'ui.create-page'))}
    </LoadingButton>
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
