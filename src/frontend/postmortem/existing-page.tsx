import { Inline, Link, SectionMessage, Text, User } from '@forge/react';
import type { PostmortemPreview } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** The page that is there already, and whether people have edited it. */
export function ExistingPage({ page }: { page: NonNullable<PostmortemPreview['existing']> }) {
  const say = useSay();
  const { edited } = page;
  const link = (
    <Link href={page.url} openNewTab>
      {page.title}
    </Link>
  );
  if (!edited) {
    return (
      <SectionMessage appearance="information">
        <Text>{say(phrase('ui.postmortem-existing'))}</Text>
        {link}
      </SectionMessage>
    );
  }
  return (
    <SectionMessage appearance="warning" title={say(phrase('ui.postmortem-edited-title'))}>
      <Text>{say(phrase('ui.postmortem-edited', { at: edited.at }))}</Text>
      {edited.accountId && (
        <Inline space="space.100" alignBlock="center">
          <Text>{say(phrase('ui.postmortem-edited-by'))}</Text>
          <User accountId={edited.accountId} />
        </Inline>
      )}
      {link}
    </SectionMessage>
  );
}
