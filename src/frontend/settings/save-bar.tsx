import { Inline, List, ListItem, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { Failure, SavedSettingsView } from '../../contract';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { phrase } from '../wording/settings';
import type { FieldProblem } from './use-settings-draft';

/** Saves all tabs at once, and says what came of it. */
export function SaveBar({
  problems,
  failure,
  saved,
  isDirty,
  isSaving,
  save,
}: {
  problems: readonly FieldProblem[];
  failure?: Failure;
  saved?: SavedSettingsView;
  isDirty: boolean;
  isSaving: boolean;
  save: () => void;
}) {
  const say = useSay();
  return (
    <Stack space="space.200">
      {problems.length > 0 && <NotSaved problems={problems} />}
      {failure && <FailureMessage failure={failure} />}
      {saved && (
        <SectionMessage appearance={saved.isParentPageChecked ? 'success' : 'warning'}>
          <Text>{say(phrase('ui.settings.saved'))}</Text>
          {!saved.isParentPageChecked && <Text>{say(phrase('ui.settings.parent-not-checked'))}</Text>}
        </SectionMessage>
      )}
      <Inline space="space.150" alignBlock="center" shouldWrap>
        <LoadingButton appearance="primary" isLoading={isSaving} onClick={save}>
          {say(phrase('ui.settings.save'))}
        </LoadingButton>
        {isDirty && <Text color="color.text.subtle">{say(phrase('ui.settings.unsaved'))}</Text>}
      </Inline>
    </Stack>
  );
}

/** The fields to correct, each with the tab in which it is. */
function NotSaved({ problems }: { problems: readonly FieldProblem[] }) {
  const say = useSay();
  return (
    <SectionMessage appearance="error" title={say(phrase('ui.settings.not-saved'))}>
      <List type="unordered">
        {problems.map(({ field, words }) => (
          <ListItem key={`${field.id}: ${words}`}>
            {say(
              phrase('ui.settings.field-problem', {
                tab: phrase(`ui.settings.tab.${field.tab}`),
                field: field.label,
                problem: words,
              }),
            )}
          </ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}
