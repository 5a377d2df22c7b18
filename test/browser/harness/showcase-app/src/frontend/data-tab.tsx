import { Comment, DynamicTable, InlineEdit, Stack, Text, Textfield, User } from '@forge/react';
import { useState } from 'react';

const incidents = [
  { key: 'INC-7', summary: 'Login timeouts', minutes: 42 },
  { key: 'INC-3', summary: '検索が失敗する', minutes: 7 },
  { key: 'INC-5', summary: 'Exports stuck', minutes: 130 },
];

export function DataTab() {
  const [owner, setOwner] = useState('Dana');
  return (
    <Stack space="space.200">
      <DynamicTable
        caption="Past incidents"
        head={{
          cells: [
            { key: 'key', content: 'Key', isSortable: true },
            { key: 'summary', content: 'Summary' },
            { key: 'minutes', content: 'Minutes', isSortable: true },
          ],
        }}
        rows={incidents.map(({ key, summary, minutes }) => ({
          key,
          cells: [
            { key, content: <Text>{key}</Text> },
            { key: summary, content: summary },
            { key: minutes, content: String(minutes) },
          ],
        }))}
        rowsPerPage={2}
        defaultSortKey="minutes"
        defaultSortOrder="ASC"
      />
      <DynamicTable
        label="Nothing"
        head={{ cells: [{ key: 'a', content: 'Nothing' }] }}
        rows={[]}
        emptyView={<Text>No rows at all</Text>}
      />
      <Comment
        avatar={<User accountId="account:agent" hideDisplayName />}
        author={{ text: 'Dana' }}
        time={{ text: '5 minutes ago' }}
        content={<Text>We roll back now.</Text>}
        actions={[{ text: 'Reply', onClick: () => undefined }]}
      />
      <InlineEdit
        label="Commander"
        defaultValue={owner}
        editView={({ errorMessage: _errorMessage, ...field }) => <Textfield {...field} autoFocus />}
        readView={() => <Text>Commander is {owner}</Text>}
        onConfirm={setOwner}
      />
    </Stack>
  );
}
