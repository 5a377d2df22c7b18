import { badRequest, invalidFields } from '../api-error';
import { applyChanges } from '../fields/apply-changes';
import { changeItem } from '../fields/field-change';
import { type FieldMetadata, metadataOf } from '../fields/metadata';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import type { Transition } from '../state/catalog';
import type { ChangeItem, IssueRecord } from '../state/issue-record';
import { readUpdate, transitionUpdate, writeAdditions } from './issue-update';
import type { Operations } from './operations';

/** The transitions that lead on from the issue's status. */
export function transitionsFrom({ project, statusId }: IssueRecord, { catalog }: Site): Transition[] {
  const { name } = catalog.statuses.get(statusId);
  return catalog.transitionsOf(project.key).filter(({ from }) => from.includes(name));
}

/**
 * Moves the issue to the transition's status. Into a done status without a resolution, the time of resolution is set;
 * out of one, resolution and time are cleared, as JSM's own workflows do.
 */
export function transitioned(
  issue: IssueRecord,
  { to }: Transition,
  site: Site,
): { changed: IssueRecord; item: ChangeItem } {
  const { statuses } = site.catalog;
  const before = statuses.get(issue.statusId);
  const after = statuses.get(to);
  const isDone = after.category === 'done';
  const changed: IssueRecord = {
    ...issue,
    statusId: after.id,
    resolved: isDone ? (issue.resolved ?? site.now()) : undefined,
    resolutionId: isDone ? issue.resolutionId : undefined,
  };
  const ends = { from: before.id, fromString: before.name, to: after.id, toString: after.name };
  return { changed, item: changeItem('status', 'status', ends) };
}

export function transitionRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  on('GET', '/rest/api/3/issue/:issue/transitions{?expand,transitionId}', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const withFields = call.expand('transitions.fields').length > 0;
    const wanted = call.query('transitionId');
    const transitions = transitionsFrom(issue, site).filter(
      ({ id }) => wanted === undefined || id === wanted,
    );
    return call.json({
      expand: 'transitions',
      transitions: transitions.map((transition) => ({
        id: transition.id,
        name: transition.name,
        to: site.beans.status(site.catalog.statuses.get(transition.to)),
        hasScreen: transition.fields !== undefined,
        isGlobal: false,
        isInitial: false,
        isAvailable: true,
        isConditional: false,
        isLooped: false,
        ...(withFields && { fields: screenFields(transition, issue, site) }),
      })),
    });
  });

  on('POST', '/rest/api/3/issue/:issue/transitions', 'write:jira-work', async (call) => {
    const { accountId } = call.identity;
    const issue = site.editable(call.identity, call.param('issue'));
    const { transition: wanted, ...body } = await call.body(transitionUpdate);
    if (!wanted) throw badRequest("Missing 'transition' identifier");
    const transition = transitionsFrom(issue, site).find(({ id }) => id === wanted.id);
    if (!transition) {
      throw badRequest(
        `It seems that you have tried to perform an issue operation (${wanted.id}) that you are not permitted to perform.`,
      );
    }
    const { fields, update, additions } = readUpdate(body, call.identity, site, issue);
    const screen = transition.fields ?? [];
    const strangers = Object.keys({ ...fields, ...update }).filter((field) => !screen.includes(field));
    if (strangers.length > 0) {
      throw invalidFields(
        Object.fromEntries(
          strangers.map((field) => [
            field,
            `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`,
          ]),
        ),
      );
    }
    const { changed: moved, item } = transitioned(issue, transition, site);
    const { changed, items } = applyChanges(moved, { fields, update }, site, screen);
    writer.change(accountId, changed, [item, ...items]);
    writeAdditions(accountId, issue, additions, site, writer);
    return call.noContent();
  });
}

function screenFields(
  { fields = [] }: Transition,
  { project }: IssueRecord,
  site: Site,
): Record<string, FieldMetadata> {
  return Object.fromEntries(
    fields.flatMap((id) => {
      const metadata = metadataOf(id, project, site);
      return metadata ? [[id, metadata]] : [];
    }),
  );
}
