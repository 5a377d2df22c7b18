import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { INCIDENT_PROJECT } from './facts';
import { ISSUE_TYPE, type Priority, type Resolution } from './jira-config';
import type { JiraWorld, SeedIssue, World } from './schema';

const instant = z.iso.datetime({ offset: true });

/** One line of a `tickets.jsonl`: a ticket of another tracker. */
const ticketLine = z.object({
  id: z.union([z.int(), z.string().min(1)]),
  summary: z.string().min(1),
  description: z.string().nullish(),
  created: instant.nullish(),
  closed: instant.nullish(),
  resolution: z.string().nullish(),
  priority: z.string().nullish(),
  component: z.string().nullish(),
  version: z.string().nullish(),
  /** separated by spaces or commas */
  keywords: z.string().nullish(),
});

type Ticket = z.infer<typeof ticketLine>;
type DatedTicket = Ticket & { createdAt: number };

const PRIORITY: Record<string, Priority> = {
  blocker: 'Highest',
  highest: 'Highest',
  critical: 'High',
  high: 'High',
  major: 'Medium',
  medium: 'Medium',
  minor: 'Low',
  low: 'Low',
  trivial: 'Lowest',
  lowest: 'Lowest',
};

const RESOLUTION: Record<string, Resolution> = {
  fixed: 'Fixed',
  implemented: 'Fixed',
  duplicate: 'Duplicate',
  worksforme: 'Cannot reproduce',
  cannotreproduce: 'Cannot reproduce',
  workaround: 'Workaround',
  knownerror: 'Known error',
  invalid: "Won't do",
  notabug: "Won't do",
  notaproblem: "Won't do",
  wontfix: "Won't do",
  wontdo: "Won't do",
  cantfix: "Won't do",
  patchwelcome: "Won't do",
  abandoned: "Won't do",
  later: "Won't do",
};

/** Trackers write the same word as `wontfix` and `Won't Fix`. */
const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

const FIVE_YEARS_MS = 5 * 365 * 86_400_000;

/** Imported issues have ids of their own range, below those of the world's service project. */
const FIRST_ID = 30_001;

/** What a file of tickets is, for whoever named one that is none. */
const FORMAT =
  'A history is a file with one JSON object a line: `id`, `summary`, and as far as known `description`, `created`, ' +
  '`closed` (ISO 8601), `resolution`, `priority`, `component`, `version`, `keywords`.';

function readTicket(line: string, place: string): Ticket {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place} is not JSON: ${error instanceof Error ? error.message : error}\n${FORMAT}`, {
      cause: error,
    });
  }
  const checked = ticketLine.safeParse(value);
  if (!checked.success)
    throw new Error(`${place} is not a ticket: ${z.prettifyError(checked.error)}\n${FORMAT}`);
  return checked.data;
}

async function openHistory(file: string): Promise<FileHandle> {
  const opened = await open(file).catch((error: NodeJS.ErrnoException) => {
    const problem = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new Error(`The history ${file} cannot be read: ${problem}.\n${FORMAT}`, { cause: error });
  });
  if (!(await opened.stat()).isDirectory()) return opened;
  await opened.close();
  throw new Error(`The history ${file} is a folder: name a file in it.\n${FORMAT}`);
}

async function readTickets(file: string): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  let number = 0;
  const opened = await openHistory(file);
  try {
    for await (const line of opened.readLines()) {
      number += 1;
      if (line.trim()) tickets.push(readTicket(line, `${file}, line ${number},`));
    }
  } finally {
    await opened.close();
  }
  return tickets;
}

/** Gives every ticket a date (those without one share the five years before `now` evenly), oldest first. */
function dated(tickets: readonly Ticket[], now: number): DatedTicket[] {
  const undated = tickets.filter(({ created }) => !created).length;
  let nth = 0;
  return tickets
    .map((ticket) => ({
      ...ticket,
      createdAt: ticket.created
        ? Date.parse(ticket.created)
        : now - FIVE_YEARS_MS + Math.floor(((nth++ + 0.5) / undated) * FIVE_YEARS_MS),
    }))
    .sort((a, b) => a.createdAt - b.createdAt);
}

/** Jira's limit on a summary, in characters. */
const SUMMARY_LIMIT = 255;

/** A summary that Jira would refuse is cut, and given in full at the head of the description. */
function textOf({ summary, description }: Ticket): Pick<SeedIssue, 'summary' | 'description'> {
  const tooLong = summary.length > SUMMARY_LIMIT;
  const body = [tooLong ? summary : '', description?.replaceAll('\r\n', '\n') ?? '']
    .filter(Boolean)
    .join('\n\n');
  return {
    summary: tooLong ? `${summary.slice(0, SUMMARY_LIMIT - 1)}…` : summary,
    ...(body && { description: body }),
  };
}

function pastIssue(ticket: DatedTicket, number: number, reporter: string): SeedIssue {
  const created = new Date(ticket.createdAt).toISOString();
  const closedAt = ticket.closed ? Date.parse(ticket.closed) : ticket.createdAt;
  const resolved = new Date(Math.max(closedAt, ticket.createdAt)).toISOString();
  const resolution = RESOLUTION[plain(ticket.resolution ?? '')] ?? 'Done';
  const keywords = ticket.keywords?.split(/[\s,]+/).filter(Boolean) ?? [];
  return {
    id: `${FIRST_ID + number - 1}`,
    key: `${INCIDENT_PROJECT}-${number}`,
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE.incident,
    ...textOf(ticket),
    status: 'Resolved',
    priority: PRIORITY[plain(ticket.priority ?? '')] ?? 'Medium',
    resolution,
    components: ticket.component ? [ticket.component] : [],
    labels: [...new Set(ticket.version ? [...keywords, `version-${ticket.version}`] : keywords)],
    reporter,
    created,
    updated: resolved,
    resolved,
    changelog: [
      {
        at: resolved,
        author: reporter,
        items: [
          { field: 'status', from: 'Open', to: 'Resolved' },
          { field: 'resolution', from: null, to: resolution },
        ],
      },
    ],
    comments: [],
    links: [],
    properties: { 'sandbox.source': { id: ticket.id } },
  };
}

function withComponentsOf(issues: readonly SeedIssue[], components: JiraWorld['components']) {
  const known = new Set(components.map(({ name }) => name));
  const added = [...new Set(issues.flatMap((issue) => issue.components))].filter((name) => !known.has(name));
  return [
    ...components,
    ...added.map((name, index) => ({ id: `${20_001 + index}`, projectKey: INCIDENT_PROJECT, name })),
  ];
}

const isPastIncident = (issue: SeedIssue): boolean =>
  issue.type === ISSUE_TYPE.incident && issue.resolved !== undefined;

/**
 * Replaces the world's past incidents by the tickets of a file; open incidents, requests, follow-ups, pages and people
 * stay, their links to what is gone do not. A ticket becomes a resolved incident, numbered in the order of creation and
 * below the tickets that stay; its own id is kept in the issue property `sandbox.source`. One without `closed` counts as
 * resolved when it was created.
 *
 * @param file JSON Lines; each line `id, summary, description?, created?, closed?, resolution?, priority?, component?,
 * version?, keywords?`, instants in ISO 8601
 * @returns a new world; `world` is not changed
 * @throws when the file cannot be read, a line is not a ticket (the message names the line) or the file holds more tickets than there are numbers
 */
export async function loadHistory(file: string, world: World): Promise<World> {
  const tickets = dated(await readTickets(file), Date.parse(world.now));
  const staying = world.jira.issues.filter((issue) => !isPastIncident(issue));
  const numbers = staying.filter(({ projectKey }) => projectKey === INCIDENT_PROJECT).map(numberOf);
  const room = Math.min(...numbers) - 1;
  if (tickets.length > room)
    throw new Error(`${file} holds ${tickets.length} tickets; there is room for ${room}.`);
  const agent = world.people.find(({ role }) => role === 'agent');
  if (!agent) throw new Error('A history needs an agent who reported it; the world has none.');
  const past = tickets.map((ticket, index) => pastIssue(ticket, index + 1, agent.accountId));
  const keys = new Set(staying.map(({ key }) => key));
  return {
    ...world,
    jira: {
      ...world.jira,
      components: withComponentsOf(past, world.jira.components),
      issues: [
        ...past,
        ...staying.map((issue) => ({ ...issue, links: issue.links.filter(({ to }) => keys.has(to)) })),
      ],
    },
  };
}

const numberOf = ({ key }: SeedIssue): number => Number(key.slice(key.lastIndexOf('-') + 1));
