import {
  Badge,
  Button,
  ButtonGroup,
  EmptyState,
  Icon,
  Image,
  Inline,
  LinkButton,
  LoadingButton,
  Lozenge,
  ProgressBar,
  ProgressTracker,
  SectionMessage,
  SectionMessageAction,
  Spinner,
  Stack,
  Tag,
  TagGroup,
  Text,
  Tile,
  User,
  UserGroup,
} from '@forge/react';
import { useState } from 'react';

const dot = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

export function StatusTab() {
  const [clicked, setClicked] = useState('nothing yet');
  return (
    <Stack space="space.200">
      <Inline space="space.100" alignBlock="center">
        <Lozenge>default</Lozenge>
        <Lozenge appearance="inprogress">in progress</Lozenge>
        <Lozenge appearance="moved">moved</Lozenge>
        <Lozenge appearance="new">new</Lozenge>
        <Lozenge appearance="removed" isBold>
          removed
        </Lozenge>
        <Lozenge appearance="success">success</Lozenge>
        <Badge appearance="important">{25}</Badge>
        <Badge appearance="primary" max={99}>
          {1200}
        </Badge>
        <Spinner size="small" label="Measuring" />
      </Inline>
      <TagGroup>
        <Tag text="login" color="blue" isRemovable={false} />
        <Tag
          text="removable"
          removeButtonLabel="Remove"
          onAfterRemoveAction={(text) => setClicked(`removed ${text}`)}
        />
      </TagGroup>
      <Inline space="space.100">
        <Button
          appearance="primary"
          iconBefore="check"
          onClick={(event) => setClicked(`button, ${event.type} event`)}
        >
          Accept
        </Button>
        <Button isDisabled>Disabled</Button>
        <LoadingButton isLoading appearance="primary">
          Saving
        </LoadingButton>
        <LinkButton href="https://example.test/runbook" target="_blank" appearance="subtle">
          Runbook
        </LinkButton>
      </Inline>
      <ButtonGroup label="Severity">
        <Button spacing="compact">SEV-1</Button>
        <Button spacing="compact" isSelected>
          SEV-2
        </Button>
      </ButtonGroup>
      <Text>Clicked: {clicked}</Text>
      <SectionMessage
        appearance="warning"
        title="An update is overdue"
        actions={[
          <SectionMessageAction key="now" onClick={() => setClicked('message action')}>
            Write it now
          </SectionMessageAction>,
        ]}
      >
        <Text>The last one was 42 minutes ago.</Text>
      </SectionMessage>
      <SectionMessage appearance="error">
        <Text>Raygun did not answer</Text>
      </SectionMessage>
      <ProgressBar value={0.4} ariaLabel="Recovery" />
      <ProgressTracker
        label="The incident's way"
        items={[
          { id: '1', label: 'Triage', percentageComplete: 100, status: 'visited' },
          { id: '2', label: 'Mitigate', percentageComplete: 40, status: 'current' },
          { id: '3', label: 'Resolve', percentageComplete: 0, status: 'unvisited' },
        ]}
      />
      <EmptyState
        header="No similar incident"
        headingLevel={3}
        description="Nothing like this was seen in a year."
        primaryAction={<Button onClick={() => setClicked('empty state')}>Search again</Button>}
      />
      <Inline space="space.100" alignBlock="center">
        <Icon glyph="alert" label="Alert" color="color.icon.danger" />
        <Image src={dot} alt="A dot" size="xsmall" />
        <Tile label="Service" backgroundColor="color.background.accent.blue.subtle" size="small">
          <Icon glyph="globe" label="" />
        </Tile>
        <User accountId="account:agent" />
        <UserGroup>
          <User accountId="account:agent" hideDisplayName />
          <User accountId="account:admin" hideDisplayName />
        </UserGroup>
      </Inline>
    </Stack>
  );
}
