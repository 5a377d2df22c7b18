import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { Answer, NotFound } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { findSpace, getPages, type ListedPage } from '../../site/confluence';
import './wiki.css';

/** The pages of a space as a tree. */
export default function SpacePage({ spaceKey }: { spaceKey: string }): ReactNode {
  const [loaded] = useAsked(spaceKey, async () => {
    const space = await findSpace(spaceKey);
    return space && { space, pages: await getPages(space.id) };
  });
  return (
    <Answer asked={loaded} what={`space ${spaceKey}`}>
      {(found) => {
        if (found === undefined) return <NotFound what={`space ${spaceKey}`} />;
        const { space, pages } = found;
        const ids = new Set(pages.map(({ id }) => id));
        const roots = pages.filter(({ parentId }) => !parentId || !ids.has(parentId));
        return (
          <div className="wiki-page">
            <Heading size="xlarge" as="h1">
              {space.name}
            </Heading>
            <PageTree spaceKey={space.key} pages={pages} branch={roots} />
          </div>
        );
      }}
    </Answer>
  );
}

interface PageTreeProps {
  spaceKey: string;
  pages: ListedPage[];
  branch: ListedPage[];
}

function PageTree({ spaceKey, pages, branch }: PageTreeProps): ReactNode {
  if (branch.length === 0) return null;
  return (
    <ul>
      {branch.map(({ id, title }) => (
        <li key={id}>
          <a href={`/wiki/spaces/${spaceKey}/pages/${id}`}>{title}</a>
          <PageTree
            spaceKey={spaceKey}
            pages={pages}
            branch={pages.filter(({ parentId }) => parentId === id)}
          />
        </li>
      ))}
    </ul>
  );
}
