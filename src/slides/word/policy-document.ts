import { documentTexts } from '#i18n/documents.ts';
import type { DocumentTexts } from '#i18n/documents.ts';
import { dateText, deckTexts } from '#i18n/decks.ts';
import type { DeckLanguage } from '../deck.ts';
import { namesOf } from '../deck-parts.ts';
import { holderName, policyInForce } from '../policy-deck.ts';
import { recordLanguage } from '../record-language.ts';
import { heading, paragraph, spoken, table } from './document.ts';
import type { DocumentBlock, DocumentSpec, Said } from './document.ts';
import type { DocumentRecords } from './documents.ts';

type Mark = (text: string) => Said;

/**
 * The management policy as a document: what it says, section by section with what each rests on, then
 * the mandates, then when it was adopted and by whom. A draft until it is in force.
 * @returns null when there is no policy with sections
 */
export function policySpec(records: DocumentRecords, language: DeckLanguage): DocumentSpec | null {
  const [programme] = records.programmes;
  const [policy] = records.policies;
  const sections = records.policySections
    .filter((section) => section.policyId === policy?.id)
    .sort((a, b) => a.order - b.order);
  if (!programme || !policy || sections.length === 0) return null;
  const texts = documentTexts[language];
  const mark = spoken(recordLanguage(programme), language);
  return {
    language,
    title: policy.title.trim() === '' ? texts.policy.untitled : mark(policy.title),
    line: texts.group(programme.department, programme.municipality),
    draft: !policyInForce(policy.status),
    blocks: [
      ...sections.flatMap((section): readonly DocumentBlock[] => [
        heading(1, mark(`${section.order}. ${section.heading}`)),
        paragraph(mark(section.text)),
        ...(section.legalRefs.length > 0
          ? [paragraph([texts.policy.restsOn, mark(section.legalRefs.join(', '))], 'note')]
          : []),
      ]),
      ...mandates(records, texts, mark),
      heading(1, texts.policy.facts),
      ...table(null, [1, 2], facts(policy, records, texts, language)),
    ],
  };
}

function mandates(
  records: DocumentRecords,
  texts: DocumentTexts,
  mark: Mark,
): readonly DocumentBlock[] {
  const words = texts.policy;
  const statements = records.roleStatements;
  const group = statements.find((statement) => statement.level === 'group');
  const others = statements.filter((statement) => statement.level !== 'group');
  if (statements.length === 0) return [];
  const shared: readonly (readonly [string, string])[] = group
    ? [
        [words.assignment, group.assignment],
        [words.responsibility, group.responsibility],
        [words.authority, group.authority],
        [words.wholeRole, group.wholeRole],
        [words.limit, group.limit],
      ]
    : [];
  const rows = others.map((one): readonly Said[] => [
    holderName(one, { people: records.participants, units: records.units }),
    mark(one.assignment),
    mark(one.responsibility),
    mark(one.authority),
    mark(one.limit),
  ]);
  return [
    heading(1, words.mandates),
    paragraph(words.mandatesLead, 'lead'),
    ...(group ? [heading(2, words.group)] : []),
    ...table(
      [words.part, words.meaning],
      [1, 3],
      shared.filter(([, text]) => text !== '').map(([name, text]) => [name, mark(text)]),
    ),
    ...(rows.length > 0 && group ? [heading(2, words.who)] : []),
    ...table(
      [words.who, words.assignment, words.responsibility, words.authority, words.limit],
      [1.1, 1.2, 1.2, 1.2, 1.2],
      rows,
    ),
  ];
}

function facts(
  policy: DocumentRecords['policies'][number],
  records: DocumentRecords,
  texts: DocumentTexts,
  language: DeckLanguage,
): readonly (readonly Said[])[] {
  const words = texts.policy;
  const date = (value: string | null): string =>
    value ? dateText(value, deckTexts[language]) : '';
  const adopter = namesOf(records.participants)(policy.adoptedBy);
  const rows: readonly (readonly [string, string])[] = [
    [words.status, words.statuses[policy.status]],
    [words.version, policy.version],
    [words.adoptedBy, words.adopted(adopter, date(policy.adoptedOn))],
    [words.reported, date(policy.reportedToBoardOn)],
    [words.validFrom, date(policy.validFrom)],
    [words.reviewOn, date(policy.reviewOn)],
  ];
  return rows.filter(([, value]) => value !== '');
}
