import type { Audience, UpdateStage } from '../domain/communication/update';
import type { SecretName, Settings } from '../domain/settings/settings';
import type { SeverityLevel } from '../domain/severity/severity';
import type { Outcome } from './outcome';
import type {
  AssessmentState,
  AssessmentView,
  ChannelView,
  Connection,
  ConnectionReport,
  DecidedView,
  DraftView,
  HistoryView,
  PostmortemPreview,
  PostmortemView,
  PublicationView,
  SavedSettingsView,
  SentUpdateView,
  SettingsView,
} from './views';

/** Saving leaves out what stays as it is; an empty secret removes it. */
export interface SettingsChange {
  settings: Settings;
  secrets?: Partial<Record<SecretName, string>>;
}

/** What the browser may ask and what comes back. Which incident or project is meant comes from the platform's context. */
export type Definitions = {
  'assessment.get': (payload: { detail?: 'summary' | 'full' }) => Outcome<AssessmentState>;
  'assessment.refresh': (payload: Record<string, never>) => Outcome<AssessmentView>;
  'severity.accept': (payload: { level: SeverityLevel; reason?: string }) => Outcome<DecidedView>;
  'channel.open': (payload: { isPrivate?: boolean }) => Outcome<ChannelView>;
  'update.draft': (payload: {
    audience: Audience;
    stage?: UpdateStage;
    language?: 'en' | 'ja';
  }) => Outcome<DraftView>;
  /** who would get this text for customers, and what speaks against it; nothing is sent */
  'update.check': (payload: { stage: UpdateStage; text: string }) => Outcome<PublicationView>;
  'update.send': (payload: {
    audience: Audience;
    stage: UpdateStage;
    text: string;
    /** one per update: sending the same again changes nothing, something else under this id is a `conflict` */
    sendId: string;
    /** for customers: the text as the person saw it when confirming */
    confirmedText?: string;
    /** for customers: the tickets that the person saw when confirming; refused when others get it by now */
    confirmedRecipients?: string[];
  }) => Outcome<SentUpdateView>;
  /** “this is it” or “not related”, said of one match; `undecided` takes back what was said */
  'similar.judge': (payload: {
    otherId: string;
    verdict: 'same' | 'unrelated' | 'undecided';
  }) => Outcome<null>;
  'postmortem.preview': (payload: { language?: 'en' | 'ja' }) => Outcome<PostmortemPreview>;
  /** `conflict` when people edited the page: they are asked first */
  'postmortem.create': (payload: {
    language?: 'en' | 'ja';
    /** the version of the edited page, as the preview named it, that may be replaced */
    replacesVersion?: number;
  }) => Outcome<PostmortemView>;
  'settings.get': (payload: Record<string, never>) => Outcome<SettingsView>;
  'settings.save': (payload: SettingsChange) => Outcome<SavedSettingsView>;
  /** how far the history is read; light enough to be asked again and again */
  'history.get': (payload: Record<string, never>) => Outcome<{ history?: HistoryView }>;
  /** reads the project's history anew */
  'history.rebuild': (payload: Record<string, never>) => Outcome<SettingsView>;
  'settings.test': (payload: { connection: Connection }) => Outcome<ConnectionReport>;
};
