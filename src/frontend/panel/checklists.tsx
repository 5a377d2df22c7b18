import { Inline, List, ListItem, Lozenge, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';

/** “Go public?” and “tell leadership?”, answered from evidence as far as it goes, with what practice does when unsure. */
export function Checklists({ checklists }: Pick<AssessmentView, 'checklists'>) {
  const say = useSay();
  return checklists.map((checklist) => (
    <Stack key={checklist.id} space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <SectionHeading>{say(checklist.question)}</SectionHeading>
        <Lozenge appearance={checklist.verdict === 'yes' ? 'moved' : 'default'}>
          {say(phrase(`ui.answer.${checklist.verdict}`))}
        </Lozenge>
      </Inline>
      <Text color="color.text.subtle">{say(checklist.because)}</Text>
      <List type="unordered">
        {checklist.items.map((item) => (
          <ListItem key={item.id}>
            {`${say(item.question)} — ${say(phrase(`ui.answer.${item.answer}`))}`}
          </ListItem>
        ))}
      </List>
    </Stack>
  ));
}
