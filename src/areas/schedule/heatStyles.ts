import { makeStyles, tokens } from '@fluentui/react-components';

const stripes = `repeating-linear-gradient(45deg, ${tokens.colorNeutralStrokeAccessible} 0 1px, transparent 1px 4px)`;

/** A share of the brand's colour over the page; where a browser cannot mix, the plain page. */
const tint = (share: number) => [
  tokens.colorNeutralBackground1,
  `color-mix(in srgb, ${tokens.colorBrandBackground} ${share}%, ${tokens.colorNeutralBackground1})`,
];

/** The days of the map and of its legend: five shades from strong to none, each with a sign of its own. */
export const useHeatStyles = makeStyles({
  cell: {
    minWidth: '1.75rem',
    height: '1.875rem',
    padding: 0,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    '&:hover': { outline: `2px solid ${tokens.colorNeutralStrokeAccessibleHover}` },
    '&:focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  step0: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  step1: { backgroundColor: tint(48) },
  step2: { backgroundColor: tint(28) },
  step3: { backgroundColor: tint(12) },
  step4: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: stripes,
    // Under the sign, which is to be read in every theme.
    backgroundSize: '100% 0.3125rem',
    backgroundPosition: 'bottom',
    backgroundRepeat: 'no-repeat',
  },
  closed: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    cursor: 'default',
    '@media (forced-colors: active)': { border: '1px solid transparent' },
  },
  unknown: { border: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
  pinned: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  // The block is taken hold of here, also by touch; the rest of the map scrolls.
  block: { cursor: 'grab', touchAction: 'none', '&:active': { cursor: 'grabbing' } },
  /** The days of the block after its first. */
  tail: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
});

export const stepNames = ['step0', 'step1', 'step2', 'step3', 'step4'] as const;
/** A step is never told by its shade alone. */
export const stepSigns = ['★', '≈', '▾', '▾▾', '▾▾▾'] as const;
