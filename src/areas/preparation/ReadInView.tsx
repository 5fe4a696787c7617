import {
  Badge,
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Section } from '#components/Page.tsx';
import { useSpeech } from '#components/texts.tsx';
import type { ReadingItem } from '#domain/reading.ts';
import { isWebAddress, readInRows, withReadingStatus, type ReadInRow } from '#domain/read-in.ts';
import { withStatus } from '#domain/record.ts';
import { readingTemplate } from '#i18n/defaults/reading.ts';
import { formatDay } from '#i18n/format.ts';
import { useDraft, useFormDraft, useRecords } from '#state/react.tsx';
import { useInstant, useMe, useSession } from '#state/session.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  kind: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  heading: { margin: 0 },
  calm: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** The documents to read, by the kinds of the template: what is asked for, what has come, what it says. */
export function ReadInView(): ReactNode {
  const { texts } = useSpeech();
  const { reading } = texts.prep;
  const styles = useStyles();
  const rows = readInRows(readingTemplate, useRecords('readingItems').values());
  const required = rows.filter(({ template }) => template.kind !== 'other');
  return (
    <Section title={reading.title} hint={reading.hint}>
      <Text weight="semibold" role="status">
        {reading.progress(required.filter(({ read }) => read).length, required.length)}
      </Text>
      <ul className={styles.list}>
        {rows.map((row) => (
          <KindRow key={row.template.key} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function KindRow({ row }: { row: ReadInRow }): ReactNode {
  const { texts, language } = useSpeech();
  const { reading } = texts.prep;
  const styles = useStyles();
  const [begun] = useDraft(readingDraft(undefined, row.template.key));
  const [adding, setAdding] = useState(begun !== '');
  const title = row.template.title[language];
  return (
    <li className={styles.kind} aria-label={title}>
      <div className={styles.head}>
        <span aria-hidden="true">{row.read ? '●' : '○'}</span>
        <Text as="h3" weight="semibold" className={styles.heading}>
          {title}
        </Text>
        {row.template.kind === 'userSurvey' ? (
          <Badge appearance="tint" color="success">
            {reading.citizen}
          </Badge>
        ) : null}
      </div>
      <Text size={200} className={styles.calm}>
        {row.template.guidingQuestion[language]}
      </Text>
      {row.items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {row.items.length === 0 && !adding ? <Text>{reading.none}</Text> : null}
      {adding ? (
        <ItemForm row={row} onDone={() => setAdding(false)} />
      ) : (
        <span>
          <Button
            size="small"
            aria-label={`${reading.add}: ${title}`}
            onClick={() => setAdding(true)}
          >
            {reading.add}
          </Button>
        </span>
      )}
    </li>
  );
}

function Item({ item }: { item: ReadingItem }): ReactNode {
  const { texts, language } = useSpeech();
  const { reading } = texts.prep;
  const styles = useStyles();
  const { store } = useSession();
  const instant = useInstant();
  const [begun] = useDraft(readingDraft(item.id, ''));
  const [editing, setEditing] = useState(begun !== '');
  if (editing) return <ItemForm item={item} onDone={() => setEditing(false)} />;
  return (
    <article className={styles.form} aria-label={item.title}>
      <div className={styles.row}>
        <Text weight="semibold">{item.title}</Text>
        <Badge appearance="tint" color="informative">
          {reading.status[item.status]}
        </Badge>
        <Text size={200} className={styles.calm}>
          {[item.issuer, item.documentDate === null ? '' : formatDay(item.documentDate, language)]
            .filter(Boolean)
            .join(', ')}
        </Text>
        {item.link !== null && isWebAddress(item.link) ? (
          <Link
            href={item.link}
            target="_blank"
            rel="noreferrer"
            aria-label={`${reading.openLink}: ${item.title}`}
          >
            {reading.openLink}
          </Link>
        ) : null}
      </div>
      {item.summary === '' ? null : <Text>{item.summary}</Text>}
      <div className={styles.row}>
        <Button
          size="small"
          aria-label={`${reading.edit}: ${item.title}`}
          onClick={() => setEditing(true)}
        >
          {reading.edit}
        </Button>
        {item.status === 'requested' ? (
          <Button
            size="small"
            aria-label={`${reading.received}: ${item.title}`}
            onClick={() => store.save('readingItems', withStatus(item, 'received', instant()))}
          >
            {reading.received}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

const readingDraft = (itemId: string | undefined, templateKey: string): string =>
  `reading.${itemId ?? `new.${templateKey}`}`;

type ItemFormProps =
  | { readonly item: ReadingItem; readonly row?: undefined; readonly onDone: () => void }
  | { readonly row: ReadInRow; readonly item?: undefined; readonly onDone: () => void };

function ItemForm({ item, row, onDone }: ItemFormProps): ReactNode {
  const { texts, language } = useSpeech();
  const { reading } = texts.prep;
  const styles = useStyles();
  const me = useMe();
  const { store } = useSession();
  const instant = useInstant();
  const draft = useFormDraft(readingDraft(item?.id, row?.template.key ?? ''), {
    title: item?.title ?? row?.template.title[language] ?? '',
    issuer: item?.issuer ?? '',
    date: item?.documentDate ?? '',
    link: item?.link ?? '',
    summary: item?.summary ?? '',
  });
  const { title, issuer, date, link, summary } = draft.form;
  if (me === undefined) return null;
  const save = () => {
    const at = instant();
    const base: ReadingItem = item ?? {
      id: `L-${crypto.randomUUID()}`,
      programmeId: me.programmeId,
      createdAt: at,
      createdBy: me.id,
      kind: row.template.kind,
      templateKey: row.template.key,
      status: 'requested',
      statusHistory: [{ status: 'requested', at }],
      title: '',
      issuer: '',
      documentDate: null,
      link: null,
      summary: '',
    };
    const changed = {
      ...base,
      title: title.trim(),
      issuer: issuer.trim(),
      documentDate: date === '' ? null : date,
      link: link.trim() === '' ? null : link.trim(),
      summary: summary.trim(),
    };
    store.save('readingItems', withReadingStatus(changed, at));
    draft.drop();
    onDone();
  };
  const badLink = link.trim() !== '' && !isWebAddress(link.trim());
  return (
    <form
      className={styles.form}
      aria-label={item?.title ?? reading.add}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={reading.name} required>
        <Input value={title} onChange={(_event, { value }) => draft.edit({ title: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={reading.issuer}>
          <Input value={issuer} onChange={(_event, { value }) => draft.edit({ issuer: value })} />
        </Field>
        <Field label={reading.date}>
          <Input
            type="date"
            value={date}
            onChange={(_event, { value }) => draft.edit({ date: value })}
          />
        </Field>
      </div>
      <Field
        label={reading.link}
        validationState={badLink ? 'error' : 'none'}
        hint={reading.linkHint}
      >
        <Input
          type="url"
          value={link}
          onChange={(_event, { value }) => draft.edit({ link: value })}
        />
      </Field>
      <Field label={reading.summary} hint={texts.preparation.answerHint}>
        <Textarea
          resize="vertical"
          value={summary}
          onChange={(_event, { value }) => draft.edit({ summary: value })}
        />
      </Field>
      <div className={styles.row}>
        <Button
          appearance="primary"
          type="submit"
          size="small"
          disabled={title.trim() === '' || badLink}
        >
          {reading.save}
        </Button>
        <Button
          size="small"
          onClick={() => {
            draft.drop();
            onDone();
          }}
        >
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  );
}
