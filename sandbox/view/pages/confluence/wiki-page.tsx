import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import { type ReactNode, useEffect } from 'react';
import { AdfDocument } from '../../adf/adf-document';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { getAncestors, getLabels, getPage, getSpace } from '../../site/confluence';
import { findPerson } from '../../site/people';
import { Instant } from '../instant';
import './wiki.css';

async function loadPage(pageId: string) {
  const page = await getPage(pageId);
  const [space, labels, author, parents] = await Promise.all([
    getSpace(page.spaceId),
    getLabels(pageId),
    page.authorId ? findPerson(page.authorId) : undefined,
    loadParents(pageId),
  ]);
  return { page, space, labels, author, parents };
}

/** The vendor's ancestors carry no titles: each is read by itself. */
async function loadParents(pageId: string): Promise<{ id: string; title: string }[]> {
  const ancestors = await getAncestors(pageId);
  return Promise.all(ancestors.map(async ({ id }) => ({ id, title: (await getPage(id)).title })));
}

export default function WikiPage({ pageId }: { pageId: string }): ReactNode {
  const [loaded] = useAsked(pageId, () => loadPage(pageId));
  return (
    <Answer asked={loaded} what={`page ${pageId}`}>
      {(page) => <PageView {...page} />}
    </Answer>
  );
}

function PageView({ page, space, labels, author, parents }: Awaited<ReturnType<typeof loadPage>>): ReactNode {
  useEffect(() => {
    document.title = `${page.title} – ${space.name}`;
  }, [page.title, space.name]);
  return (
    <article className="wiki-page">
      <Breadcrumbs label="Where this page is">
        <BreadcrumbsItem text={space.name} href={`/wiki/spaces/${space.key}`} />
        {parents.map(({ id, title }) => (
          <BreadcrumbsItem key={id} text={title} href={`/wiki/spaces/${space.key}/pages/${id}`} />
        ))}
      </Breadcrumbs>
      <Heading size="xlarge" as="h1">
        {page.title}
      </Heading>
      <p className="wiki-byline">
        {author && `By ${author.displayName} · `}version {page.version.number},{' '}
        <Instant at={page.version.createdAt} />
        {page.version.message && ` · ${page.version.message}`}
      </p>
      {labels.length > 0 && (
        <TagGroup>
          {labels.map((label) => (
            <SimpleTag key={label} text={label} />
          ))}
        </TagGroup>
      )}
      <AdfDocument document={JSON.parse(page.body.atlas_doc_format.value)} />
    </article>
  );
}
