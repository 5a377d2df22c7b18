import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import { addComment } from '../../site/jira';

type Audience = 'public' | 'internal';

interface CommentEditorProps {
  issueKey: string;
  onAdded: () => Promise<void>;
}

export function CommentEditor({ issueKey, onAdded }: CommentEditorProps): ReactNode {
  const [audience, setAudience] = useState<Audience>('internal');
  const [body, setBody] = useState('');
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const save = async () => {
    setSaving(true);
    setRefusal(undefined);
    try {
      await addComment(issueKey, body, audience === 'public');
      setBody('');
      await onAdded();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setSaving(false);
    }
  };

  return (
    <div className="issue-comment-editor" data-internal={audience === 'internal'}>
      <div className="issue-comment-audiences">
        <Button
          appearance="subtle"
          isSelected={audience === 'internal'}
          aria-pressed={audience === 'internal'}
          onClick={() => setAudience('internal')}
        >
          Add internal note
        </Button>
        <Button
          appearance="subtle"
          isSelected={audience === 'public'}
          aria-pressed={audience === 'public'}
          onClick={() => setAudience('public')}
        >
          Reply to customer
        </Button>
      </div>
      <TextArea
        aria-label={audience === 'internal' ? 'Internal note' : 'Reply to customer'}
        minimumRows={2}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {refusal && (
        <SectionMessage appearance="error" title="The comment was not added">
          <p>{refusal}</p>
        </SectionMessage>
      )}
      <Button
        appearance="primary"
        isDisabled={body.trim() === ''}
        isLoading={isSaving}
        onClick={() => void save()}
      >
        Save
      </Button>
    </div>
  );
}
