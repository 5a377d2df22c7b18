import type { Assessment, SourceName, SourceReport } from '../domain/assessment/assessment';
import type { Audience, UpdateStage } from '../domain/communication/update';
import type { Incident } from '../domain/incident/incident';
import type { PostmortemSection } from '../domain/postmortem/postmortem';
import type { Checklist, Resolution, ResponseClock } from '../domain/response';
import type { Runbook } from '../domain/runbooks/runbook';
import type { SecretName, Settings, SettingsField } from '../domain/settings/settings';
import type { CurrentLevel, DriftNotice } from '../domain/severity';
import type { SeverityDecision } from '../domain/severity/severity';
import type { SimilarIncident } from '../domain/similarity/similar-incident';

/** What is wrong and what to do next, to be said in the reader's language. */
type Problem = NonNullable<SourceReport['problem']>;

/** An assessment as one viewer may see it, with what was decided and done since. Instants are ISO 8601 UTC. */
export interface AssessmentView
  extends Pick<
    Assessment,
    | 'assessedAt'
    | 'startedAt'
    | 'startedAtMethod'
    | 'severity'
    | 'evidence'
    | 'impact'
    | 'deployment'
    | 'recovery'
    | 'firstMoves'
    | 'manualSearches'
  > {
  incident: Pick<Incident, 'id' | 'key' | 'summary' | 'url' | 'status' | 'phase' | 'createdAt' | 'services'>;
  /** the severity that people work with */
  current: CurrentLevel;
  /** what a person decided in the app; the suggestion stays beside it */
  decision?: SeverityDecision;
  /** every decision, oldest first */
  decisions: SeverityDecision[];
  /** what was told when the decision no longer fitted; absent while it fits */
  drift?: DriftNotice;
  /** what the severity demands by when, counted from the ticket's creation */
  clocks: ResponseClock[];
  checklists: Checklist[];
  /** absent while the ticket is not done */
  resolution?: Resolution;
  /** matches that the viewer may see, best first; absent while it is not known which they are */
  matches?: Pick<SimilarIncident, 'key' | 'summary' | 'url' | 'strength'>[];
  /** the same in full; absent in a summary */
  similar?: SimilarIncident[];
  runbooks?: Runbook[];
  sources: Record<SourceName, SourceReport>;
  /** `isComplete`: nothing of it is missing, e.g. the first message */
  channel?: { name: string; url: string; isComplete: boolean };
  lastUpdate?: { audience: Audience; sentAt: string };
  /** what the next update starts from: the ticket's stage and the project's language */
  updates: { stage: UpdateStage; language: 'en' | 'ja' };
  /** why the end must not be announced yet; absent while nothing speaks against it */
  notRecovered?: Problem;
  postmortem?: { title: string; url: string };
}

/** The assessment with a decision that was made. */
export interface DecidedView extends AssessmentView {
  /** what kept the decision out of the incident's channel; it stands, and deciding the same again completes it */
  channelProblem?: Problem;
}

/** `none`: nobody has assessed the incident yet. */
export type AssessmentState = { state: 'none' } | { state: 'ready'; assessment: AssessmentView };

export interface DraftView {
  audience: Audience;
  stage: UpdateStage;
  language: 'en' | 'ja';
  text: string;
  /** the evidence its sentences stand on */
  evidenceIds: string[];
}

export interface SentUpdateView {
  sentAt: string;
  /** where it went, with links */
  channelMessageUrl?: string;
  commentId: string;
  /** for customers: keys of the tickets on which it reached them */
  recipients?: string[];
  /** who did not get it and why; sending it again reaches the rest */
  recipientsProblem?: Problem;
  /** absent where the severity asks for none, and once all is over */
  nextUpdateAt?: string;
  /** what kept it out of the channel; the note is on the ticket, and sending it again completes it */
  channelProblem?: Problem;
}

/** What a person sees before confirming a text for customers. */
export interface PublicationView {
  /** keys of the tickets on which it reaches customers */
  recipients: string[];
  /** what speaks against this text; none of it blocks */
  warnings: Problem[];
}

export interface ChannelView {
  name: string;
  url: string;
  wasCreated: boolean;
  invited: number;
  /** people or groups Slack does not know */
  notFound: string[];
}

export interface PostmortemPreview {
  title: string;
  spaceKey: string;
  sections: PostmortemSection[];
  /** the page that a second run would update; `edited` when people changed it since the app wrote it last */
  existing?: {
    title: string;
    url: string;
    version: number;
    edited?: { at: string; accountId?: string };
  };
}

export interface PostmortemView {
  title: string;
  url: string;
  wasCreated: boolean;
}

/** What can be chosen, and how reading it went: a list that could not be read is empty, too. */
export interface Choices<Choice> {
  list: Choice[];
  source: SourceReport;
}

/** How far the app has read a project's past incidents. */
export interface HistoryView {
  /** `stopped`: reading ended before its end, since Jira could not be read for long */
  state: 'running' | 'done' | 'stopped';
  ticketsCounted: number;
  updatedAt: string;
}

export interface SettingsView {
  settings: Settings;
  /** where something stored could no longer be used and its default stands in `settings`; kept until they are saved */
  replaced: SettingsField[];
  /** what the severity's lines are where nobody changed them */
  defaultThresholds: Settings['severityThresholds'];
  /** absent before the first reading */
  history?: HistoryView;
  /** whether a secret is stored; its value never comes back */
  secrets: Record<SecretName, boolean>;
  /** to be entered as a webhook in Raygun; carries a secret of its own. Absent while it cannot be had */
  raygunAlertUrl?: string;
  choices: {
    severityFields: Choices<{ id: string; name: string }>;
    /** empty while no token is stored */
    raygunApplications: Choices<{ id: string; name: string }>;
    spaces: Choices<{ key: string; name: string }>;
  };
}

export interface SavedSettingsView extends SettingsView {
  /** `false`: another parent page was saved while Confluence could not be asked for it */
  isParentPageChecked: boolean;
}

export type Connection = 'jira' | 'confluence' | 'raygun' | 'slack';

export interface ConnectionReport {
  connection: Connection;
  /** `incomplete`: it works, but something is still missing */
  state: 'connected' | 'incomplete' | 'failed';
  /** in the caller's language: what was seen, or exactly what is wrong and what to do */
  message: string;
}
