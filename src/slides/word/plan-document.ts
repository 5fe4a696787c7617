import { documentTexts } from '#i18n/documents.ts';
import type { DocumentTexts } from '#i18n/documents.ts';
import { dateText, datesText, deckTexts } from '#i18n/decks.ts';
import type { DeckLanguage } from '../deck.ts';
import { namesOf } from '../deck-parts.ts';
import { recordLanguage } from '../record-language.ts';
import { heading, paragraph, spoken, table } from './document.ts';
import type { DocumentBlock, DocumentSpec, Said } from './document.ts';
import type { DocumentRecords } from './documents.ts';

type Action = DocumentRecords['planActions'][number];
type Telling = {
  readonly records: DocumentRecords;
  readonly texts: DocumentTexts;
  readonly mark: (text: string) => Said;
  /** A calendar date as it is said. */
  readonly date: (value: string | null) => string;
  readonly nameOf: (id: string | null) => string;
};

/**
 * The development plan as a document: actions on short and long term, the SWOT they come from, decisions and
 * follow-up. A draft while any action is only proposed.
 * @returns null when there are no actions
 */
export function planSpec(records: DocumentRecords, language: DeckLanguage): DocumentSpec | null {
  const [programme] = records.programmes;
  const [any] = records.planActions;
  if (!programme || !any) return null;
  const texts = documentTexts[language];
  const telling: Telling = {
    records,
    texts,
    mark: spoken(recordLanguage(programme), language),
    date: (value) => (value ? dateText(value, deckTexts[language]) : ''),
    nameOf: namesOf(records.participants),
  };
  const live = records.planActions.filter((action) => action.status !== 'stopped');
  return {
    language,
    title: texts.plan.title,
    line: texts.group(programme.department, programme.municipality),
    draft: live.some((action) => action.status === 'proposed'),
    blocks: [
      paragraph(texts.plan.lead, 'lead'),
      ...horizon('short', live, telling),
      ...horizon('long', live, telling),
      ...swot(telling),
      ...decisions(telling),
      ...followUps(telling, language),
      ...stopped(telling),
    ],
  };
}

function horizon(
  which: Action['horizon'],
  live: readonly Action[],
  { texts, mark, date, nameOf }: Telling,
): readonly DocumentBlock[] {
  const words = texts.plan;
  const own = live
    .filter((action) => action.horizon === which)
    .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9') || a.id.localeCompare(b.id));
  if (own.length === 0) return [];
  return [
    heading(1, words[which]),
    paragraph(which === 'short' ? words.shortLead : words.longLead),
    ...table(
      [words.action, words.owner, words.time, words.measure, words.firstTest],
      [1.4, 0.95, 1.15, 1.15, 1.2],
      own.map((action) => [
        mark(action.title),
        nameOf(action.ownerId),
        words.span(date(action.start), date(action.due)),
        mark(action.measure),
        mark(action.firstTest),
      ]),
    ),
  ];
}

/** What the group has kept. Most votes first. */
function swot({ records, texts, mark }: Telling): readonly DocumentBlock[] {
  const keys = ['strength', 'weakness', 'opportunity', 'threat'] as const;
  const kept = records.swotEntries.filter((entry) => entry.status === 'kept');
  if (kept.length === 0) return [];
  return [
    heading(1, texts.plan.swot),
    ...keys.flatMap((key): readonly DocumentBlock[] => {
      const items = kept
        .filter((entry) => entry.quadrant === key)
        .sort((a, b) => b.votes - a.votes || a.id.localeCompare(b.id))
        .map((entry) => mark(entry.text));
      return items.length > 0 ? [heading(2, texts.plan[key]), { kind: 'list', items }] : [];
    }),
  ];
}

/** A decision that may not be published does not stand in a file that goes to staff (domain.md 6.7). */
function decisions({ records, texts, mark, date, nameOf }: Telling): readonly DocumentBlock[] {
  const open = records.decisions.filter(
    (decision) => decision.status !== 'draft' && decision.notPublishedReason === null,
  );
  if (open.length === 0) return [];
  const words = texts.plan;
  return [
    heading(1, words.decisions),
    ...table(
      [words.decision, words.meaning, words.decidedBy],
      [1.2, 1.2, 0.8],
      open.map((decision) => [
        mark([decision.number, decision.text].filter(Boolean).join('. ')),
        mark(decision.meaningForStaff),
        [nameOf(decision.decidedBy), date(decision.date)].filter(Boolean).join(', '),
      ]),
    ),
  ];
}

function followUps(
  { records, texts, mark }: Telling,
  language: DeckLanguage,
): readonly DocumentBlock[] {
  const days = (id: string, own: string | null): readonly string[] => {
    const dates = records.occasionDays
      .filter((day) => day.occasionId === id)
      .map((day) => day.date);
    return dates.length > 0 || own === null ? dates.sort() : [own];
  };
  const coming = records.occasions
    .filter((occasion) => occasion.kind === 'followUp')
    .map((occasion) => ({ title: occasion.title, dates: days(occasion.id, occasion.date) }))
    .filter(({ dates }) => dates.length > 0)
    .sort((a, b) => (a.dates[0] ?? '').localeCompare(b.dates[0] ?? ''));
  if (coming.length === 0) return [];
  const words = texts.plan;
  return [
    heading(1, words.followUps),
    ...table(
      [words.when, words.what],
      [1, 2],
      coming.map(({ title, dates }) => [datesText(dates, deckTexts[language]), mark(title)]),
    ),
  ];
}

function stopped({ records, texts, mark }: Telling): readonly DocumentBlock[] {
  const ended = records.planActions.filter((action) => action.status === 'stopped');
  if (ended.length === 0) return [];
  return [
    heading(1, texts.plan.stopped),
    { kind: 'list', items: ended.map((action) => mark(action.title)) },
  ];
}
